import assert from 'node:assert/strict';
import { DataError } from '../../src/data/DataError';
import type { RawRow } from '../../src/data/items/RowFormat';
import type { Stored, Table } from '../../src/data/items/Table';
import type { EntityOf } from '../../src/lists/defineList';
import type { NotesList, OwnNotesList } from './tableLists';
import { insisting } from './insisting';

type Note = EntityOf<typeof NotesList>;
type OwnNote = EntityOf<typeof OwnNotesList>;

/** Tables of two people on the same two lists. */
export interface TablesUnderTest {
  readonly mine: Table<Note>;
  readonly theirs: Table<Note>;
  readonly own: Table<OwnNote>;
  readonly othersOwn: Table<OwnNote>;
  /** Puts an item into the list of notes past the table, by columns as REST has them. */
  plant(item: RawRow): Promise<number>;
  /** Puts an item into the list of own notes, as the person whose table is `own`. */
  plantOwn(item: RawRow): Promise<number>;
  /** The next writes are done, and their answers are lost; none with 0. */
  loseAnswers(count: number): Promise<void>;
  close(): Promise<void>;
}

/** Of the test runner: Node's, or jest. */
export interface Runner {
  describe(name: string, body: () => void): void;
  it(name: string, body: () => Promise<void>): void;
  before(body: () => Promise<void>): void;
  after(body: () => Promise<void>): void;
  afterEach(body: () => Promise<void>): void;
}

let keys = 0;
const newKey = (): string => `00000000-0000-4000-8000-${String(++keys).padStart(12, '0')}`;

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'none',
    (error: unknown) => (error instanceof DataError ? error.code : String(error))
  );


