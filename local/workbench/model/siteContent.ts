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

/** A link of a navigation, or a heading without an address above others. */
export interface NavigationLink {
  readonly title: string;
  /** Server-relative, or absolute for what lies elsewhere; empty for a heading. */
  readonly url: string;
  readonly children: readonly NavigationLink[];
}

/** The hub that a site belongs to, with the navigation that all its sites share. */
export interface Hub extends SiteSummary {
  readonly links: readonly NavigationLink[];
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
  /** `Article`, `Home`, or `SingleWebPartAppPage`: one web part that is all of the page. */
  readonly layout: string;
  readonly etag: string;
}
