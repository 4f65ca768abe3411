/** A page of the web, plain, and what it shows: no way out of the web, and nothing that an address would read as something else. Patterns of pages are no pages. */
const MARK = /\[Parvis page ([a-z ]+) (SitePages(?:\/(?!\.|Templates\/)[^\\/?#%:*"<>|[\]\p{C}]+)+\.aspx)\]/iu;

/** To which page links to the things of a list lead. */
export interface PartPage {
  /** Its things: `call contribution`. */
  readonly kinds: string;
  /** Its address below the web's, e.g. `SitePages/Vie.aspx`. */
  readonly page: string;
}

/** As an owner's browser wrote it into the list's description (`recordPartPage`); null for anything else that somebody wrote there. */
export function readPartPage(description: string | null): PartPage | null {
  const [, kinds, page] = MARK.exec(description ?? '') ?? [];
  return kinds && page ? { kinds, page } : null;
}
