import type { SiteAddress } from '../../data/sites/SiteAddress';

/** The site whose lists a web part shows; kept in its properties. Absent: the site of the page. */
export type SiteSource = SiteAddress;

/** Properties that every web part has. */
export interface PartProperties {
  readonly source?: SiteSource;
}

const LONGEST_TITLE = 255;

/**
 * The other site that the properties name. What is no address of this SharePoint counts as the page's own site: properties
 * can be written by hand and copied from page to page.
 * @param pageUrl absolute address of the page's web
 */
export function readSource(source: unknown, pageUrl: string): SiteSource | undefined {
  const { webUrl, title } = (typeof source === 'object' && source !== null ? source : {}) as Partial<Record<keyof SiteSource, unknown>>;
  if (typeof webUrl !== 'string' || typeof title !== 'string') return undefined;
  const page = new URL(pageUrl);
  const url = parse(webUrl);
  if (!url || url.origin !== page.origin || url.search !== '' || url.hash !== '') return undefined;
  if (trimmed(url).toLowerCase() === trimmed(page).toLowerCase()) return undefined;
  return { webUrl: url.origin + trimmed(url), title: title.slice(0, LONGEST_TITLE) };
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** The path as SharePoint writes it: decoded, without a slash at the end. */
function trimmed({ pathname }: URL): string {
  return decodeURIComponent(pathname).replace(/\/+$/, '');
}
