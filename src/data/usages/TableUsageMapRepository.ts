import type { Mark } from '../../domain/usages/agentMarks';
import type { Need, NeedState } from '../../domain/usages/needs';
import { needMaxLength } from '../../domain/usages/needs';
import type { OpenCounts } from '../../domain/usages/openCounts';
import { mostOpened } from '../../domain/usages/openCounts';
import type { Agent } from '../../domain/usages/rankForAgent';
import { unknownAgent } from '../../domain/usages/rankForAgent';
import type { UsageMap } from '../../domain/usages/usageMap';
import { DataError, hasCode } from '../DataError';
import { swallowed } from '../swallowed';
import type { Entry, PackedRow, Page, Stored, UnreadableRow } from '../items/Table';
import type { MapRun } from './addMap';
import { addMap } from './addMap';
import { Favourites } from './Favourites';
import type { OpenCounter } from './OpenCounter';
import type { KeptAgent } from './KeptAgent';
import type { KeptFavourites } from './KeptFavourites';
import type { KeptOpened } from './KeptOpened';
import type { CachedList, CachedMap, UsageMapCache } from './UsageMapCache';
import type { NeedsPage, SitesView, UsageMapRepository, UsageMapView } from './UsageMapRepository';
import type { MapList, ShownList, UsageMapSite } from './UsageMapSite';
import { mapLists } from './UsageMapSite';
import type { UsageTables } from './usageTables';

/** Pages in ID order reach the list view threshold at 5,000 rows (MS docs); no list of the map should come near. */
const MOST_ITEMS = 5000;
const NEEDS_OF_A_PAGE = 500;
/** What is opened most is told of this month and the one before it: on the first of a month too. */
const OPENED_IN_MONTHS = 2;

/** The rows of one list, as they were read. */
interface ReadList {
  readonly packed: readonly PackedRow[];
  readonly unreadable: readonly UnreadableRow[];
}

/** The usage map on the tables of a site. */
export class TableUsageMapRepository implements UsageMapRepository {
  public readonly usages: UsageTables['usages'];
  public readonly tools: UsageTables['tools'];
  public readonly links: UsageTables['links'];
  public readonly sites: UsageTables['sites'];
  private readonly favourites: Favourites;
  /** The change of favourites that is on its way. */
  private lastFavourite: Promise<unknown> = Promise.resolve();

  public constructor(
    private readonly tables: UsageTables,
    private readonly site: UsageMapSite,
    private readonly cache: UsageMapCache,
    private readonly keptFavourites: KeptFavourites,
    private readonly keptAgent: KeptAgent,
    private readonly keptOpened: KeptOpened,
    private readonly counter: Pick<OpenCounter, 'read'>
  ) {
    ({ usages: this.usages, tools: this.tools, links: this.links, sites: this.sites } = tables);
    this.favourites = new Favourites(tables.favourites);
  }

  public async cached(): Promise<UsageMapView | undefined> {
    const owner = await this.owner();
    const kept = this.kept(owner);
    return kept && { map: { ...kept.map, sites: this.keptSites(owner)?.view.sites ?? [] }, agent: kept.cached.agent, favourites: [], opened: this.keptOpened.read(owner), canManage: false, unreadable: [] };
  }

