import fc from 'fast-check';
import { DataError } from '../DataError';
import type { Page, PageQuery, Stored, UnreadableRow } from '../items/Table';
import { everyRow, newestRows, rowsAfter, rowsInWindows, WINDOW } from './windows';

interface Said {
  readonly call: number;
}

/** What lies in a list: rows of two calls, and rows that somebody made of something else. */
interface Kept {
  readonly id: number;
  readonly call: number;
  readonly isBroken: boolean;
}

const somebody = { id: 1, name: 'Nadia Benali' };
const at = new Date('2026-03-05T09:00:00Z');

/** A list that SharePoint looks through only so far in one query. */
class LargeList {
  public readonly asked: PageQuery<Said>[] = [];

  public constructor(
    private readonly kept: readonly Kept[],
    private readonly threshold: number
  ) {}

  public async page(query: PageQuery<Said> = {}): Promise<Page<Stored<Said>>> {
    this.asked.push(query);
    const { where = [], descending = false, size = 100 } = query;
    const holds = (row: Kept, column: string, is: string, value: unknown): boolean => {
      const stored = column === 'id' ? row.id : row.call;
      return is === 'eq' ? stored === value : is === 'lt' ? stored < Number(value) : is === 'ge' ? stored >= Number(value) : stored > Number(value);
    };
    const conditions = where.flat();
    // What narrows by id comes first, or everything that fits the others is looked through.
    const [first] = conditions;
    const looked = this.kept.filter((row) => conditions.filter(({ column }) => (first?.column === 'id' ? column === 'id' : column !== 'id')).every(({ column, is, value }) => holds(row, column, is, value)));
    if (conditions.length > 0 && looked.length > this.threshold) throw new DataError('tooLarge');
    const fitting = this.kept.filter((row) => conditions.every(({ column, is, value }) => holds(row, column, is, value))).sort((a, b) => (descending ? b.id - a.id : a.id - b.id));
    const page = fitting.slice(0, size);
    const rows = page.filter(({ isBroken }) => !isBroken).map(({ id, call }): Stored<Said> => ({ id, call, etag: '', created: at, modified: at, author: somebody, editor: somebody }));
    const unreadable = page.filter(({ isBroken }) => isBroken).map(({ id }): UnreadableRow => ({ id, list: { fr: 'l', en: 'l' }, column: { fr: 'c', en: 'c' }, address: '' }));
    return { rows, unreadable, next: fitting.length > size ? 'a token of SharePoint' : null };
  }
}

const ofCall = [{ column: 'call', is: 'eq', value: 4 }] as const;
const idsOf = (rows: readonly { readonly id: number }[]): readonly number[] => rows.map(({ id }) => id);
const kept = (id: number, call = 4, isBroken = false): Kept => ({ id, call, isBroken });

/** All pages one after the other, as a reader turns them. */
async function turned(read: (cursor: string | null) => Promise<Page<Stored<Said>>>): Promise<{ readonly pages: readonly Page<Stored<Said>>[]; readonly ids: readonly number[]; readonly unreadable: readonly number[] }> {
  const pages: Page<Stored<Said>>[] = [];
  for (let cursor: string | null = null; pages.length === 0 || cursor !== null; ) {
    const page: Page<Stored<Said>> = await read(cursor);
    pages.push(page);
    cursor = page.next;
  }
  return { pages, ids: pages.flatMap(({ rows }) => idsOf(rows)), unreadable: pages.flatMap(({ unreadable }) => idsOf(unreadable)) };
}
const newest = (list: LargeList, size: number) => turned((cursor) => newestRows(list, ofCall, cursor === null ? null : Number(cursor), size));

const lists = fc
  .tuple(fc.array(fc.record({ gap: fc.constantFrom(1, 1, 1, 2, 40, 300), call: fc.constantFrom(4, 4, 4, 5), isBroken: fc.nat(3).map((n) => n === 0) }), { maxLength: 40 }), fc.constantFrom(1, 3, 8, 1000))
  .map(([rows, threshold]) => {
    let id = 0;
    return { rows: rows.map(({ gap, call, isBroken }) => kept((id += gap), call, isBroken)), threshold };
  });

test('page by page, however many fit and whatever lies between, each row is read once and none is passed over', async () => {
  await fc.assert(
    fc.asyncProperty(lists, fc.integer({ min: 1, max: 7 }), async ({ rows, threshold }, size) => {
      const mine = rows.filter(({ call }) => call === 4);
      const readable = idsOf(mine.filter(({ isBroken }) => !isBroken));
      const broken = idsOf(mine.filter(({ isBroken }) => isBroken));
      const down = await newest(new LargeList(rows, threshold), size);
      expect([down.ids, down.unreadable]).toEqual([[...readable].reverse(), [...broken].reverse()]);
      for (const page of down.pages) expect(page.rows.length + page.unreadable.length).toBeLessThanOrEqual(size);
      expect(idsOf(await rowsInWindows(new LargeList(rows, threshold), ofCall, { from: 1 }))).toEqual(readable);
    })
  );
});

