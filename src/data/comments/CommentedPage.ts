/** A page of the site, as far as comments under it need to know it. */
export interface CommentedPage {
  /** Never changes, wherever the page is moved; lower case. */
  readonly id: string;
  readonly title: string;
  /** Who made the page, by his id in the site. */
  readonly authorId: number;
  /** Does SharePoint show comments of its own under it? */
  readonly hasOwnComments: boolean;
}
