import '@pnp/sp/items';
import '@pnp/sp/lists';
import { headers } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp';
import { SPQueryable } from '@pnp/sp';
import type { Mark } from '../../domain/usages/agentMarks';
import { formatMarks, isSameMark, parseMarks, toggleFavourite } from '../../domain/usages/agentMarks';
import { titleKey } from '../../domain/usages/foldWords';
import { linkKey } from '../../domain/usages/linkRules';
import type { Need, NeedState } from '../../domain/usages/needs';
import { needMaxLength } from '../../domain/usages/needs';
import type { OpenCounts } from '../../domain/usages/openCounts';
import type { Agent } from '../../domain/usages/rankForAgent';
import { unknownAgent } from '../../domain/usages/rankForAgent';
import type { Site, Tool, Usage, UsageLink, UsageMap } from '../../domain/usages/usageMap';
import { NeedsList, SitesList, ToolsList, UsageFavouritesList, UsageLinksList, UsagesList } from '../../lists/usages';
import type { NeedItem, UsageFavouriteItem } from '../../lists/usages';
import { batch, batchAll } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import type { BasePermissions } from '../connection/permissions';
import { hasRight, permissionsOn } from '../connection/permissions';
import { DataError } from '../DataError';
import { swallowed } from '../swallowed';
import { ListItems } from '../items/ListItems';
import type { OpenCounter } from './OpenCounter';
import type { CachedList, CachedLists, CachedMap, UsageMapCache } from './UsageMapCache';
import { toLink, toLinkColumns, toSite, toSiteColumns, toTool, toToolColumns, toUsage, toUsageColumns } from './usageItems';
import type { StoreProgress, UsageMapRepository, UsageMapView } from './UsageMapRepository';
import type { UsageTable } from './UsageTable';
import { SharePointUsageTable } from './UsageTable';

/** Pages in ID order reach the list view threshold at 5,000 rows (MS docs); no list of the map should come near. */
const MOST_ITEMS = 5000;
const LATEST_NEEDS = 1000;

/** `nometadata` leaves the etag out. */
const WITH_ETAG = { Accept: 'application/json;odata=minimalmetadata' };

type ListName = keyof CachedLists;
const listNames: readonly ListName[] = ['usages', 'tools', 'links', 'sites'];

interface StampRow {
  readonly LastItemModifiedDate: string;
  readonly LastItemDeletedDate: string;
  readonly ItemCount: number;
}

interface FavouriteRow extends UsageFavouriteItem {
  readonly 'odata.etag': string;
}

export class SharePointUsageMapRepository implements UsageMapRepository {
  public readonly usages: UsageTable<Usage>;
  public readonly tools: UsageTable<Tool>;
  public readonly links: UsageTable<UsageLink>;
  public readonly sites: UsageTable<Site>;
  private readonly lists: {
    readonly usages: ListItems<typeof UsagesList>;
    readonly tools: ListItems<typeof ToolsList>;
    readonly links: ListItems<typeof UsageLinksList>;
    readonly sites: ListItems<typeof SitesList>;
  };
  private readonly favourites: ListItems<typeof UsageFavouritesList>;
  private readonly needsList: ListItems<typeof NeedsList>;

  public constructor(
    private readonly connection: Connection,
    private readonly cache: UsageMapCache,
    private readonly counter: Pick<OpenCounter, 'read'>
  ) {
    this.lists = {
      usages: new ListItems(connection, UsagesList),
      tools: new ListItems(connection, ToolsList),
      links: new ListItems(connection, UsageLinksList),
      sites: new ListItems(connection, SitesList)
    };
    this.favourites = new ListItems(connection, UsageFavouritesList);
    this.needsList = new ListItems(connection, NeedsList);
    this.usages = new SharePointUsageTable(connection, this.lists.usages, { toEntry: toUsage, toColumns: toUsageColumns });
    this.tools = new SharePointUsageTable(connection, this.lists.tools, { toEntry: toTool, toColumns: toToolColumns });
    this.links = new SharePointUsageTable(connection, this.lists.links, { toEntry: toLink, toColumns: toLinkColumns });
    this.sites = new SharePointUsageTable(connection, this.lists.sites, { toEntry: toSite, toColumns: toSiteColumns });
  }

  public async cached(): Promise<UsageMapView | undefined> {
    const kept = this.cache.read(await this.owner());
    return kept && { map: toMap(kept.lists), agent: kept.agent, favourites: [], canManage: false };
  }

