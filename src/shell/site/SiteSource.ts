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
  const [page, site] = [siteOf(pageUrl), siteOf(webUrl)];
  if (!page || !site || site.origin !== page.origin) return undefined;
  if (site.path.toLowerCase() === page.path.toLowerCase()) return undefined;
  return { webUrl: site.origin + site.path, title: title.slice(0, LONGEST_TITLE) };
}

/** Its path as SharePoint writes it: decoded, without a slash at the end. No site is called with a `%` (MS support: restrictions and limitations). */
function siteOf(address: string): { readonly origin: string; readonly path: string } | undefined {
  try {
    const { origin, pathname, href } = new URL(address);
    const path = decodeURIComponent(pathname).replace(/\/+$/, '');
    return href !== origin + pathname || path.includes('%') ? undefined : { origin, path };
  } catch {
    return undefined;
  }
}
