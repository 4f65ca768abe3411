import type { GroupState } from '../../domain/health/groupState';
import { worstOf } from '../../domain/health/groupState';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { stopIfAborted } from '../stopIfAborted';
import type { SiteAddress } from '../sites/SiteAddress';
import { swallowed } from '../swallowed';
import type { SiteLook } from './readHealth';
import { readConcerns } from './readConcerns';
import type { SiteConcerns } from './SiteConcerns';
import type { SiteHealth } from './SiteHealth';
import type { SiteWatch } from './SiteWatch';

/** One site of the hub, as a look at it found it. */
export interface HubSiteHealth extends SiteAddress {
  /**
   * - `read`: it was looked at
   * - `closed`: the person may not look: he is no owner there
   * - `failed`: it could not be read now
   */
  readonly is: 'read' | 'closed' | 'failed';
  readonly state: GroupState | null;
  readonly health: SiteHealth | null;
  /** What comes near to a limit, and what is there twice; null: not read. */
  readonly concerns: SiteConcerns | null;
  /** Names of who owns a site at which the person may not look; none where that is not told either. */
  readonly owners: readonly string[];
}

/** Sites that are read at the same time: a page that is opened meanwhile still answers. */
const AT_ONCE = 3;
/** Names of owners are told so far. */
const OWNERS = 5;

/**
 * Looks at sites, a few at a time, at most eight operations a site, one more for each of its lists in which a folder could be full. What was looked at is told at once.
 * @throws AbortError between two sites
 */
export async function lookAtSites(sites: readonly SiteAddress[], watchOf: (webUrl: string) => SiteWatch, { signal, onSite }: { readonly signal: AbortSignal; onSite(site: HubSiteHealth): void }): Promise<void> {
  const left = [...sites];
  const work = async (): Promise<void> => {
    for (let site = left.shift(); site; site = left.shift()) {
      stopIfAborted(signal);
      onSite(await lookAtOne(site, watchOf(site.webUrl)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function lookAtOne(site: SiteAddress, watch: SiteWatch): Promise<HubSiteHealth> {
  try {
    const look = await watch.look();
    const { health } = look;
    // Who may not mend was told nothing of columns and rights: half a look would say that all is well.
    if (health.missingRights.length > 0) return { ...site, is: 'closed', state: null, health: null, concerns: null, owners: await ownersOf(watch.connection) };
    return { ...site, is: 'read', state: worstOf(health.groups.map(({ state }) => state)), health, concerns: await concernsOf(watch.connection, look), owners: [] };
  } catch (error) {
    if (hasCode(error, 'forbidden') || hasCode(error, 'notFound')) return { ...site, is: 'closed', state: null, health: null, concerns: null, owners: [] };
    swallowed(error, `look at ${site.webUrl}`);
    return { ...site, is: 'failed', state: null, health: null, concerns: null, owners: [] };
  }
}

/** Where they cannot be read, the rest is told all the same. */
async function concernsOf(connection: Connection, look: SiteLook): Promise<SiteConcerns | null> {
  try {
    return await readConcerns(connection, look);
  } catch (error) {
    swallowed(error, `limits of ${connection.webUrl}`);
    return null;
  }
}

/** Of its group of owners, where its members are shown to everybody. */
async function ownersOf({ sp }: Connection): Promise<readonly string[]> {
  try {
    const users = await sp.rows('_api/web/associatedownergroup/users').select('Title').top(OWNERS)<readonly { readonly Title: string }[]>();
    return users.map(({ Title }) => Title);
  } catch (error) {
    swallowed(error, 'who owns a site');
    return [];
  }
}
