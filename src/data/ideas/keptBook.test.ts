/** @jest-environment node */
import { campaignDraft, ideaDraft } from '../../../tests/contract/ideaTexts';
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import type { Campaign } from '../../domain/ideas/Campaign';
import type { CampaignDecision } from '../../domain/ideas/CampaignDecision';
import type { IdeaTables } from './ideaTables';
import { KeptBook } from './KeptBook';
import { TableIdeas } from './TableIdeas';
import { MemoryIdeaSite } from './testing/MemoryIdeaSite';

const lea = { id: 1, name: 'Léa' };
const start = Date.UTC(2026, 2, 2, 9);
const campaign: Campaign = { ...campaignDraft(), id: 4, box: 'c4' };
const secret: Campaign = { ...campaign, id: 5, names: 'hidden' };
const purged: CampaignDecision = { id: 9, campaignId: 4, idea: 0, targets: [], kind: 'purged', reason: '', content: {}, author: lea, created: new Date(start), isAltered: false };
const later = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** A site in memory with how many rows each question brought, and tabs of one browser that open it. */
function browser(storage: Storage | undefined) {
  let now = start;
  const site = new MemoryIdeaSite(lea, 'animator', { now: () => new Date(now) });
  site.state.boxes.set('c4', 'all');
  const asked: number[] = [];
  const counted = <T extends IdeaTables['ideas'] | IdeaTables['records'] | IdeaTables['hiddenIdeas'] | IdeaTables['hiddenRecords']>(table: T): T =>
    Object.assign(Object.create(table) as T, {
      page: async (...query: Parameters<T['page']>) => {
        const read = await Reflect.apply(table.page, table, query);
        asked.push(read.rows.length);
        return read;
      }
    });
  const { ideas, records, hiddenIdeas, hiddenRecords } = site.tables;
  const tables: { -readonly [name in keyof IdeaTables]: IdeaTables[name] } = { ...site.tables, ideas: counted(ideas), records: counted(records), hiddenIdeas: counted(hiddenIdeas), hiddenRecords: counted(hiddenRecords) };
  const tab = () => new TableIdeas(tables, site, storage, async () => 'site|1');
  return {
    asked,
    tables,
    tab,
    storage,
    pass: (seconds: number) => void (now += seconds * 1000),
    think: (title: string, of = campaign) => tab().add(of, ideaDraft(title), title),
    /** Opens it in a new tab, which asks once what is new, and leaves. */
    visit: async (of = campaign, decisions: readonly CampaignDecision[] = []) => {
      asked.length = 0;
      const repository = tab();
      const opened = { campaign: of, decisions };
      const book = await repository.book(opened);
      const cost = [...asked];
      await repository.since(of, book);
      await later();
      return { titles: book.ideas.map(({ title }) => title), cost, book };
    }
  };
}

