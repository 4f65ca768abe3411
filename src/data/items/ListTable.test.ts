/** @jest-environment node */
import { defineList } from '../../lists/defineList';
import { batchResponse, codeOf, connectionTo, error, json } from '../connection/testing/connectionTo';
import { ListTable } from './ListTable';

const words = { fr: 'Note', en: 'Note' };
const definition = {
  url: 'Lists/Notes',
  title: words,
  description: words,
  version: 2,
  read: 'all',
  write: 'all',
  access: 'contribute',
  fields: { Title: { type: 'title', required: true, title: words }, Later: { type: 'text', since: 2, title: words } }
} as const;
const NotesList = defineList(definition);
const OwnNotesList = defineList({ ...definition, read: 'own' });

const stamped = (Id: number, etag: string, more: object = {}) => ({
  Id,
  Title: 'a',
  Later: '',
  ClientKey: 'k',
  'odata.etag': etag,
  Created: '2026-01-01T08:00:00Z',
  Modified: '2026-01-01T09:00:00Z',
  Author: { Id: 7, Title: 'Léa' },
  Editor: { Id: 7, Title: 'Léa' },
  ...more
});
const ok = (body: unknown) => ({ status: '200 OK', body });
const refused = (status: string, code: string) => ({ status, body: { 'odata.error': { code } } });
const values = { title: 'a', later: '' };

describe('a table on a list', () => {
  it('adds a row and reads it back in one request', async () => {
    const { connection, sent } = connectionTo([() => batchResponse(ok({ Id: 5 }), ok({ value: [stamped(5, '"1"')] }))]);
    expect(await new ListTable(connection, NotesList).add(values, 'k')).toMatchObject({ id: 5, etag: '"1"', author: { id: 7, name: 'Léa' } });
    expect(sent).toHaveLength(1);
    expect(sent[0]?.body).toContain('"ClientKey":"k"');
  });

  it('takes a key that is there already for an earlier try, and quotes in it for text', async () => {
    const { connection, sent } = connectionTo([() => batchResponse(refused('400 Bad Request', '-2130575169'), ok({ value: [stamped(4, '"3"')] }))]);
    expect((await new ListTable(connection, NotesList).add(values, "cle d'envoi")).id).toBe(4);
    expect(decodeURIComponent(sent[0]?.body ?? '').replace(/\+/g, ' ')).toContain("ClientKey eq 'cle d''envoi'");
  });

  it('reads once more when the parts of a batch were done in another order', async () => {
    const adding = connectionTo([() => batchResponse(ok({ Id: 5 }), ok({ value: [] })), () => json({ value: [stamped(5, '"1"')] })]);
    expect((await new ListTable(adding.connection, NotesList).add(values, 'k')).id).toBe(5);
    const updating = connectionTo([() => batchResponse({ status: '204 No Content', body: undefined }, ok(stamped(5, '"1"'))), () => json(stamped(5, '"2"', { Title: 'b' }))]);
    expect(await new ListTable(updating.connection, NotesList).update({ id: 5, etag: '"1"', title: 'b', later: '' })).toMatchObject({ etag: '"2"', title: 'b' });
  });

  it('says the refusal of another unique value, after looking whether the key was its reason', async () => {
    const { connection } = connectionTo([() => batchResponse(refused('400 Bad Request', '-2130575169'), ok({ value: [] })), () => json({ value: [] })]);
    expect(await codeOf(new ListTable(connection, NotesList).add(values, 'k'))).toBe('duplicate');
  });

  it('looks an own key up by its author before it adds', async () => {
    const { connection, sent } = connectionTo([() => json({ value: [stamped(9, '"1"')] })], { userId: 7 });
    expect((await new ListTable(connection, OwnNotesList).add(values, 'k')).id).toBe(9);
    expect(sent).toHaveLength(1);
    expect(decodeURIComponent(sent[0]?.url ?? '').replace(/\+/g, ' ')).toContain("(ClientKey eq 'k') and AuthorId eq 7");
  });

  it('does not take a change for made that somebody else made otherwise, when its answer is lost', async () => {
    const lost = (): never => {
      throw new TypeError('fetch failed');
    };
    const theirs = connectionTo([lost, () => json(stamped(5, '"2"', { Title: 'la leur' }))]);
    expect(await codeOf(new ListTable(theirs.connection, NotesList).update({ id: 5, etag: '"1"', title: 'b', later: '' }))).toBe('conflict');
    const mine = connectionTo([lost, () => json(stamped(5, '"2"', { Title: 'b' }))]);
    expect((await new ListTable(mine.connection, NotesList).update({ id: 5, etag: '"1"', title: 'b', later: '' })).etag).toBe('"2"');
    const unsent = connectionTo([lost, () => json(stamped(5, '"1"')), () => batchResponse({ status: '204 No Content', body: undefined }, ok(stamped(5, '"2"', { Title: 'b' })))]);
    expect((await new ListTable(unsent.connection, NotesList).update({ id: 5, etag: '"1"', title: 'b', later: '' })).etag).toBe('"2"');
  });

  it('hands on the cursor of the answer, and gives it back', async () => {
    const next = 'https://ville.example/sites/intranet/_api/web/items?$skiptoken=Paged%3DTRUE%26p_ID%3D5&$top=1';
    const { connection, sent } = connectionTo([() => json({ value: [{ Id: 5, Title: 'a' }], 'odata.nextLink': next }), () => json({ value: [{ Id: 6, Title: 'b' }] })]);
    const table = new ListTable(connection, NotesList);
    const first = await table.entries({ size: 1 });
    expect(first.next).toBe('Paged=TRUE&p_ID=5');
    expect((await table.entries({ size: 1, cursor: first.next ?? '' })).next).toBeNull();
    expect(sent[1]?.url).toContain('$skiptoken=Paged=TRUE&p_ID=5');
  });

  it('knows that the server has seen the time of what it read', async () => {
    const seen = new Date(Math.ceil(Date.now() / 1000) * 1000 + 20_000);
    const { connection } = connectionTo([() => json({ value: [stamped(5, '"1"', { Modified: seen.toISOString() })] })]);
    await new ListTable(connection, NotesList).page();
    expect(connection.serverNow().getTime()).toBeGreaterThanOrEqual(seen.getTime());
  });

  it('lets other errors through', async () => {
    const { connection } = connectionTo([() => error(403, '-2147024891')]);
    expect(await codeOf(new ListTable(connection, NotesList).page())).toBe('forbidden');
  });
});
