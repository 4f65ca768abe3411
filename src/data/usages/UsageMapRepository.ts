import type { Mark } from '../../domain/usages/agentMarks';
import type { NeedState } from '../../domain/usages/needs';
import type { Need } from '../../domain/usages/needs';
import type { OpenCounts } from '../../domain/usages/openCounts';
import type { Agent } from '../../domain/usages/rankForAgent';
import type { Site, Tool, Usage, UsageLink, UsageMap } from '../../domain/usages/usageMap';
import type { UsageTable } from './UsageTable';

/** All that a page shows of the map. */
export interface UsageMapView {
  readonly map: UsageMap;
  readonly favourites: readonly Mark[];
  /** From the user profile; empty where the profile cannot be read. */
  readonly agent: Agent;
  /** May the agent edit the map here? */
  readonly canManage: boolean;
}

export interface StoreProgress {
  /** From 0 to 1. */
  readonly done: number;
}

/** The usage map of a site. */
export interface UsageMapRepository {
  /** What this tab read earlier, to be shown at once while `load` looks for changes. */
  cached(): Promise<UsageMapView | undefined>;

  /**
   * The map, in one batched request; a second one only for lists that changed since this tab read them.
   * @throws DataError `notFound` when the lists are not set up
   */
  load(): Promise<UsageMapView>;

  /** Adds or takes away a favourite of the agent. @returns all of them */
  setFavourite(mark: Mark, isFavourite: boolean): Promise<readonly Mark[]>;

  readonly usages: UsageTable<Usage>;
  readonly tools: UsageTable<Tool>;
  readonly links: UsageTable<UsageLink>;
  readonly sites: UsageTable<Site>;

  /**
   * Adds what `added` has and `stored` has not, matched by title (links: by their ends). Nothing stored is changed; the
   * ids of `added` only tie its own parts together. Can be called again after a failure.
   */
  addMap(added: UsageMap, stored: UsageMap, onProgress?: (progress: StoreProgress) => void): Promise<void>;

  /** @param clientKey GUID made when the agent began to tell it */
  addNeed(words: string, note: string, clientKey?: string): Promise<void>;
  /** The latest thousand; all agents' for a site owner, else the agent's own. */
  needs(): Promise<readonly Need[]>;
  setNeedState(needs: readonly Need[], state: NeedState): Promise<void>;

  /** Counters of this month and the months before it. For site owners. */
  openCounts(months: number): Promise<OpenCounts>;
}
