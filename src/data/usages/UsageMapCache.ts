import type { Agent } from '../../domain/usages/rankForAgent';
import type { SiteItem, ToolItem, UsageItem, UsageLinkItem } from '../../lists/usages';

/** Items of the four lists as they were read, with what says whether they changed since. */
export interface CachedLists {
  readonly usages: CachedList<UsageItem>;
  readonly tools: CachedList<ToolItem>;
  readonly links: CachedList<UsageLinkItem>;
  readonly sites: CachedList<SiteItem>;
}

export interface CachedList<I> {
  /** Last change, last deletion and number of items of the list, as one text. */
  readonly stamp: string;
  readonly items: readonly I[];
}

export interface CachedMap {
  readonly lists: CachedLists;
  readonly agent: Agent;
}

/** Raised when what is kept changes its shape. */
const VERSION = 1;

/** Keeps the map for the tab's session, apart for each site and person. */
export class UsageMapCache {
  public constructor(private readonly storage: Storage | undefined) {}

  public read(owner: string): CachedMap | undefined {
    try {
      const text = this.storage?.getItem(key(owner));
      return text ? (JSON.parse(text) as CachedMap) : undefined;
    } catch {
      return undefined;
    }
  }

  public write(owner: string, map: CachedMap): void {
    try {
      this.storage?.setItem(key(owner), JSON.stringify(map));
    } catch {
      // A full storage costs a request at the next page view.
    }
  }
}

function key(owner: string): string {
  return `parvis-usage-map-${VERSION}|${owner}`;
}

/** The tab's own storage; undefined where the browser refuses it. */
export function tabStorage(): Storage | undefined {
  try {
    return globalThis.sessionStorage;
  } catch {
    return undefined;
  }
}