  public async load(): Promise<UsageMapView> {
    const owner = await this.owner();
    const kept = this.kept(owner)?.cached;
    // All of one moment, so that they go out in one request. A list that changes between its stamp and its rows has no stamp (`listStamp`).
    const profile = (): Promise<Agent> => this.site.agent();
    const putOff = this.asksOpened(owner, kept !== undefined) ? this.keptFavourites.putOff(owner) : undefined;
    const [{ stamps, mayEdit }, favourites, opened, renewed, first] = await Promise.all([
      this.site.facts(),
      putOff ?? without<readonly Mark[]>(this.ownFavourites(owner), []),
      putOff ? without(this.readOpened(owner), this.keptOpened.read(owner)) : this.keptOpened.read(owner),
      without(kept ? this.keptAgent.renewed(owner, profile) : this.keptAgent.readThrough(owner, profile), undefined),
      kept ? [] : this.readLists(mapLists)
    ]);
    const changed = kept ? mapLists.filter((list) => !isSame(kept.lists[list].stamp, stamps[list])) : mapLists;
    const fresh = kept ? await this.readLists(changed) : first;
    const listOf = (list: MapList): CachedList => {
      const read = fresh[changed.indexOf(list)];
      return read ? cachedList(read, stamps[list]) : (kept?.lists[list] ?? { stamp: null, items: [], unreadable: [] });
    };
    const agent = renewed ?? kept?.agent ?? unknownAgent;
    const now: CachedMap = { lists: { usages: listOf('usages'), tools: listOf('tools'), links: listOf('links') }, agent };
    if (changed.length > 0 || renewed) this.cache.map.write(owner, now);
    const map = this.unpack(now);
    if (!map) throw new DataError('unreadable');
    return { map: { ...map, sites: [] }, agent, favourites, opened, canManage: mayEdit, unreadable: mapLists.flatMap((list) => now.lists[list].unreadable) };
  }

  public async expectOpened(): Promise<void> {
    this.keptOpened.expect(await this.owner());
  }

  public async loadSites(): Promise<SitesView> {
    const owner = await this.owner();
    const kept = this.keptSites(owner);
    const [{ stamps }, first] = await Promise.all([this.site.facts(), kept ? undefined : this.readList('sites')]);
    if (kept && isSame(kept.stamp, stamps.sites)) return kept.view;
    const read = cachedList(first ?? (await this.readList('sites')), stamps.sites);
    this.cache.sites.write(owner, read);
    const sites = this.sites.unpack(read.items);
    if (!sites) throw new DataError('unreadable');
    return { sites, unreadable: read.unreadable };
  }

  public async setFavourite(mark: Mark, isFavourite: boolean): Promise<readonly Mark[]> {
    // One after the other: each change begins with what the one before it stored.
    const change = this.lastFavourite.then(async () => {
      const favourites = await this.favourites.set(await this.site.userId(), mark, isFavourite);
      this.keptFavourites.write(await this.owner(), favourites);
      return favourites;
    });
    this.lastFavourite = change.catch(() => undefined);
    return change;
  }

  public async removeEntry(name: 'usages' | 'tools' | 'sites', entry: Pick<Stored<unknown>, 'id' | 'etag'>, map: UsageMap): Promise<void> {
    const table = this[name];
    if (await isChanged(table, entry)) throw new DataError('conflict');
    // The links first: with the entry gone, nobody could come back for those that are left.
    const own = map.links.filter(({ usageId, toolId, otherToolId }) => (name === 'usages' ? usageId === entry.id : name === 'tools' && (toolId === entry.id || otherToolId === entry.id)));
    await this.links.removeMany(own.map(({ id }) => id));
    await table.remove(entry);
  }

  public addMap(run: MapRun): Promise<void> {
    return addMap(this.tables, run);
  }

  public async addNeed(words: string, note: string, clientKey: string): Promise<void> {
    await this.tables.needs.add({ words: words.trim().slice(0, needMaxLength), note: note.trim(), state: 'open' }, clientKey);
  }

  public async openNeeds(cursor?: string): Promise<NeedsPage> {
    // The state is asked for before the page is cut: what is settled takes no room from what is not.
    const { rows, next } = await this.tables.needs.page({ where: [{ column: 'state', is: 'eq', value: 'open' }], descending: true, size: NEEDS_OF_A_PAGE, cursor });
    return { needs: rows.map(({ id, words, note, state, created, author }) => ({ id, words, note, state, created: created.toISOString(), author: author.name })), next };
  }

  public async setNeedState(needs: readonly Need[], state: NeedState): Promise<void> {
    await this.tables.needs.updateMany(needs.map((need) => ({ id: need.id, before: need, after: { ...need, state } })));
  }

