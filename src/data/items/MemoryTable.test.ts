import { openMemoryTables } from '../../../tests/contract/memoryTables';
import { tableContract } from '../../../tests/contract/table.contract';
import { defineList } from '../../lists/defineList';
import { codeOf } from '../connection/testing/connectionTo';
import { DataError } from '../DataError';
import type { Condition } from './Table';
import { MemoryTable } from './MemoryTable';

tableContract('in memory', openMemoryTables, { describe, it, before: beforeAll, after: afterAll, afterEach });

const words = (text: string) => ({ fr: text, en: text });
const NotesList = defineList({
  url: 'Lists/Notes', title: words('Notes'), description: words('Notes'), version: 1, read: 'all', write: 'all', access: 'contribute',
  fields: {
    Title: { type: 'title', required: true, title: words('Titre') },
    Rank: { type: 'number', title: words('Rang') },
    Pinned: { type: 'boolean', title: words('Épinglé') },
    Code: { type: 'text', unique: true, title: words('Code') }
  }
});
const LEA = { id: 7, name: 'Léa' };
const PAUL = { id: 8, name: 'Paul' };
const NOON = new Date('2026-03-01T12:00:00Z');

type Note = ReturnType<MemoryTable<typeof NotesList>['blank']>;
const newTable = () => new MemoryTable(NotesList, { me: () => LEA, now: () => NOON });
const given = (...notes: readonly Partial<Note>[]) => newTable().give(notes.map((note, index) => ({ title: 'a', rank: null, pinned: false, code: '', ...note, id: index + 1 })));
const idsOf = (page: { readonly rows: readonly { readonly id: number }[] }): readonly number[] => page.rows.map(({ id }) => id);