  public async load(): Promise<UsageMapView> {
    const owner = await this.owner();
    const userId = await this.connection.userId();
    const kept = this.cache.read(owner);
    const [stamps, favourites, permissions, agent, firstItems] = await this.readPage(userId, kept);
    const changed = kept ? listNames.filter((name, index) => kept.lists[name].stamp !== stamps[index]) : [];
    const items = kept ? await this.readItems(changed) : firstItems;

    const lists = Object.fromEntries(
      listNames.map((name, index): [ListName, CachedList<unknown>] => {
        const fresh = kept ? items[changed.indexOf(name)] : items[index];
        return [name, { stamp: stamps[index] ?? '', items: fresh ?? kept?.lists[name].items ?? [] }];
      })
    ) as unknown as CachedLists;
    if (!kept || changed.length > 0) this.cache.write(owner, { lists, agent });
    return {
      map: toMap(lists),
      agent,
      favourites: parseMarks(favourites?.Marks ?? ''),
      canManage: permissions !== undefined && hasRight(permissions, 'editListItems')
    };
  }

  public async setFavourite(mark: Mark, isFavourite: boolean): Promise<readonly Mark[]> {
    const stored = await this.readFavourites();
    const marks = parseMarks(stored?.Marks ?? '');
    if (marks.some((other) => isSameMark(other, mark)) === isFavourite) return marks;
    const changed = toggleFavourite(marks, mark);
    const columns = { Marks: formatMarks(changed) };
    if (stored) await this.favourites.update(stored.Id, stored['odata.etag'], columns);
    else await this.favourites.add(columns);
    return changed;
  }

  public async addMap(added: UsageMap, stored: UsageMap, onProgress: (progress: StoreProgress) => void = () => undefined): Promise<void> {
    const tools = await this.addMissing(this.tools, added.tools.map((tool) => ({ ...tool, replacedById: 0 })), stored.tools);
    onProgress({ done: 0.3 });
    const usages = await this.addMissing(this.usages, added.usages, stored.usages);
    await this.addMissing(this.sites, added.sites, stored.sites);
    onProgress({ done: 0.6 });
    const idOf = (ids: ReadonlyMap<number, number>, id: number): number => ids.get(id) ?? 0;
    const links = added.links.map((link) => ({
      ...link,
      usageId: idOf(usages, link.usageId),
      toolId: idOf(tools, link.toolId),
      otherToolId: idOf(tools, link.otherToolId)
    }));
    const known = new Set(stored.links.map(linkKey));
    await this.links.addMany(links.filter((link) => !known.has(linkKey(link))));
    onProgress({ done: 0.9 });
    const before = new Map(stored.tools.map((tool) => [tool.id, tool]));
    await this.tools.updateMany(
      added.tools.flatMap((tool) => {
        const id = idOf(tools, tool.id);
        // A tool that was there already keeps what it says.
        if (tool.replacedById === 0 || before.has(id)) return [];
        return [{ before: { ...tool, id, replacedById: 0 }, after: { ...tool, id, replacedById: idOf(tools, tool.replacedById) } }];
      })
    );
    onProgress({ done: 1 });
  }

  public async addNeed(words: string, note: string): Promise<void> {
    await this.needsList.add({ Title: words.trim().slice(0, needMaxLength), Note: note.trim(), State: 'open' });
  }

  public async needs(): Promise<readonly Need[]> {
    const items = await this.needsList.query(undefined, ['Created']).orderBy('ID', false).top(LATEST_NEEDS)<ReadonlyArray<NeedItem & { readonly Created: string }>>();
    return items.map((item) => ({ id: item.Id, words: item.Title, note: item.Note ?? '', state: item.State ?? 'open', created: item.Created }));
  }

  public async setNeedState(needs: readonly Need[], state: NeedState): Promise<void> {
    const stored = await batchAll(this.connection, (sp) => needs.map(({ id }) => this.needsList.get(id, sp)));
    await batchAll(this.connection, (sp) => stored.map(({ Id, etag }) => this.needsList.update(Id, etag, { State: state }, sp)));
  }

  public openCounts(months: number): Promise<OpenCounts> {
    return this.counter.read(months);
  }

