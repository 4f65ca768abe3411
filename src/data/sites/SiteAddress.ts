/** A web of this SharePoint, and what it is called. */
export interface SiteAddress {
  /** Absolute, without a trailing slash. */
  readonly webUrl: string;
  readonly title: string;
}
