/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { blankOf } from '../../lists/columns';
import { NeedsList, SitesList, ToolsList, UsageFavouritesList, UsageLinksList, UsageOpensList, UsagesList } from '../../lists/usages';
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import { MemoryTable } from '../items/MemoryTable';
import { onSwallowed } from '../swallowed';
import type { UsageMapRepository } from './UsageMapRepository';
import type { MapFacts, UsageMapSite } from './UsageMapSite';
import { usageServicesOn } from './usageServices';
import { linkColumns } from './usageTables';

const me = () => ({ id: 7, name: 'Nadia Benali' });
const now = (): Date => new Date('2026-11-23T09:00:00Z');

/** Two usages, three tools and what joins them. */
class Lists {
  public readonly usages = new MemoryTable(UsagesList, { me, now }).give([1, 2].map((id) => ({ ...blankOf(UsagesList), id, title: `Usage ${id}` })));
  public readonly tools = new MemoryTable(ToolsList, { me, now }).give([1, 2, 3].map((id) => ({ ...blankOf(ToolsList), id, title: `Outil ${id}` })));
  public readonly links = new MemoryTable(UsageLinksList, { derive: linkColumns, me, now }).give(
    [
      { usageId: 1, toolId: 1, otherToolId: 0 },
      { usageId: 2, toolId: 2, otherToolId: 0 },
      { usageId: 0, toolId: 1, otherToolId: 2 },
      { usageId: 0, toolId: 2, otherToolId: 3 }
    ].map((ends, index) => ({ ...blankOf(UsageLinksList), ...ends, id: index + 1 }))
  );
  public readonly sites = new MemoryTable(SitesList, { me, now }).give([1, 2].map((id) => ({ ...blankOf(SitesList), id, title: `Site ${id}` })));
  public readonly needs = new MemoryTable(NeedsList, { me, now });
  public readonly favourites = new MemoryTable(UsageFavouritesList, { me, now });
  public readonly opens = new MemoryTable(UsageOpensList, { me, now });
  public stamps: MapFacts['stamps'] = { usages: '1', tools: '1', links: '1', sites: '1' };
  public agentFails = false;
  public readonly storages = { session: memoryStorage(), local: memoryStorage() };

  /** A view of the page in the same tab. */
  public view({ webUrl = 'https://ville.test/sites/intranet', userId = 7 } = {}): UsageMapRepository {
    const site: UsageMapSite = {
      webUrl,
      userId: async () => userId,
      serverNow: now,
      facts: async () => ({ stamps: this.stamps, mayEdit: true }),
      agent: async () => {
        if (this.agentFails) throw new DataError('forbidden');
        return { direction: 'Voirie', profession: 'Agent' };
      }
    };
    const setup = { status: () => Promise.reject(new Error('not asked')), setUp: () => Promise.reject(new Error('not asked')), explain: async () => [] };
    return usageServicesOn(this, site, setup, this.storages).usageMap;
  }

  public readonly reads = (['usages', 'tools', 'links', 'sites'] as const).map((name) => jest.spyOn(this[name], 'entries'));
}

const counts = ({ reads }: Lists): readonly number[] => reads.map(({ mock }) => mock.calls.length);

