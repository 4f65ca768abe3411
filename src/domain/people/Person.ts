/** A person as SharePoint stamped them on an item. */
export interface Person {
  /** In the site. */
  readonly id: number;
  readonly name: string;
}
