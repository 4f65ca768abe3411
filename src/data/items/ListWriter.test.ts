/** @jest-environment node */
import { defineList } from '../../lists/defineList';
import type { Answer } from '../connection/testing/connectionTo';
import { batchResponse, codeOf, connectionTo, json } from '../connection/testing/connectionTo';
import { ListTable } from './ListTable';

const words = { fr: 'Note', en: 'Note' };
const definition = {
  url: 'Lists/Notes', title: words, description: words, version: 1, read: 'all', write: 'all', access: 'contribute',
  fields: { Title: { type: 'title', required: true, title: words } }
} as const;
const NotesList = defineList(definition);
const OwnNotesList = defineList({ ...definition, read: 'own' });

const person = { Id: 7, Title: 'Léa' };
const row = (Id: number, Title: string, etag = `"${Id}"`, more: object = {}) => ({ Id, Title, ClientKey: `k${Id}`, 'odata.etag': etag, Created: '2026-01-01T08:00:00Z', Modified: '2026-01-01T09:00:00Z', Author: person, Editor: person, ...more });
const ok = (body?: unknown) => ({ status: body === undefined ? '204 No Content' : '200 OK', body });
const refused = (status: string, code: string) => ({ status, body: { 'odata.error': { code } } });
const CONFLICT = refused('412 Precondition Failed', '-1, Microsoft.SharePoint.Client.ClientServiceException');
const GONE = refused('404 Not Found', '-2147024809');
const FORBIDDEN = refused('403 Forbidden', '-2147024891');
const DUPLICATE = refused('400 Bad Request', '-2130575169');
const parts = (...answers: ReadonlyArray<{ readonly status: string; readonly body: unknown }>): Answer => () => batchResponse(...answers);
const change = (id: number, before: string, after: string) => ({ id, before: { title: before }, after: { title: after } });

describe('many changes at once', () => {
  it('are made where the rows still say what they said, each with its etag; the others are told', async () => {
    const { connection, sent } = connectionTo([parts(ok(row(1, 'a')), ok(row(2, 'somebody else’s')), ok(row(3, 'z')), GONE), parts(ok())]);
    const done = await new ListTable(connection, NotesList).updateMany([change(1, 'a', 'b'), change(2, 'a', 'b'), change(3, 'y', 'z'), change(4, 'a', 'b')]);
    expect(done).toEqual({ changedIds: [3, 1], conflictIds: [2, 4] });
    expect(sent[1]?.body.match(/If-Match: .*/gi)).toEqual([expect.stringMatching(/"1"/)]);
    expect(sent[1]?.body).toContain('"Title":"b"');
  });

  it('send nothing when there is nothing to change', async () => {
    const { connection, sent } = connectionTo([parts(ok(row(1, 'b')), ok(row(2, 'c')))]);
    expect(await new ListTable(connection, NotesList).updateMany([change(1, 'a', 'b'), change(2, 'a', 'b')])).toEqual({ changedIds: [1], conflictIds: [2] });
    expect(sent).toHaveLength(1);
  });

  it.each([
    ['somebody was faster', CONFLICT, [2]],
    ['it was deleted meanwhile', GONE, [2]]
  ])('tell of one that failed since %s, and keep the others', async (_, answer, conflictIds) => {
    const { connection } = connectionTo([parts(ok(row(1, 'a')), ok(row(2, 'a'))), parts(ok(), answer)]);
    expect(await new ListTable(connection, NotesList).updateMany([change(1, 'a', 'b'), change(2, 'a', 'b')])).toEqual({ changedIds: [1], conflictIds });
  });

  it('fail with any other error of one of them', async () => {
    const writing = connectionTo([parts(ok(row(1, 'a')), ok(row(2, 'a'))), parts(ok(), FORBIDDEN)]);
    expect(await codeOf(new ListTable(writing.connection, NotesList).updateMany([change(1, 'a', 'b'), change(2, 'a', 'b')]))).toBe('forbidden');
    const reading = connectionTo([parts(ok(row(1, 'a')), FORBIDDEN)]);
    expect(await codeOf(new ListTable(reading.connection, NotesList).updateMany([change(1, 'a', 'b'), change(2, 'a', 'b')]))).toBe('forbidden');
  });
});