describe('the usage map', () => {
  it('is read once in a tab while nothing changed, then only the lists that did', async () => {
    const lists = new Lists();
    expect(await lists.view().cached()).toBeUndefined();
    const first = await lists.view().load();
    expect([first.map.usages.length, first.map.tools.length, first.map.links.length, first.map.sites]).toEqual([2, 3, 4, []]);
    expect(first).toMatchObject({ agent: { direction: 'Voirie' }, canManage: true, favourites: [], unreadable: [] });
    await lists.view().load();
    expect(counts(lists)).toEqual([1, 1, 1, 0]);
    lists.tools.plant({ Title: 'Outil 4' });
    lists.stamps = { ...lists.stamps, tools: '2' };
    expect((await lists.view().load()).map.tools).toHaveLength(4);
    expect(counts(lists)).toEqual([1, 2, 1, 0]);
    const { map, ...rest } = (await lists.view().cached()) ?? {};
    expect([map?.tools.length, map?.sites, rest]).toEqual([4, [], { agent: { direction: 'Voirie', profession: 'Agent' }, favourites: [], opened: [], canManage: false, unreadable: [] }]);
    lists.stamps = { ...lists.stamps, links: null };
    await lists.view().load();
    await lists.view().load();
    expect(counts(lists)).toEqual([1, 2, 3, 0]);
  });

  it('is kept apart for each person and site of a tab', async () => {
    const lists = new Lists();
    await lists.view().load();
    await lists.view().loadSites();
    for (const other of [{ userId: 8 }, { webUrl: 'https://ville.test/sites/autre' }]) expect(await lists.view(other).cached()).toBeUndefined();
    expect(await lists.view().cached()).toBeDefined();
    await lists.view({ userId: 8 }).loadSites();
    expect(counts(lists)).toEqual([1, 1, 1, 2]);
  });

  it('is written to the tab when something of it changed, and at no other view', async () => {
    const lists = new Lists();
    await lists.view().load();
    const setItem = jest.spyOn(lists.storages.session, 'setItem');
    await lists.view().load();
    expect(setItem).not.toHaveBeenCalled();
    lists.stamps = { ...lists.stamps, links: '2' };
    await lists.view().load();
    expect(setItem).toHaveBeenCalledTimes(1);
  });

  it.each(['usages', 'tools', 'links'] as const)('is read anew when what the tab keeps of its %s cannot be read', async (name) => {
    const lists = new Lists();
    await lists.view().load();
    const { session } = lists.storages;
    const [key = ''] = Array.from({ length: session.length }, (_, index) => session.key(index) ?? '').filter((each) => each.includes('usage-map'));
    const kept: { readonly lists: object } = JSON.parse(session.getItem(key) ?? '');
    for (const broken of [{ stamp: '1', items: [{ Id: 'x' }], unreadable: [] }, undefined]) {
      session.setItem(key, JSON.stringify({ ...kept, lists: { ...kept.lists, [name]: broken } }));
      expect(await lists.view().cached()).toBeUndefined();
    }
    expect((await lists.view().load()).map[name].length).toBeGreaterThan(1);
  });

  it('is read whole, however large', async () => {
    const lists = new Lists();
    for (let count = 0; count < 120; count += 1) for (const name of ['usages', 'tools', 'links', 'sites'] as const) lists[name].plant({ Title: 'x', Facet: 'network', Kind: 'possible', UsageId: 1, ToolId: 1 });
    const { map } = await lists.view().load();
    expect([map.usages.length, map.tools.length, map.links.length, (await lists.view().loadSites()).sites.length]).toEqual([122, 123, 124, 122]);
  });

  it('is added to, and its openings are summed for who asks', async () => {
    const lists = new Lists();
    const { map } = await lists.view().load();
    await lists.view().addMap({ added: { usages: [], links: [], sites: [], tools: [{ ...blankOf(ToolsList), id: 1, title: 'Nouvel outil' }] }, stored: { ...map, sites: [] }, clientKey: 'k' });
    expect(lists.tools.peek().map(({ title }) => title)).toContain('Nouvel outil');
    await lists.opens.add({ month: '2026-11', counter: '2026-11/1', counts: 't1:4' }, 'c');
    expect(await lists.view().openCounts(1)).toEqual({ t1: 4 });
  });

  it('has its sites when they are asked for, and keeps them as long', async () => {
    const lists = new Lists();
    expect((await lists.view().loadSites()).sites.map(({ title }) => title)).toEqual(['Site 1', 'Site 2']);
    await lists.view().loadSites();
    expect(counts(lists)).toEqual([0, 0, 0, 1]);
    lists.sites.plant({ Title: '' });
    lists.stamps = { ...lists.stamps, sites: '2' };
    const { sites, unreadable } = await lists.view().loadSites();
    expect([sites.length, unreadable.map(({ id }) => id)]).toEqual([2, [3]]);
    expect((await lists.view().loadSites()).unreadable).toEqual(unreadable);
    await lists.view().load();
    expect((await lists.view().cached())?.map.sites).toHaveLength(2);
  });

  it('is shown without what it can be shown without, and somebody can find out why', async () => {
    const heard: string[] = [];
    onSwallowed((_, where) => heard.push(where));
    const lists = new Lists();
    lists.agentFails = true;
    lists.favourites.failNext('page', new DataError('forbidden'));
    expect(await lists.view().load()).toMatchObject({ agent: { direction: '', profession: '' }, favourites: [] });
    expect(heard).toEqual(Array.from({ length: 2 }, () => 'read what the map can be shown without'));
    lists.usages.failNext('entries', new DataError('offline'));
    lists.stamps = { ...lists.stamps, usages: '2' };
    expect(await codeOf(lists.view().load())).toBe('offline');
  });

  it('names what nobody can read, list by list, also when it is kept', async () => {
    const lists = new Lists();
    const planted = [lists.usages.plant({ Title: '' }), lists.tools.plant({ Title: '' })];
    const { unreadable } = await lists.view().load();
    expect(unreadable.map(({ id }) => id)).toEqual(planted);
    expect((await lists.view().load()).unreadable).toEqual(unreadable);
  });

  it('has the favourites of this person, which are not read again', async () => {
    const lists = new Lists();
    const mark = { kind: 'tool', id: 2 } as const;
    expect(await lists.view().setFavourite(mark, true)).toEqual([mark]);
    const page = jest.spyOn(lists.favourites, 'page');
    expect((await lists.view().load()).favourites).toEqual([mark]);
    expect(page).not.toHaveBeenCalled();
    const other = lists.view({ webUrl: 'https://ville.test/sites/autre' });
    expect([(await other.load()).favourites, (await other.load()).favourites]).toEqual([[mark], [mark]]);
    expect(page).toHaveBeenCalledTimes(1);
  });
});