test('rows that are none do not hide what lies behind them', async () => {
  const rows = [kept(1), ...Array.from({ length: 60 }, (_, index) => kept(index + 2, 4, true)), kept(62)];
  for (const threshold of [10, 1000]) expect((await newest(new LargeList(rows, threshold), 50)).ids).toEqual([62, 1]);
});

test('where SharePoint looks through all that fits, one request is enough', async () => {
  const list = new LargeList([kept(1), kept(2)], 1000);
  expect(await newestRows(list, ofCall, null, 50)).toMatchObject({ rows: [{ id: 2 }, { id: 1 }], next: null });
  expect(list.asked).toEqual([{ where: ofCall, descending: true, size: 50 }]);
});

test('windows hold as many ids as SharePoint takes, and become narrower only where they hold too much', async () => {
  const rows = Array.from({ length: 9 }, (_, index) => kept(20_000 + index));
  expect((await newest(new LargeList(rows, 8), 4)).ids).toEqual([...idsOf(rows)].reverse());
  const whole = new LargeList(rows.slice(0, 5), 8);
  await rowsInWindows(whole, ofCall, { from: 1 });
  const widths = whole.asked.slice(1).map(({ where = [] }) => where.flat().filter(({ column }) => column === 'id').map(({ value }) => Number(value)));
  expect(widths).toEqual(Array.from({ length: 5 }, (_, index) => [1 + index * WINDOW, 1 + (index + 1) * WINDOW]));
});

test('reading all tells how much is done, and stops when asked to', async () => {
  const rows = [kept(1), kept(WINDOW + 1), kept(2 * WINDOW)];
  const done: number[] = [];
  const { signal } = new AbortController();
  const list = new LargeList(rows, 1000);
  expect(idsOf(await rowsInWindows(list, ofCall, { from: 1, signal, onProgress: (share) => done.push(share) }))).toEqual([1, WINDOW + 1, 2 * WINDOW]);
  expect(done).toEqual([0.5, 1, 1]);
  expect(list.asked.slice(1).every((query) => query.signal === signal)).toBe(true);
  expect(await rowsInWindows(new LargeList([], 1000), ofCall, { from: 1 })).toEqual([]);
});

test('what fails otherwise is told', async () => {
  const offline = { page: () => Promise.reject(new DataError('offline')) };
  const single = { page: async (query: PageQuery<Said> = {}) => (query.where ? Promise.reject(new DataError('tooLarge')) : new LargeList([kept(1)], 1).page(query)) };
  for (const list of [offline, single]) {
    await expect(newestRows(list, ofCall, null, 5)).rejects.toMatchObject({ name: 'DataError' });
    await expect(rowsInWindows(list, ofCall, { from: 1 })).rejects.toMatchObject({ name: 'DataError' });
  }
});

test('what has a higher id is read in one request while little came, and in windows where more came than SharePoint looks through', async () => {
  const many = Array.from({ length: 60 }, (_, index) => kept(index + 1, index % 3 === 0 ? 5 : 4));
  const after = (id: number): readonly number[] => idsOf(many.filter((row) => row.call === 4 && row.id > id));
  const list = new LargeList(many, 40);
  expect(idsOf(await rowsAfter(list, ofCall, 50))).toEqual(after(50));
  expect(list.asked).toHaveLength(1);
  expect(idsOf(await rowsAfter(list, ofCall, 2))).toEqual(after(2));
  await expect(rowsAfter({ page: () => Promise.reject(new DataError('forbidden')) }, ofCall, 2)).rejects.toMatchObject({ code: 'forbidden' });
});

describe('every row that fits', () => {
  const many = Array.from({ length: 30 }, (_, index) => kept(index + 1, index % 3 === 0 ? 5 : 4));

  it('comes in one reading where SharePoint looks through them at once, and in windows of ids where there are more', async () => {
    const [small, large] = [new LargeList(many, 20), new LargeList(many, 19)];
    expect(idsOf(await everyRow(small, ofCall))).toEqual(idsOf(many.filter(({ call }) => call === 4)));
    expect(small.asked).toHaveLength(1);
    expect(idsOf(await everyRow(large, ofCall))).toEqual(idsOf(many.filter(({ call }) => call === 4)));
  });

  it('is not made up where reading fails otherwise', async () => {
    const broken = { page: () => Promise.reject(new DataError('forbidden')) };
    await expect(everyRow(broken, ofCall)).rejects.toMatchObject({ code: 'forbidden' });
  });
});