describe('many additions at once', () => {
  const rows = [1, 2, 3].map((id) => ({ values: { title: 'a' }, clientKey: `k${id}` }));

  it('give the ids in their order, those of an earlier try among them', async () => {
    const { connection, sent } = connectionTo([parts(ok({ Id: 11 }), DUPLICATE, ok({ Id: 13 })), () => json({ value: [row(12, 'a', '"1"', { ClientKey: 'k2' })] })]);
    expect(await new ListTable(connection, NotesList).addMany(rows)).toEqual([11, 12, 13]);
    expect(sent[1]?.url.replace(/\+/g, ' ')).toContain("ClientKey eq 'k2'");
    expect(sent[1]?.url).not.toContain("'k1'");
  });

  it('say that another value has to be unique, and any other error', async () => {
    const other = connectionTo([parts(ok({ Id: 11 }), DUPLICATE, ok({ Id: 13 })), () => json({ value: [] })]);
    expect(await codeOf(new ListTable(other.connection, NotesList).addMany(rows))).toBe('duplicate');
    const { connection } = connectionTo([parts(ok({ Id: 11 }), FORBIDDEN, ok({ Id: 13 }))]);
    expect(await codeOf(new ListTable(connection, NotesList).addMany(rows))).toBe('forbidden');
  });

  it('of one’s own leave out what is there; of two with one key the first counts', async () => {
    const stored = [row(21, 'a', '"1"', { ClientKey: 'k1' }), row(22, 'a', '"1"', { ClientKey: 'k1' }), row(23, 'a', '"1"', { ClientKey: 'k3' })];
    const { connection, sent } = connectionTo([() => json({ value: stored }), parts(ok({ Id: 24 }))], { userId: 7 });
    expect(await new ListTable(connection, OwnNotesList).addMany(rows)).toEqual([21, 24, 23]);
    expect(sent[1]?.body.match(/"ClientKey":"k\d"/g)).toEqual(['"ClientKey":"k2"']);
  });
});

describe('many removals at once', () => {
  it('take away what still exists, with its etag, and mind nobody who was faster', async () => {
    const { connection, sent } = connectionTo([parts(ok(row(1, 'a')), GONE, ok(row(3, 'a'))), parts(ok(), GONE)]);
    await new ListTable(connection, NotesList).removeMany([1, 2, 3]);
    expect(sent[1]?.body.match(/items\((\d)\)/g)).toEqual(['items(1)', 'items(3)']);
    expect(sent[1]?.body).toMatch(/if-match: "3"/i);
    const nothing = connectionTo([parts(GONE, GONE)]);
    await new ListTable(nothing.connection, NotesList).removeMany([1, 2]);
    expect(nothing.sent).toHaveLength(1);
  });

  it('fail with any other error', async () => {
    const { connection } = connectionTo([parts(ok(row(1, 'a')), ok(row(2, 'a'))), parts(ok(), FORBIDDEN)]);
    expect(await codeOf(new ListTable(connection, NotesList).removeMany([1, 2]))).toBe('forbidden');
  });

  const seen = [1, 2, 3, 4].map((id) => ({ id, etag: `"${id}"` }));
  const removeSeen = async ({ connection }: ReturnType<typeof connectionTo>): Promise<readonly number[]> => (await new ListTable(connection, NotesList).writer()).removeSeen(seen);

  it('leave what somebody changed since it was seen, also in the last moment, and tell of it', async () => {
    const asked = connectionTo([parts(ok(row(1, 'a')), ok(row(2, 'b', '"9"')), GONE, ok(row(4, 'a'))), parts(ok(), CONFLICT)]);
    expect(await removeSeen(asked)).toEqual([2, 4]);
    expect(asked.sent[1]?.body.match(/items\((\d)\)/g)).toEqual(['items(1)', 'items(4)']);
    expect(asked.sent[1]?.body).toMatch(/if-match: "4"/i);
    const nothing = connectionTo([parts(GONE, ok(row(2, 'b', '"9"')), GONE, GONE)]);
    expect([await removeSeen(nothing), nothing.sent.length]).toEqual([[2], 1]);
  });

  it('of what was seen fail with any other error too', async () => {
    expect(await codeOf(removeSeen(connectionTo([parts(ok(row(1, 'a')), GONE, GONE, GONE), parts(FORBIDDEN)])))).toBe('forbidden');
  });
});

describe('rows of a list in which each reads his own', () => {
  it('with one key and author count once, the first; rows without a key all', async () => {
    const rows = [row(4, 'second', '"1"', { ClientKey: 'k' }), row(3, 'first', '"1"', { ClientKey: 'k' }), row(5, 'of another', '"1"', { ClientKey: 'k', Author: { Id: 8, Title: 'Paul' } }), row(6, 'x', '"1"', { ClientKey: null }), row(7, 'y', '"1"', { ClientKey: null })];
    const own = connectionTo([() => json({ value: rows })]);
    expect((await new ListTable(own.connection, OwnNotesList).page()).rows.map(({ id }) => id)).toEqual([3, 5, 6, 7]);
    const all = connectionTo([() => json({ value: rows })]);
    expect((await new ListTable(all.connection, NotesList).page()).rows.map(({ id }) => id)).toEqual([4, 3, 5, 6, 7]);
  });
});