describe('a table in memory', () => {
  it('holds what it was given under its own ids, and goes on after the last', async () => {
    const table = newTable().give([{ ...newTable().blank(), id: 4, title: 'Quatre' }, { ...newTable().blank(), id: 9, title: 'Neuf' }]);
    expect(table.peek()).toEqual([
      { id: 4, title: 'Quatre', rank: null, pinned: false, code: '', etag: '"1"', created: NOON, modified: NOON, author: LEA, editor: LEA },
      expect.objectContaining({ id: 9, title: 'Neuf' })
    ]);
    expect((await table.add({ ...table.blank(), title: 'Dix' }, 'k')).id).toBe(10);
    expect(newTable().peek()).toEqual([]);
  });

  it('shows all at once, however many, and says what somebody is called who was not named', () => {
    const many = new MemoryTable(NotesList).give(Array.from({ length: 101 }, (_, index) => ({ title: 'a', rank: 1, pinned: false, code: '', id: index + 1 })));
    expect([many.peek().length, many.peek()[0]?.author]).toEqual([101, { id: 1, name: 'Nadia Benali' }]);
    expect(Math.abs((many.peek()[0]?.created.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('is the same list for somebody else, in whose name he writes', async () => {
    const table = newTable();
    const stored = await table.as(PAUL).add({ ...table.blank(), title: 'De Paul' }, 'k');
    expect([stored.author, table.peek()[0]?.author]).toEqual([PAUL, PAUL]);
    const changed = await table.update({ ...stored, title: 'Relu' });
    expect([changed.author, changed.editor, changed.etag]).toEqual([PAUL, LEA, '"2"']);
    expect(table.plant({ Title: 'Planté' }, PAUL)).toBe(2);
    expect(table.peek()[1]).toMatchObject({ author: PAUL, editor: PAUL });
  });

  it('is changed by somebody else meanwhile, where he can read it', () => {
    const table = given({ title: 'Avant' });
    table.meddle(1, { rank: 3 });
    expect(table.peek()[0]).toMatchObject({ title: 'Avant', rank: 3, etag: '"2"', author: LEA, editor: { id: 1 } });
    table.meddle(1, { rank: 4 }, PAUL);
    expect(table.peek()[0]).toMatchObject({ rank: 4, editor: PAUL });
    const unreadable = table.plant({ Title: '' });
    for (const id of [unreadable, 99]) expect(() => table.meddle(id, { rank: 3 })).not.toThrow();
    expect(table.peek()).toHaveLength(1);
  });

  it('keeps entries as JSON', () => {
    const table = given({ title: 'Un', rank: 2 });
    const packed = table.pack(table.peek());
    expect([table.unpack(packed), table.unpack([{}])]).toEqual([[{ id: 1, title: 'Un', rank: 2, pinned: false, code: '' }], null]);
  });

  it('fails as it was told, the call of that name alone, before it did anything or when all was done', async () => {
    const table = given({});
    table.failNext('add', new DataError('offline'));
    table.failNext('add', new DataError('timeout'), 'after');
    expect(idsOf(await table.page())).toEqual([1]);
    const add = () => table.add({ ...table.blank(), title: 'b' }, 'k');
    expect([await codeOf(add()), table.peek().length]).toEqual(['offline', 1]);
    expect([await codeOf(add()), table.peek().length]).toEqual(['timeout', 2]);
    expect((await add()).id).toBe(2);
  });

  it('loses answers of writes alone, as many as it was told', async () => {
    const table = given({});
    table.loseAnswers(1);
    for (const read of [table.page(), table.entries(), table.get(1)]) await expect(read).resolves.toBeDefined();
    expect([await codeOf(table.removeMany([1])), table.peek()]).toEqual(['timeout', []]);
    await expect(table.removeMany([1])).resolves.toBeUndefined();
  });

  it('orders what is equal by its id, both ways, and pages through it', async () => {
    const table = given({ rank: 2 }, { rank: 1 }, { rank: 2 }, { rank: 1 });
    expect(idsOf(await table.page({ orderBy: 'rank' }))).toEqual([2, 4, 1, 3]);
    expect(idsOf(await table.page({ orderBy: 'rank', descending: true }))).toEqual([3, 1, 4, 2]);
    const first = await table.entries({ orderBy: 'rank', size: 3 });
    const rest = await table.entries({ orderBy: 'rank', size: 3, cursor: first.next ?? '' });
    expect([first.next, idsOf(rest), rest.next]).toEqual(['3', [3], null]);
    expect((await table.entries({ size: 4 })).next).toBeNull();
    expect((await given(...Array.from({ length: 101 }, () => ({}))).entries()).rows).toHaveLength(100);
  });

  it('orders text without case, and dates and choices as they are', async () => {
    expect(idsOf(await given({ title: 'b' }, { title: 'A' }, { title: 'C' }).page({ orderBy: 'title' }))).toEqual([2, 1, 3]);
    let hour = 3;
    const table = new MemoryTable(NotesList, { now: () => new Date(Date.UTC(2026, 0, 1, hour)) });
    for (hour of [3, 1, 2]) await table.add({ ...table.blank(), title: 'a' }, String(hour));
    expect(idsOf(await table.page({ orderBy: 'created' }))).toEqual([2, 3, 1]);
  });

  it.each<[Condition<Note>, readonly number[]]>([
    [{ column: 'rank', is: 'eq', value: 2 }, [2]],
    [{ column: 'rank', is: 'ne', value: 2 }, [1, 3, 4]],
    [{ column: 'rank', is: 'lt', value: 2 }, [1]],
    [{ column: 'rank', is: 'le', value: 2 }, [1, 2]],
    [{ column: 'rank', is: 'gt', value: 2 }, [3]],
    [{ column: 'rank', is: 'ge', value: 2 }, [2, 3]],
    [{ column: 'rank', is: 'eq', value: null }, [4]],
    [{ column: 'rank', is: 'ne', value: null }, [1, 2, 3]],
    [{ column: 'pinned', is: 'eq', value: true }, [2]],
    [{ column: 'title', is: 'eq', value: 'TROIS' }, [3]],
    [{ column: 'author', is: 'eq', value: 7 }, [1, 2, 3, 4]],
    [{ column: 'editor', is: 'eq', value: 8 }, []],
    [{ column: 'created', is: 'eq', value: NOON }, [1, 2, 3, 4]],
    [{ column: 'modified', is: 'gt', value: NOON }, []]
  ])('answers the condition %j', async (condition, expected) => {
    expect(idsOf(await given({ rank: 1 }, { rank: 2, pinned: true }, { rank: 3, title: 'Trois' }, { rank: null }).page({ where: [condition] }))).toEqual(expected);
  });

  it('refuses a value twice that it wants once, whatever its case, and empty ones never', async () => {
    const table = given({ code: 'A1' }, {}, {});
    const add = (code: string): Promise<unknown> => table.add({ ...table.blank(), title: 'x', code }, `k ${code}`);
    expect([await codeOf(add('a1')), await codeOf(add('')), await codeOf(add('a2'))]).toEqual(['duplicate', 'none', 'none']);
    const [first, second] = table.peek();
    if (!first || !second) throw new Error('nothing given');
    expect(await codeOf(table.update({ ...second, code: 'A1' }))).toBe('duplicate');
    expect((await table.update({ ...first, title: 'le même' })).code).toBe('A1');
  });
});