/** What every `Table` promises. */
export function tableContract(name: string, open: () => Promise<TablesUnderTest>, { describe, it, before, after, afterEach }: Runner): void {
  describe(`a table ${name}`, () => {
    let tables: TablesUnderTest;
    let mine: Table<Note>;
    let theirs: Table<Note>;
    before(async () => {
      tables = await open();
      ({ mine, theirs } = tables);
    });
    afterEach(() => tables.loseAnswers(0));
    after(() => tables.close());

    const note = (changes: Partial<Note> = {}): Note => ({ ...mine.blank(), title: 'Une note', code: newKey(), ...changes });
    const add = (changes: Partial<Note> = {}): Promise<Stored<Note>> => mine.add(note(changes), newKey());
    const titled = async (title: string): Promise<readonly Stored<Note>[]> => {
      const found: Stored<Note>[] = [];
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const page: Awaited<ReturnType<typeof mine.page>> = await mine.page({ size: 50, ...(cursor === undefined ? {} : { cursor }) });
        found.push(...page.rows.filter((row) => row.title === title));
        cursor = page.next;
      }
      return found;
    };

    describe('that is written', () => {
      it('gives back what was stored, of every type, with the server’s stamps', async () => {
        const values = note({
          title: 'Éditer l’agenda',
          remark: 'À voir',
          description: 'Deux\nlignes',
          tags: ['un', 'deux'],
          rank: 3,
          amount: 12.5,
          pinned: true,
          dueAt: new Date('2026-12-01T08:30:00Z'),
          kind: 'question',
          url: 'https://ville.example/agenda',
          parentId: 0,
          extra: { text: 'plus', description: 'encore' }
        });
        const stored = await mine.add(values, newKey());
        const { id, etag, created, modified, author, editor, ...rest } = stored;
        assert.deepEqual(rest, values);
        assert.ok(id > 0 && etag !== '' && author.id > 0 && author.name !== '');
        assert.deepEqual(editor, author);
        assert.ok(Math.abs(modified.getTime() - created.getTime()) < 60_000);
        assert.deepEqual(await theirs.get(id), stored);
      });

      it('gives a new row its blank values, and they are stored as they are', async () => {
        assert.deepEqual(mine.blank(), {
          title: '', remark: '', description: '', tags: [], rank: 0, amount: null, pinned: false, dueAt: null, kind: 'idea', url: '', extra: { text: '' }, parentId: 0, code: ''
        });
        const stored = await mine.add({ ...mine.blank(), title: 'Vide', code: newKey() }, newKey());
        const again = await mine.get(stored.id);
        assert.deepEqual([again.tags, again.amount, again.dueAt, again.extra, again.parentId], [[], null, null, { text: '' }, 0]);
      });

      it('stores one key once, whoever sends it again and with whatever', async () => {
        const key = newKey();
        const first = await mine.add(note({ title: 'Une fois' }), key);
        const again = await mine.add(note({ title: 'Autre chose' }), key);
        assert.deepEqual(again, first);
        assert.equal((await titled('Autre chose')).length, 0);
      });

      it('stores one key once when two tabs send it at the same time', async () => {
        const key = newKey();
        const [one, two] = await Promise.all([mine.add(note({ title: 'Deux onglets' }), key), mine.add(note({ title: 'Deux onglets' }), key)]);
        assert.equal(one.id, two.id);
        assert.equal((await titled('Deux onglets')).length, 1);
      });

      it('stores a row once when the answer is lost, once and again', async () => {
        for (const lost of [1, 2, 3]) {
          const [key, values] = [newKey(), note({ title: `Perdue ${lost}` })];
          await tables.loseAnswers(lost);
          await insisting(() => mine.add(values, key), 5);
          assert.equal((await titled(`Perdue ${lost}`)).length, 1);
        }
      });

      it('refuses a value that the list wants once, and stores nothing', async () => {
        const code = newKey();
        await add({ code });
        assert.equal(await codeOf(add({ title: 'En double', code: code.toUpperCase() })), 'duplicate');
        assert.equal((await titled('En double')).length, 0);
      });
    });

    describe('that is changed', () => {
      it('answers with the row as it is stored now', async () => {
        const row = await add({ title: 'Avant' });
        const changed = await mine.update({ ...row, title: 'Après', rank: 9 });
        assert.deepEqual([changed.title, changed.rank], ['Après', 9]);
        assert.notEqual(changed.etag, row.etag);
        assert.deepEqual(await mine.get(row.id), changed);
      });

      it('overwrites nobody', async () => {
        const row = await add({ title: 'Disputée' });
        const theirsNow = await theirs.update({ ...row, remark: 'la leur' });
        assert.equal(await codeOf(mine.update({ ...row, remark: 'la mienne' })), 'conflict');
        assert.equal((await mine.get(row.id)).remark, 'la leur');
        assert.equal((await mine.update({ ...theirsNow, remark: 'la mienne' })).remark, 'la mienne');
      });

      it('changes once when the answer is lost, and says so to whoever asks again with the old etag', async () => {
        for (const lost of [1, 2]) {
          const row = await add({ title: 'Changée' });
          await tables.loseAnswers(lost);
          const changed = await insisting(() => mine.update({ ...row, rank: 40 + lost }), 5);
          assert.equal(changed.rank, 40 + lost);
          assert.equal((await mine.update({ ...row, rank: 40 + lost })).etag, changed.etag);
        }
      });

      it('says when the row is gone', async () => {
        const row = await add();
        await theirs.remove(row);
        assert.equal(await codeOf(mine.update({ ...row, rank: 1 })), 'notFound');
        assert.equal(await codeOf(mine.get(row.id)), 'notFound');
      });
    });

    describe('that is removed from', () => {
      it('counts what is gone already as removed, also when the answer was lost', async () => {
        const row = await add();
        await mine.remove(row);
        await mine.remove(row);
        const other = await add();
        await tables.loseAnswers(1);
        await insisting(() => mine.remove(other), 5);
        assert.equal(await codeOf(mine.get(other.id)), 'notFound');
      });

      it('removes nothing that somebody changed unseen', async () => {
        const row = await add();
        const now = await theirs.update({ ...row, remark: 'attendez' });
        assert.equal(await codeOf(mine.remove(row)), 'conflict');
        await mine.remove(now);
      });
    });

    describe('that is given many rows', () => {
      const many = (count: number, title: string) => Array.from({ length: count }, (_, index) => ({ values: note({ title, rank: index }), clientKey: newKey() }));

      it('adds each once, though answers are lost and it is begun again', async () => {
        const rows = many(130, 'En nombre');
        const seen: number[] = [];
        await tables.loseAnswers(3);
        const ids = await insisting(() => mine.addMany(rows, { onProgress: (done) => seen.push(done) }), 5);
        assert.equal(new Set(ids).size, 130);
        assert.equal(seen[seen.length - 1], 1);
        assert.deepEqual(await mine.addMany(rows), ids);
        const stored = await titled('En nombre');
        assert.deepEqual(stored.map(({ id, rank }) => [id, rank]).sort((a, b) => Number(a[1]) - Number(b[1])), ids.map((id, index) => [id, index]));
      });

      it('stops between two requests, and goes on where it stopped', async () => {
        const rows = many(130, 'Arrêtée');
        const controller = new AbortController();
        await assert.rejects(mine.addMany(rows, { signal: controller.signal, onProgress: () => controller.abort() }), { name: 'AbortError' });
        assert.equal((await titled('Arrêtée')).length, 100);
        assert.equal(new Set(await mine.addMany(rows)).size, 130);
        assert.equal((await titled('Arrêtée')).length, 130);
      });

      it('changes what nobody changed, and names the others', async () => {
        const [one, two, three, gone] = [await add(), await add(), await add(), await add()];
        await theirs.update({ ...two, remark: 'la leur' });
        await theirs.remove(gone);
        const changes = [one, two, three, gone].map((before) => ({ id: before.id, before, after: { ...before, rank: 77 } }));
        await tables.loseAnswers(1);
        const result = await insisting(() => mine.updateMany(changes), 5);
        assert.deepEqual(result, { changedIds: [one.id, three.id], conflictIds: [two.id, gone.id] });
        assert.deepEqual(await mine.updateMany(changes), result, 'begun again, it ends the same');
        assert.deepEqual([(await mine.get(one.id)).rank, (await mine.get(two.id)).rank], [77, 0]);
      });

      it('removes many, also those that are gone', async () => {
        const rows = [await add(), await add()];
        await theirs.remove(rows[0] as Stored<Note>);
        await tables.loseAnswers(1);
        const ids = rows.map(({ id }) => id);
        await insisting(() => mine.removeMany(ids), 5);
        await mine.removeMany(ids);
        for (const id of ids) assert.equal(await codeOf(mine.get(id)), 'notFound');
      });
    });

    describe('that is read', () => {
      it('pages through all in the order of ids, both ways', async () => {
        const rows = [await add({ title: 'Page' }), await add({ title: 'Page' }), await add({ title: 'Page' })];
        const last = await mine.page({ size: 2, descending: true });
        assert.deepEqual(last.rows.map(({ id }) => id), [rows[2]?.id, rows[1]?.id]);
        const before = await mine.page({ size: 1, descending: true, cursor: last.next ?? '' });
        assert.deepEqual(before.rows.map(({ id }) => id), [rows[0]?.id]);
        assert.equal((await titled('Page')).length, 3);
      });

      it('answers conditions on columns and stamps, and orders by a column', async () => {
        const code = newKey();
        const rows = [await add({ rank: 901, code, kind: 'question' }), await add({ rank: 903 }), await add({ rank: 902 })];
        const ranked = await mine.entries({ where: [{ column: 'rank', is: 'ge', value: 901 }], orderBy: 'rank', descending: true, size: 2 });
        assert.deepEqual(ranked.rows.map(({ rank }) => rank), [903, 902]);
        const rest = await mine.entries({ where: [{ column: 'rank', is: 'ge', value: 901 }], orderBy: 'rank', descending: true, size: 2, cursor: ranked.next ?? '' });
        assert.deepEqual(rest.rows.map(({ rank }) => rank), [901]);
        assert.equal(rest.next, null);
        const either = await mine.entries({ where: [[901, 902].map((value) => ({ column: 'rank', is: 'eq', value }) as const), { column: 'kind', is: 'eq', value: 'question' }] });
        assert.deepEqual(either.rows.map(({ id }) => id), [rows[0]?.id]);
        const known = rows[0] as Stored<Note>;
        const stamped = await mine.page({ where: [{ column: 'code', is: 'eq', value: code }, { column: 'author', is: 'eq', value: known.author.id }] });
        assert.deepEqual(stamped.rows, [known]);
        assert.deepEqual((await mine.page({ where: [{ column: 'id', is: 'eq', value: known.id }] })).rows, [known]);
      });

      it('takes quotes and other marks of a query as text', async () => {
        const code = `l'été & "l’hiver" ${newKey().slice(-6)}`;
        const row = await add({ code });
        assert.deepEqual((await mine.entries({ where: [{ column: 'code', is: 'eq', value: code }] })).rows.map(({ id }) => id), [row.id]);
      });

      it('stops when its reader does', async () => {
        const controller = new AbortController();
        controller.abort();
        await assert.rejects(mine.page({ signal: controller.signal }), { name: 'AbortError' });
      });

      it('names rows that cannot be read and shows the others', async () => {
        const before = await add({ title: 'Lisible avant' });
        const hostile: readonly (readonly [string, RawRow])[] = [
          ['Titre', {}],
          ['Titre', { Title: '  ' }],
          ['Complément', { Title: 'Pas de JSON', Extra: 'du texte' }],
          ['Complément', { Title: 'Autre chose', Extra: '[1, null]' }],
          ['Complément', { Title: 'Description qui n’est pas un texte', Extra: '{"text":"a","description":{"b":1}}' }],
          ['Complément', { Title: 'D’une version à venir', Extra: '{"version":9,"value":{}}' }]
        ];
        const planted: number[] = [];
        for (const [, item] of hostile) planted.push(await tables.plant(item));
        const after = await add({ title: 'Lisible après' });
        for (const read of [mine.page({ where: [{ column: 'id', is: 'ge', value: before.id }] }), mine.entries({ where: [{ column: 'id', is: 'ge', value: before.id }] })]) {
          const { rows, unreadable } = await read;
          assert.deepEqual(rows.map(({ id }) => id), [before.id, after.id]);
          assert.deepEqual(unreadable.map(({ id, column, list }) => [id, column.fr, list.fr]), hostile.map(([column], index) => [planted[index], column, 'Notes']));
          assert.ok(unreadable.every(({ id, address }) => address.endsWith(`/Lists/ParvisContractNotes/DispForm.aspx?ID=${id}`)));
        }
        assert.equal(await codeOf(mine.get(planted[0] ?? 0)), 'unreadable');
        for (const id of planted) await mine.removeMany([id]);
      });

      it('takes empty columns as what they usually are', async () => {
        const id = await tables.plant({ Title: 'Seule', Tags: ' un ;deux\r\n\r\nun|trois ' });
        const { title, remark, tags, rank, amount, pinned, dueAt, kind, url, extra, parentId } = await mine.get(id);
        assert.deepEqual({ title, remark, tags, rank, amount, pinned, dueAt, kind, url, extra, parentId }, {
          title: 'Seule', remark: '', tags: ['un', 'deux', 'trois'], rank: 0, amount: null, pinned: false, dueAt: null, kind: 'idea', url: '', extra: { text: '' }, parentId: 0
        });
      });
    });

    describe('of a list of which each reads his own', () => {
      it('stores a key of one person once, and the same key of another too', async () => {
        const [key, values] = [newKey(), { ...tables.own.blank(), title: 'À moi' }];
        await tables.loseAnswers(2);
        const first = await insisting(() => tables.own.add(values, key), 5);
        assert.equal((await tables.own.add(values, key)).id, first.id);
        const other = await tables.othersOwn.add(values, key);
        assert.notEqual(other.id, first.id);
        assert.notEqual(other.author.id, first.author.id);
      });

      it('adds many once', async () => {
        const rows = Array.from({ length: 30 }, (_, index) => ({ values: { ...tables.own.blank(), title: 'À moi aussi', rank: index }, clientKey: newKey() }));
        await tables.loseAnswers(2);
        const ids = await insisting(() => tables.own.addMany(rows), 5);
        assert.deepEqual(await tables.own.addMany(rows), ids);
        assert.equal(new Set(ids).size, 30);
      });

      it('counts a key once that two tabs stored at the same time', async () => {
        const key = newKey();
        const ids = [await tables.plantOwn({ Title: 'En double', Rank: 555, ClientKey: key }), await tables.plantOwn({ Title: 'En double', Rank: 555, ClientKey: key })];
        for (const read of [tables.own.page, tables.own.entries] as const) {
          const { rows } = await read.call(tables.own, { where: [{ column: 'rank', is: 'eq', value: 555 }] });
          assert.deepEqual(rows.map(({ id }) => id), ids.slice(0, 1));
        }
        assert.equal((await tables.own.add({ ...tables.own.blank(), title: 'En double' }, key)).id, ids[0]);
        assert.deepEqual(await tables.own.addMany([{ values: { ...tables.own.blank(), title: 'En double' }, clientKey: key }]), ids.slice(0, 1));
      });
    });
  });
}
