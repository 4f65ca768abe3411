import { SitesList } from '../../lists/usages';
import { everyRow } from '../append/windows';
import type { Connection } from '../connection/Connection';
import { hasCode, isAbort } from '../DataError';
import { ListTable } from '../items/ListTable';
import { swallowed } from '../swallowed';
import { hubIn } from './hubIn';
import type { HubRow } from './hubIn';
import type { Hub, HubSites } from './HubSites';
import type { SiteAddress } from './SiteAddress';

/** Sites of the directory that are asked of which hub they are: one operation each. */
const MOST_ASKED = 200;

/**
 * Sites of a hub that the person can read: those that SharePoint's search gives, and those of the city's directory that it does not give, since they are new
 * or their owners took them out of search. Nobody but an administrator of the tenant can ask a hub itself for its sites.
 * @throws DataError; AbortError
 */
export async function hubSitesOf(connection: Connection, hubs: Pick<HubSites, 'sites'>, hub: Hub, openWeb: (webUrl: string) => Connection, signal?: AbortSignal): Promise<readonly SiteAddress[]> {
  const [found, listed] = await Promise.all([hubs.sites(hub, signal), directoryOf(connection)]);
  const known = new Set(found.map(({ webUrl }) => webUrl.toLowerCase()));
  const missing = [...new Map(listed.filter(({ webUrl }) => !known.has(webUrl.toLowerCase())).map((site) => [site.webUrl.toLowerCase(), site])).values()];
  const ofHub = await Promise.all(missing.slice(0, MOST_ASKED).map((site) => isOf(hub, site, openWeb)));
  return [...found, ...missing.filter((_, index) => ofHub[index])].sort((one, other) => one.title.localeCompare(other.title, connection.language ?? 'fr'));
}

/** Of this tenant, in the directory of this web; none where it has no directory. */
async function directoryOf(connection: Connection): Promise<readonly SiteAddress[]> {
  const { origin } = new URL(connection.webUrl);
  try {
    return (await everyRow(new ListTable(connection, SitesList), [])).flatMap(({ title, url }) => {
      const address = webIn(url, origin);
      return address === null ? [] : [{ webUrl: address, title }];
    });
  } catch (error) {
    if (isAbort(error)) throw error;
    if (!hasCode(error, 'notFound') && !hasCode(error, 'forbidden')) swallowed(error, 'the directory of sites');
    return [];
  }
}

/** The site collection of an address of the tenant, be it a page in it; null: it is none. */
function webIn(address: string, origin: string): string | null {
  try {
    const { origin: there, pathname } = new URL(address, origin);
    const [path] = /^\/(?:sites|teams)\/[^/]+/.exec(pathname) ?? [];
    return there === origin && path !== undefined ? `${origin}${path}` : null;
  } catch {
    return null;
  }
}

async function isOf(hub: Hub, { webUrl }: SiteAddress, openWeb: (webUrl: string) => Connection): Promise<boolean> {
  try {
    return hubIn(await openWeb(webUrl).sp.at('_api/site').select('HubSiteId')<HubRow>())?.toLowerCase() === hub.id.toLowerCase();
  } catch (error) {
    if (isAbort(error)) throw error;
    // Who may not read it learns nothing of it.
    return false;
  }
}
