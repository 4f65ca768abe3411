/** An address that is taken for no site, and why. */
export interface AddressProblem {
  /** From 1. */
  readonly line: number;
  readonly problem: string;
}

export interface SiteAddresses {
  /** `https://ville.sharepoint.com/sites/culture`, in the order of the file. */
  readonly sites: readonly string[];
  readonly problems: readonly AddressProblem[];
}

/** A page or a list of a site: what stands in the address bar. */
const BELOW_SITE = /^((?:\/(?:sites|teams)\/[^/]+)?(?:\/[^/]+)*?)\/(SitePages|Lists|Pages|Shared%20Documents|Documents%20partages|_layouts)(\/|$)/i;
const SITE = /^\/(?:(?:sites|teams)\/[^/]+(?:\/[^/]+)*)?$/i;

/**
 * The sites of a file: an address a line, absolute or from `/sites`; what follows `#` is a comment.
 * @param tenant - origin; sites of another one are a problem
 */
export function siteAddresses(text: string, tenant: string): SiteAddresses {
  const lineOf = new Map<string, number>();
  const sites: string[] = [];
  const problems: AddressProblem[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  for (const [index, written] of lines.entries()) {
    const line = index + 1;
    const address = written.replace(/(^|\s)#.*$/, '').trim();
    if (address === '') continue;
    const read = siteAddress(address, tenant);
    if ('problem' in read) {
      problems.push({ line, problem: read.problem });
      continue;
    }
    const key = read.site.toLowerCase();
    const before = lineOf.get(key);
    if (before !== undefined) problems.push({ line, problem: `${read.site} stands on line ${before} already.` });
    else {
      lineOf.set(key, line);
      sites.push(read.site);
    }
  }
  return { sites, problems };
}

/** One address of a site, without what is behind it. */
export function siteAddress(address: string, tenant: string): { readonly site: string } | { readonly problem: string } {
  if (!URL.canParse(address, tenant) || /\s/.test(address) || !/^(https?:\/)?\//i.test(address)) return { problem: `“${address}” is no address. Expected: ${tenant}/sites/name` };
  const { origin, protocol, username, pathname, search, hash } = new URL(address, tenant);
  if (protocol !== 'https:') return { problem: `“${address}” has to begin with https://.` };
  if (origin !== tenant || username !== '') return { problem: `${address} is not of the tenant ${tenant}.` };
  const [, below] = BELOW_SITE.exec(pathname) ?? [];
  if (below !== undefined) return { problem: `${address} leads into a site. The site itself: ${tenant}${below}` };
  const path = pathname.replace(/\/+$/, '');
  if (!SITE.test(path === '' ? '/' : path) || search !== '' || hash !== '') return { problem: `${address} is not the address of a site. Expected: ${tenant}/sites/name` };
  return { site: tenant + path };
}