describe('a brainstorm that this browser read before', () => {
  it('is opened again without reading an idea while nothing changed, however long ago that was', async () => {
    const { think, visit, pass } = browser(memoryStorage());
    for (const title of ['Un', 'Deux', 'Trois']) await think(title);
    pass(600);
    const first = await visit();
    pass(8 * 3600);
    const again = await visit();
    expect([first.cost, again.cost, again.titles]).toEqual([[3, 0], [], ['Un', 'Deux', 'Trois']]);
    expect(again.book.ideas).toEqual(first.book.ideas);
  });

  it('asks for what came since alone, and has all', async () => {
    const { think, visit, pass } = browser(memoryStorage());
    for (const title of ['Un', 'Deux', 'Trois']) await think(title);
    pass(600);
    await visit();
    pass(600);
    await think('Quatre');
    const again = await visit();
    expect([again.cost, again.titles]).toEqual([[1, 0], ['Un', 'Deux', 'Trois', 'Quatre']]);
  });

  it('is read anew where something changed and more than an hour has passed: what was removed is not told', async () => {
    jest.useFakeTimers({ doNotFake: ['setTimeout', 'nextTick', 'setImmediate', 'queueMicrotask'], now: start });
    const { think, visit, pass } = browser(memoryStorage());
    await think('Un');
    pass(600);
    await visit();
    pass(600);
    await think('Deux');
    jest.setSystemTime(start + 2 * 3_600_000);
    expect((await visit()).cost).toEqual([2, 0]);
    jest.useRealTimers();
  });

  it('is not shown from there once an owner purged it', async () => {
    const { think, visit, pass } = browser(memoryStorage());
    await think('Un');
    pass(600);
    await visit();
    expect((await visit(campaign, [purged])).cost[0]).toBe(1);
  });

  it('goes from this browser when its purge is heard of, though nobody opens it, and comes back from no tab that was open', async () => {
    const storage = memoryStorage();
    const { think, visit, pass, tab } = browser(storage);
    await think('Un');
    pass(600);
    const { book } = await visit();
    const open = { campaign: { ...campaign, id: 6 }, decisions: [] };
    await tab().forgetPurged([open, { campaign, decisions: [] }]);
    expect(storage.length).toBe(1);
    await tab().forgetPurged([open, { campaign, decisions: [purged] }]);
    expect(storage.length).toBe(0);
    new KeptBook(async () => 'site|1', storage).write(campaign, { ...book, decisions: [purged] }, 'x');
    await later();
    expect(storage.length).toBe(0);
  });

  it('asks for decisions from the last one on whose time counts, whatever somebody altered', async () => {
    const { tab, tables } = browser(undefined);
    const asked: unknown[] = [];
    const decisions = Object.assign(Object.create(tables.decisions) as typeof tables.decisions, {
      page: async ({ where }: { readonly where?: unknown }) => {
        asked.push(where);
        return { rows: [], unreadable: [], next: null };
      }
    });
    tables.decisions = decisions;
    const at = (seconds: number): Date => new Date(start + seconds * 1000);
    const dates = (id: number, created: Date, isAltered: boolean): CampaignDecision => ({ ...purged, id, kind: 'dates', created, isAltered });
    await tab().since(campaign, { ideas: [], records: [], decisions: [dates(1, at(1000), false), dates(2, at(2000), true)], readAt: at(3000) });
    expect(asked).toEqual([expect.arrayContaining([{ column: 'created', is: 'ge', value: at(1000 - 120) }])]);
  });

  it('is not kept where it would fill what a browser keeps for all, and goes where it has grown so far', async () => {
    const storage = memoryStorage();
    const { think, visit, pass } = browser(storage);
    await think('Un');
    pass(600);
    const { book } = await visit();
    expect(storage.length).toBe(1);
    const [one] = book.ideas;
    const long = one ? Array.from({ length: 250 }, (_, index) => ({ ...one, id: index + 1, text: 'x'.repeat(4000) })) : [];
    new KeptBook(async () => 'site|1', storage).write(campaign, { ...book, ideas: long }, 'x');
    await later();
    expect(storage.length).toBe(0);
  });

  it('keeps the last one alone, none that is reserved, and reads again what cannot be read', async () => {
    const storage = memoryStorage();
    const { think, visit, pass } = browser(storage);
    await think('Un');
    pass(600);
    await visit();
    expect(storage.length).toBe(1);
    await visit(secret);
    expect(Array.from({ length: storage.length }, (_, index) => storage.key(index))).toEqual(['parvis-idea-book|site|1|4']);
    storage.setItem('parvis-idea-book|site|1|4', '{"version":1,"value":{}}');
    expect((await visit()).cost).toEqual([1, 0]);
    new KeptBook(async () => 'site|1', storage).write({ ...campaign, id: 6 }, { ideas: [], records: [], decisions: [], readAt: new Date(start) }, 'x');
    await later();
    expect(storage.key(0)).toBe('parvis-idea-book|site|1|6');
    const nowhere = browser(undefined);
    await nowhere.think('Un');
    await nowhere.visit();
    expect((await nowhere.visit()).cost).toEqual([1, 0]);
  });
});