  /** Everything that a page view asks for, in one request; the items only when this tab has none. */
  private async readPage(
    userId: number,
    kept: CachedMap | undefined
  ): Promise<[stamps: readonly string[], favourites: FavouriteRow | undefined, permissions: BasePermissions | undefined, agent: Agent, items: ReadonlyArray<readonly unknown[]>]> {
    const results = await batch<unknown>(this.connection, (sp) => [
      // Stamps before items: an item that changes in between is read again at the next page view.
      ...listNames.map((name) => this.lists[name].list(sp).select('LastItemModifiedDate', 'LastItemDeletedDate', 'ItemCount')<StampRow>()),
      this.favouritesQuery(userId, sp),
      permissionsOn(this.lists.usages.list(sp)),
      ...(kept ? [] : [readProfile(sp, this.connection.webUrl), ...listNames.map((name) => this.itemsQuery(name, sp))])
    ]);
    const needed = (index: number): unknown => {
      const result = results[index];
      if (result?.status !== 'fulfilled') throw result?.reason ?? new DataError('unknown');
      return result.value;
    };
    const optional = (index: number): unknown => {
      const result = results[index];
      if (result?.status === 'rejected') swallowed(result.reason, 'read what the map can be shown without');
      return result?.status === 'fulfilled' ? result.value : undefined;
    };
    const first = listNames.length;
    return [
      listNames.map((_, index) => stampText(needed(index) as StampRow)),
      (optional(first) as readonly FavouriteRow[] | undefined)?.[0],
      optional(first + 1) as BasePermissions | undefined,
      kept?.agent ?? (optional(first + 2) as Agent | undefined) ?? unknownAgent,
      kept ? [] : listNames.map((_, index) => needed(first + 3 + index) as readonly unknown[])
    ];
  }

  private readItems(names: readonly ListName[]): Promise<ReadonlyArray<readonly unknown[]>> {
    return names.length === 0 ? Promise.resolve([]) : batchAll<readonly unknown[]>(this.connection, (sp) => names.map((name) => this.itemsQuery(name, sp)));
  }

  private itemsQuery(name: ListName, sp: SPFI): Promise<readonly unknown[]> {
    return this.lists[name].query(sp).orderBy('ID').top(MOST_ITEMS)<readonly unknown[]>();
  }

  private favouritesQuery(userId: number, sp?: SPFI): Promise<readonly FavouriteRow[]> {
    // Site owners read everybody's, so the author is asked for by name.
    return this.favourites.query(sp).filter(`AuthorId eq ${userId}`).orderBy('ID').top(1)<readonly FavouriteRow[]>(headers(WITH_ETAG));
  }

  private async readFavourites(): Promise<FavouriteRow | undefined> {
    return (await this.favouritesQuery(await this.connection.userId()))[0];
  }

  /** Ids of the stored entries by the ids of the given ones: those with the same title, and the newly added. */
  private async addMissing<T extends { readonly id: number; readonly title: string }>(
    table: UsageTable<T>,
    entries: readonly T[],
    stored: readonly T[]
  ): Promise<ReadonlyMap<number, number>> {
    const known = new Map(stored.map(({ id, title }) => [titleKey(title), id]));
    const missing = entries.filter(({ title }) => !known.has(titleKey(title)));
    const ids = await table.addMany(missing);
    missing.forEach(({ title }, index) => known.set(titleKey(title), ids[index] ?? 0));
    return new Map(entries.map(({ id, title }) => [id, known.get(titleKey(title)) ?? 0]));
  }

  private async owner(): Promise<string> {
    return `${this.connection.webUrl}|${await this.connection.userId()}`;
  }
}

function stampText({ LastItemModifiedDate, LastItemDeletedDate, ItemCount }: StampRow): string {
  return `${LastItemModifiedDate}|${LastItemDeletedDate}|${ItemCount}`;
}

function toMap(lists: CachedLists): UsageMap {
  return { usages: lists.usages.items.map(toUsage), tools: lists.tools.items.map(toTool), links: lists.links.items.map(toLink), sites: lists.sites.items.map(toSite) };
}

interface ProfileRow {
  readonly Title?: string | null;
  readonly UserProfileProperties?: ReadonlyArray<{ readonly Key: string; readonly Value: string | null }>;
}

/**
 * Direction and profession as the user profile has them: the properties Department and Title (MS docs: default user profile
 * properties). Asked by its address: PnPjs' profiles module would bring all of its methods to every page.
 */
async function readProfile(sp: SPFI, webUrl: string): Promise<Agent> {
  const mine = SPQueryable([sp.web, `${webUrl}/_api/sp.userprofiles.peoplemanager/getmyproperties`]);
  const profile = await mine.select('Title', 'UserProfileProperties')<ProfileRow>();
  const property = (name: string): string => profile.UserProfileProperties?.find(({ Key }) => Key === name)?.Value ?? '';
  return { direction: property('Department'), profession: profile.Title ?? property('Title') };
}
