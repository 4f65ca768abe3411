import type { Mark } from '../../domain/usages/agentMarks';
import type { Need, NeedState } from '../../domain/usages/needs';
import type { OpenCounts } from '../../domain/usages/openCounts';
import type { Agent } from '../../domain/usages/rankForAgent';
import type { UsageMap } from '../../domain/usages/usageMap';
import type { Stored, UnreadableRow } from '../items/Table';
import type { MapRun } from './addMap';
import type { UsageTables } from './usageTables';

/** All that a page shows of the map. */
export interface UsageMapView {
  /** Its `sites` are read apart: most pages show none. */
  readonly map: UsageMap;
  readonly favourites: readonly Mark[];
  /** Ids of the usages for which tools are opened most, most opened first; none while it is not known. */
  readonly opened: readonly number[];
  /** From the user profile; empty where the profile cannot be read. */
  readonly agent: Agent;
  /** May the agent edit the map here? */
  readonly canManage: boolean;
  /** Rows of its lists that are left out. */
  readonly unreadable: readonly UnreadableRow[];
}

/** The directory of sites. */
export interface SitesView {
  readonly sites: UsageMap['sites'];
  readonly unreadable: readonly UnreadableRow[];
}

export interface NeedsPage {
  readonly needs: readonly Need[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** The usage map of a site. */
export interface UsageMapRepository extends Pick<UsageTables, 'usages' | 'tools' | 'links' | 'sites'> {
  /** What this tab read earlier, to be shown at once while `load` looks for changes. */
  cached(): Promise<UsageMapView | undefined>;

  /**
   * The map, in one batched request; a second one only for lists that changed since this tab read them. Without sites.
   * @throws DataError `notFound` when the lists are not set up
   */
  load(): Promise<UsageMapView>;

  /** This page shows what is opened most: later views read it now and then, in the requests of `load`. */
  expectOpened(): Promise<void>;

  /** The directory, in the requests of `load` when asked for at the same moment. @throws DataError `notFound` when it is not set up */
  loadSites(): Promise<SitesView>;

  /** Adds or takes away a favourite of the agent. @returns all of them */
  setFavourite(mark: Mark, isFavourite: boolean): Promise<readonly Mark[]>;

  /**
   * Sends an entry to the recycle bin with its links. Can be called again after a failure.
   * @throws DataError `conflict` when somebody changed it meanwhile: then its links are left too
   */
  removeEntry(table: 'usages' | 'tools' | 'sites', entry: Pick<Stored<unknown>, 'id' | 'etag'>, map: UsageMap): Promise<void>;

  /**
   * Adds what one map has and the stored one has not, matched by title (links: by their ends). Nothing stored is changed.
   * Called again with the same key after a failure, it adds nothing twice.
   */
  addMap(run: MapRun): Promise<void>;

  /** @param clientKey GUID made when the agent began to tell it */
  addNeed(words: string, note: string, clientKey: string): Promise<void>;
  /** A page of open needs, the latest first; all agents' for a site owner, else the agent's own. @param cursor `next` of the page before */
  openNeeds(cursor?: string): Promise<NeedsPage>;
  /** A need that its agent changed meanwhile stays as it is. */
  setNeedState(needs: readonly Need[], state: NeedState): Promise<void>;

  /** Counters of this month and the months before it. For site owners. */
  openCounts(months: number): Promise<OpenCounts>;
}