  public openCounts(months: number): Promise<OpenCounts> {
    return this.counter.read(months);
  }

  private readLists(lists: readonly ShownList[]): Promise<readonly ReadList[]> {
    return Promise.all(lists.map((list) => this.readList(list)));
  }

  private readList(list: ShownList): Promise<ReadList> {
    const query = { size: MOST_ITEMS };
    switch (list) {
      case 'usages':
        return packed(this.usages, this.usages.entries(query));
      case 'tools':
        return packed(this.tools, this.tools.entries(query));
      case 'links':
        return packed(this.links, this.links.entries(query));
      case 'sites':
        return packed(this.sites, this.sites.entries(query));
    }
  }

  /**
   * The counters are read in the place of the favourites, once in three days: no view of a page asks for more than it did without them. The first view of a
   * tab has that place for them even where the favourites are fresh.
   */
  private asksOpened(owner: string, isLaterView: boolean): boolean {
    return this.keptOpened.isDue(owner) && !(isLaterView && this.keptFavourites.read(owner));
  }

  private async readOpened(owner: string): Promise<readonly number[]> {
    const usageIds = mostOpened(await this.counter.read(OPENED_IN_MONTHS)).flatMap(({ mark: { kind, id } }) => (kind === 'usage' ? id : []));
    this.keptOpened.write(owner, usageIds);
    return usageIds;
  }

  private async ownFavourites(owner: string): Promise<readonly Mark[]> {
    const kept = this.keptFavourites.read(owner);
    if (kept) return kept;
    const read = await this.favourites.read(await this.site.userId());
    this.keptFavourites.write(owner, read);
    return read;
  }

  /** What the tab keeps, if all of it can be read. */
  private kept(owner: string): { readonly cached: CachedMap; readonly map: Omit<UsageMap, 'sites'> } | undefined {
    const cached = this.cache.map.read(owner);
    const map = cached && this.unpack(cached);
    return map && { cached, map };
  }

  private keptSites(owner: string): { readonly view: SitesView; readonly stamp: string | null } | undefined {
    const cached = this.cache.sites.read(owner);
    const sites = cached && this.sites.unpack(cached.items);
    return cached && sites ? { view: { sites, unreadable: cached.unreadable }, stamp: cached.stamp } : undefined;
  }

  private unpack({ lists }: CachedMap): Omit<UsageMap, 'sites'> | undefined {
    const usages = this.usages.unpack(lists.usages.items);
    const tools = this.tools.unpack(lists.tools.items);
    const links = this.links.unpack(lists.links.items);
    return usages && tools && links ? { usages, tools, links } : undefined;
  }

  private async owner(): Promise<string> {
    return `${this.site.webUrl}|${await this.site.userId()}`;
  }
}

/** A stamp that cannot be told is the same as none. */
function isSame(kept: string | null, now: string | null): boolean {
  return kept !== null && kept === now;
}

function cachedList({ packed: rows, unreadable }: ReadList, stamp: string | null): CachedList {
  return { stamp, items: [...rows], unreadable: [...unreadable] };
}

/** What the map can be shown without. */
async function without<T>(reading: Promise<T>, instead: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    swallowed(error, 'read what the map can be shown without');
    return instead;
  }
}

interface Packing<T> {
  pack(entries: readonly Entry<T>[]): readonly PackedRow[];
}

async function packed<T>(table: Packing<T>, reading: Promise<Page<Entry<T>>>): Promise<ReadList> {
  const { rows, unreadable } = await reading;
  return { packed: table.pack(rows), unreadable };
}

/** A row that is gone is not changed: what remains to be done is done. */
async function isChanged(table: { get(id: number): Promise<{ readonly etag: string }> }, { id, etag }: { readonly id: number; readonly etag: string }): Promise<boolean> {
  try {
    return (await table.get(id)).etag !== etag;
  } catch (error) {
    if (hasCode(error, 'notFound')) return false;
    throw error;
  }
}