describe('what is opened most', () => {
  const hours = (count: number): Date => new Date(Date.parse('2026-11-23T09:00:00Z') + count * 3_600_000);
  beforeEach(() => jest.useFakeTimers({ now: hours(0) }));
  afterEach(() => jest.useRealTimers());
  const withCounts = (): Lists => {
    const lists = new Lists();
    lists.opens.plant({ Month: '2026-11', Counter: '2026-11/1', Counts: 'u2:7 t1:9 u1:3 u4:1' });
    lists.opens.plant({ Month: '2026-10', Counter: '2026-10/1', Counts: 'u1:5' });
    lists.opens.plant({ Month: '2026-09', Counter: '2026-09/1', Counts: 'u2:99' });
    return lists;
  };
  const opened = async (lists: Lists): Promise<readonly number[]> => (await lists.view().load()).opened;

  it('is read where it is shown, in the place of the favourites, once in three days: of this month and the last', async () => {
    const lists = withCounts();
    const asked = [jest.spyOn(lists.favourites, 'page'), jest.spyOn(lists.opens, 'entries')] as const;
    const reads = (): readonly number[] => asked.map(({ mock }) => mock.calls.length);
    const each: (readonly [readonly number[], readonly number[]])[] = [];
    const look = async (hour: number): Promise<void> => {
      jest.setSystemTime(hours(hour));
      each.push([await opened(lists), reads()]);
    };
    await look(0);
    await look(2);
    await lists.view().expectOpened();
    await look(2.01);
    await look(3);
    await look(3.01);
    await look(4);
    await look(78);
    await look(78.01);
    await look(79);
    expect(each).toEqual([
      // Nobody said that it is shown.
      [[], [1, 0]],
      [[], [2, 0]],
      // The favourites are fresh: another list would be asked for beside them.
      [[], [2, 0]],
      [[1, 2, 4], [2, 1]],
      [[1, 2, 4], [2, 1]],
      [[1, 2, 4], [3, 1]],
      // Three days later; but the favourites are older than that, and come first.
      [[1, 2, 4], [4, 1]],
      [[1, 2, 4], [4, 1]],
      [[1, 2, 4], [4, 2]]
    ]);
    expect((await lists.view().cached())?.opened).toEqual([1, 2, 4]);
  });

  it('takes that place in the first view of a tab too, where the favourites are fresh; the favourites stay what they were', async () => {
    const lists = withCounts();
    await lists.view().setFavourite({ kind: 'tool', id: 2 }, true);
    await lists.view().expectOpened();
    expect(await lists.view().load()).toMatchObject({ opened: [1, 2, 4], favourites: [{ kind: 'tool', id: 2 }] });
  });

  it('stays what it was when it cannot be read, and is asked for again', async () => {
    const lists = withCounts();
    await lists.view().load();
    await lists.view().expectOpened();
    lists.opens.failNext('entries', new DataError('forbidden'));
    jest.setSystemTime(hours(1));
    expect(await opened(lists)).toEqual([]);
    jest.setSystemTime(hours(2));
    expect(await opened(lists)).toEqual([1, 2, 4]);
    jest.setSystemTime(hours(61 * 24));
    expect(await opened(lists)).toEqual([]);
  });
});

