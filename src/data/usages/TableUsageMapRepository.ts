import type { Mark } from '../../domain/usages/agentMarks';
import type { Need, NeedState } from '../../domain/usages/needs';
import { needMaxLength } from '../../domain/usages/needs';
import type { OpenCounts } from '../../domain/usages/openCounts';
import type { Agent } from '../../domain/usages/rankForAgent';
import { unknownAgent } from '../../domain/usages/rankForAgent';
import type { UsageMap } from '../../domain/usages/usageMap';
import { DataError } from '../DataError';
import { swallowed } from '../swallowed';
import type { Entry, PackedRow, Page, Stored, UnreadableRow } from '../items/Table';
import type { MapRun } from './addMap';
import { addMap } from './addMap';
import { Favourites } from './Favourites';
import type { OpenCounter } from './OpenCounter';
import type { CachedMap, UsageMapCache } from './UsageMapCache';
import type { UsageMapRepository, UsageMapView } from './UsageMapRepository';
import type { ShownList, UsageMapSite } from './UsageMapSite';
import { shownLists } from './UsageMapSite';
import type { UsageTables } from './usageTables';

/** Pages in ID order reach the list view threshold at 5,000 rows (MS docs); no list of the map should come near. */
const MOST_ITEMS = 5000;
const LATEST_NEEDS = 1000;

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

  public constructor(
    private readonly tables: UsageTables,
    private readonly site: UsageMapSite,
    private readonly cache: UsageMapCache,
    private readonly counter: Pick<OpenCounter, 'read'>
  ) {
    ({ usages: this.usages, tools: this.tools, links: this.links, sites: this.sites } = tables);
    this.favourites = new Favourites(tables.favourites);
  }

  public async cached(): Promise<UsageMapView | undefined> {
    const kept = this.cache.read(await this.owner());
    const map = kept && this.unpack(kept);
    return map && { map, agent: kept.agent, favourites: [], canManage: false, unreadable: [] };
  }

  public async load(): Promise<UsageMapView> {
    const owner = await this.owner();
    const userId = await this.site.userId();
    const kept = this.kept(owner);
    // All of one moment, so that they go out in one request. Stamps before items: what changes in between is read again at the next page view.
    const [stamps, favourites, canManage, agent, first] = await Promise.all([
      Promise.all(shownLists.map((list) => this.site.stamp(list))),
      without<readonly Mark[]>(this.favourites.read(userId), []),
      without(this.site.mayEdit(), false),
      kept ? kept.agent : without<Agent>(this.site.agent(), unknownAgent),
      kept ? [] : this.readLists(shownLists)
    ]);
    const changed = kept ? shownLists.filter((list, index) => kept.lists[list].stamp !== stamps[index]) : shownLists;
    const fresh = kept ? await this.readLists(changed) : first;
    const listOf = (list: ShownList): CachedMap['lists'][ShownList] => {
      const read = fresh[changed.indexOf(list)];
      const { packed, unreadable } = read ?? { packed: kept?.lists[list].items ?? [], unreadable: kept?.lists[list].unreadable ?? [] };
      return { stamp: stamps[shownLists.indexOf(list)] ?? '', items: [...packed], unreadable: [...unreadable] };
    };
    const now: CachedMap = { lists: { usages: listOf('usages'), tools: listOf('tools'), links: listOf('links'), sites: listOf('sites') }, agent };
    if (changed.length > 0) this.cache.write(owner, now);
    const map = this.unpack(now);
    if (!map) throw new DataError('unreadable');
    return { map, agent, favourites, canManage, unreadable: shownLists.flatMap((list) => now.lists[list].unreadable) };
  }

  public async setFavourite(mark: Mark, isFavourite: boolean): Promise<readonly Mark[]> {
    return this.favourites.set(await this.site.userId(), mark, isFavourite);
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

  public async needs(): Promise<readonly Need[]> {
    const { rows } = await this.tables.needs.page({ descending: true, size: LATEST_NEEDS });
    return rows.map(({ id, words, note, state, created }) => ({ id, words, note, state, created: created.toISOString() }));
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

  /** What the tab keeps, if all of it can be read. */
  private kept(owner: string): CachedMap | undefined {
    const kept = this.cache.read(owner);
    return kept && this.unpack(kept) ? kept : undefined;
  }

  private unpack({ lists }: CachedMap): UsageMap | undefined {
    const usages = this.usages.unpack(lists.usages.items);
    const tools = this.tools.unpack(lists.tools.items);
    const links = this.links.unpack(lists.links.items);
    const sites = this.sites.unpack(lists.sites.items);
    return usages && tools && links && sites ? { usages, tools, links, sites } : undefined;
  }

  private async owner(): Promise<string> {
    return `${this.site.webUrl}|${await this.site.userId()}`;
  }
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
    if (error instanceof DataError && error.code === 'notFound') return false;
    throw error;
  }
}
