/** A person as SharePoint stamped them on an item. */
export interface Person {
  /** In the site. */
  readonly id: number;
  readonly name: string;
  /** Whose, where people of several organisations take part. */
  readonly organisation?: string;
}
