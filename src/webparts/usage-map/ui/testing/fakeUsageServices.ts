import { DataError } from '../../../../data/DataError';
import type { UsageServices } from '../../../../data/usages/usageServices';
import type { UsageMapView } from '../../../../data/usages/UsageMapRepository';
import type { ManyChanged, Stored, UsageTable } from '../../../../data/usages/UsageTable';
import { setUpStatus } from '../../../../data/provisioning/testing/setUpStatus';
import type { Mark } from '../../../../domain/usages/agentMarks';
import { isSameMark, rememberRecent, toggleFavourite } from '../../../../domain/usages/agentMarks';
import { linkKey } from '../../../../domain/usages/linkRules';
import type { Need } from '../../../../domain/usages/needs';
import type { UsageLink, UsageMap } from '../../../../domain/usages/usageMap';

/** A table in memory with etags, as the list keeps it. */
class FakeTable<T extends { readonly id: number }> implements UsageTable<T> {
  private readonly versions = new Map<number, number>();
  public constructor(
    public entries: readonly T[],
    private readonly keyOf?: (entry: T) => string
  ) {}

  public async get(id: number): Promise<Stored<T>> {
    const entry = this.entries.find((other) => other.id === id);
    if (!entry) throw new DataError('notFound');
    return { ...entry, etag: this.etag(id) };
  }

  public async add(entry: T): Promise<number> {
    if (this.keyOf && this.entries.some((other) => this.keyOf?.(other) === this.keyOf?.(entry))) throw new DataError('duplicate');
    const id = this.entries.reduce((last, other) => Math.max(last, other.id), 0) + 1;
    this.entries = [...this.entries, { ...entry, id }];
    return id;
  }

  public async update({ etag, ...entry }: Stored<T>): Promise<void> {
    if ((await this.get(entry.id)).etag !== etag) throw new DataError('conflict');
    this.change(entry as unknown as T);
  }

  public async remove({ id, etag }: Pick<Stored<T>, 'id' | 'etag'>): Promise<void> {
    if ((await this.get(id)).etag !== etag) throw new DataError('conflict');
    await this.removeMany([id]);
  }

  public async addMany(entries: readonly T[]): Promise<readonly number[]> {
    const ids: number[] = [];
    for (const entry of entries) ids.push(await this.add(entry));
    return ids;
  }

  public async updateMany(changes: ReadonlyArray<{ readonly after: T }>): Promise<ManyChanged> {
    changes.forEach(({ after }) => this.change(after));
    return { changedIds: changes.map(({ after }) => after.id), conflictIds: [] };
  }

  public async removeMany(ids: readonly number[]): Promise<void> {
    this.entries = this.entries.filter(({ id }) => !ids.includes(id));
  }

  /** As somebody else would. */
  public change(entry: T): void {
    this.versions.set(entry.id, (this.versions.get(entry.id) ?? 1) + 1);
    this.entries = this.entries.map((other) => (other.id === entry.id ? entry : other));
  }

  private etag(id: number): string {
    return `"${this.versions.get(id) ?? 1}"`;
  }
}

export interface FakeUsageServices extends UsageServices {
  readonly links: FakeTable<UsageLink>;
  readonly opened: Mark[];
  needs: Need[];
  /** Makes the next reads fail with this code. */
  failWith?: DataError;
}

/** The usage map's services in memory, with the rules that screens count on. */
export function fakeUsageServices(map: UsageMap, view: Partial<Omit<UsageMapView, 'map'>> = {}): FakeUsageServices {
  const usages = new FakeTable(map.usages);
  const tools = new FakeTable(map.tools);
  const links = new FakeTable(map.links, linkKey);
  const sites = new FakeTable(map.sites);
  let favourites = view.favourites ?? [];
  let recents: readonly Mark[] = [];
  const services: FakeUsageServices = {
    links,
    opened: [],
    needs: [],
    usageMap: {
      usages,
      tools,
      links,
      sites,
      cached: async () => undefined,
      load: async () => {
        if (services.failWith) throw services.failWith;
        return {
          map: { usages: usages.entries, tools: tools.entries, links: links.entries, sites: sites.entries },
          favourites,
          agent: view.agent ?? { direction: '', profession: '' },
          canManage: view.canManage ?? false
        };
      },
      setFavourite: async (mark, isFavourite) => {
        if (favourites.some((other) => isSameMark(other, mark)) !== isFavourite) favourites = toggleFavourite(favourites, mark);
        return favourites;
      },
      addMap: async (added) => {
        await tools.addMany(added.tools);
        await usages.addMany(added.usages);
        await links.addMany(added.links);
        await sites.addMany(added.sites);
      },
      addNeed: async (words, note) => {
        services.needs.push({ id: services.needs.length + 1, words, note, state: 'open', created: '2026-11-23T09:00:00Z' });
      },
      needs: async () => [...services.needs],
      setNeedState: async (changed, state) => {
        services.needs = services.needs.map((need) => (changed.some(({ id }) => id === need.id) ? { ...need, state } : need));
      },
      openCounts: async () => ({ t1: 12, u1: 5 })
    },
    setup: { status: async () => setUpStatus('current'), setUp: async () => ({ changes: [], left: [], request: null }), explain: async () => [] },
    recents: {
      read: async () => recents,
      remember: async (mark: Mark) => (recents = rememberRecent(recents, mark))
    },
    countOpen: async (mark) => {
      services.opened.push(mark);
    }
  };
  return services;
}
