import type { Thing } from './thing';
import { parseThing } from './thing';

const PAGE = /\/SitePages\/[^/]+\.aspx$/i;

/**
 * The thing that a copied address of a page names, on any site of the same SharePoint.
 * @param origin of the page at hand: an address of another host names nothing
 */
export function thingAt(address: string, origin: string): Thing | undefined {
  try {
    const url = new URL(address.trim());
    const webPath = decodeURIComponent(url.pathname).replace(PAGE, '').replace(/\/+$/, '');
    return url.origin === origin ? parseThing(url.searchParams.get('parvis') ?? '', webPath) : undefined;
  } catch {
    // Not an address, or one that was cut off within a sign.
    return undefined;
  }
}