describe('an entry that is removed', () => {
  const remove = async (lists: Lists, name: 'usages' | 'tools' | 'sites', id: number, etag = '"1"'): Promise<void> => {
    const view = lists.view();
    await view.removeEntry(name, { id, etag }, { ...(await view.load()).map });
  };
  const left = (lists: Lists): readonly number[] => lists.links.peek().map(({ id }) => id);

  it.each<readonly ['usages' | 'tools' | 'sites', number, readonly number[]]>([
    ['usages', 1, [2, 3, 4]],
    ['tools', 1, [2, 4]],
    ['tools', 2, [1]],
    ['tools', 3, [1, 2, 3]],
    ['sites', 1, [1, 2, 3, 4]]
  ])('takes its own links with it and no others: %s %d', async (name, id, expected) => {
    const lists = new Lists();
    await remove(lists, name, id);
    expect(left(lists)).toEqual(expected);
    expect(lists[name].peek().map((row) => row.id)).not.toContain(id);
  });

  it('keeps everything when somebody changed it meanwhile', async () => {
    const lists = new Lists();
    lists.tools.meddle(1, { title: 'Autre' });
    expect(await codeOf(remove(lists, 'tools', 1))).toBe('conflict');
    expect(left(lists)).toEqual([1, 2, 3, 4]);
  });

  it('that is gone already leaves no links behind; where it cannot be looked at, nothing is done', async () => {
    const lists = new Lists();
    await lists.tools.removeMany([1]);
    await remove(lists, 'tools', 1);
    expect(left(lists)).toEqual([2, 4]);
    lists.tools.failNext('get', new DataError('offline'));
    expect(await codeOf(remove(lists, 'tools', 2))).toBe('offline');
    expect(left(lists)).toEqual([2, 4]);
  });
});

describe('needs', () => {
  it('are kept as they were typed, without what surrounds them, and no longer than a column', async () => {
    const lists = new Lists();
    const view = lists.view();
    await view.addNeed(`  ${'x'.repeat(400)} `, '  note ', 'k1');
    await view.addNeed('Réserver une salle', '', 'k2');
    await view.addNeed('Réserver une salle', '', 'k2');
    await view.addNeed(`${' '.repeat(300)}Trouver un plan`, '', 'k3');
    expect((await view.openNeeds()).needs[0]?.words).toBe('Trouver un plan');
    await view.setNeedState((await view.openNeeds()).needs.slice(0, 1), 'answered');
    const {
      needs: [latest, first]
    } = await view.openNeeds();
    expect(latest).toEqual({ id: 2, words: 'Réserver une salle', note: '', state: 'open', created: '2026-11-23T09:00:00.000Z', author: expect.any(String) });
    expect([/^x+$/.test(first?.words ?? ''), (first?.words.length ?? 0) <= 255, first?.note]).toEqual([true, true, 'note']);
    await view.setNeedState((await view.openNeeds()).needs, 'answered');
    expect(await view.openNeeds()).toEqual({ needs: [], next: null });
  });
});

describe('favourites', () => {
  it('are changed one after the other, and one that fails keeps none of the next from being stored', async () => {
    const lists = new Lists();
    const view = lists.view();
    let running = 0;
    const update = lists.favourites.update.bind(lists.favourites);
    lists.favourites.update = async (row) => {
      running += 1;
      expect(running).toBe(1);
      await Promise.resolve();
      running -= 1;
      return update(row);
    };
    await view.setFavourite({ kind: 'tool', id: 1 }, true);
    lists.favourites.failNext('update', new DataError('offline'));
    const changes = [2, 3, 4].map((id) => view.setFavourite({ kind: 'tool', id }, true));
    expect((await Promise.allSettled(changes)).filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect((await lists.favourites.page()).rows).toMatchObject([{ marks: 't1 t3 t4' }]);
  });
});
