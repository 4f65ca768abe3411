export interface Person {
  readonly login: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly department: string;
}

export interface SiteSummary {
  readonly title: string;
  /** Server-relative, without a slash at the end. */
  readonly url: string;
}

export interface PageLink {
  readonly id: number;
  readonly title: string;
  /** Server-relative. */
  readonly url: string;
}

/** A modern page as `_api/sitepages/pages(<id>)` gives it. */
export interface SitePage extends PageLink {
  readonly canvasContent1: string;
  readonly etag: string;
}
