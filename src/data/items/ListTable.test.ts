/** @jest-environment node */
import { defineList } from '../../lists/defineList';
import { answering, refused as refusal } from '../connection/testing/answering';
import { batchResponse, codeOf, connectionTo, error, json, reasonOf } from '../connection/testing/connectionTo';
import { rememberVersions } from '../provisioning/storedVersions';
import { markTitle } from '../provisioning/versionMark';
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

  it('says at once any other refusal of a new row', async () => {
    const { connection, sent } = connectionTo([() => batchResponse(refused('403 Forbidden', '-2147024891'), ok({ value: [] }))]);
    expect([await codeOf(new ListTable(connection, NotesList).add(values, 'k')), sent.length]).toEqual(['forbidden', 1]);
  });

  it('reads once more what was stored, where reading it back in the same request failed', async () => {
    const busy = refused('500 Internal Server Error', '-1');
    const adding = connectionTo([() => batchResponse(ok({ Id: 5 }), busy), () => json({ value: [stamped(5, '"1"')] })]);
    expect((await new ListTable(adding.connection, NotesList).add(values, 'k')).id).toBe(5);
    const updating = connectionTo([() => batchResponse({ status: '204 No Content', body: undefined }, busy), () => json(stamped(5, '"2"'))]);
    expect((await new ListTable(updating.connection, NotesList).update({ id: 5, etag: '"1"', ...values })).etag).toBe('"2"');
  });

  it('looks up by its key, the lowest id first, and by its id, all that it knows of a row', async () => {
    const { connection, sent } = connectionTo([() => batchResponse(ok({ Id: 5 }), ok({ value: [] })), () => json({ value: [stamped(5, '"1"')] }), () => json(stamped(5, '"1"'))]);
    const table = new ListTable(connection, NotesList);
    await table.add(values, 'k');
    await table.get(5);
    const all = { $select: 'Id,Title,Later,ClientKey,Created,Modified,Author/Id,Author/Title,Editor/Id,Editor/Title', $expand: 'Author,Editor' };
    expect(sent.slice(1).map(({ url }) => Object.fromEntries(new URL(url.replace(/\+/g, ' ')).searchParams))).toEqual([{ ...all, $filter: "ClientKey eq 'k'", $orderby: 'ID asc', $top: '5000' }, all]);
    expect(sent.slice(1).map(({ headers }) => headers.get('Accept'))).toEqual(Array.from({ length: 2 }, () => 'application/json;odata=minimalmetadata'));
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
    expect(sent[0]?.url).not.toMatch(/skiptoken|filter/);
    const stamps = connectionTo([() => json({ value: [stamped(5, '"1"')], 'odata.nextLink': next })]);
    expect((await new ListTable(stamps.connection, NotesList).page({ size: 1 })).next).toBe('Paged=TRUE&p_ID=5');
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

  it('gives blank values, and keeps entries as JSON', () => {
    const table = new ListTable(connectionTo([]).connection, NotesList);
    expect(table.blank()).toEqual({ title: '', later: '' });
    expect(table.columns.map(({ property }) => property)).toEqual(['title', 'later']);
    const packed = table.pack([{ id: 3, title: 'a', later: 'b' }]);
    expect(packed).toEqual([{ Id: 3, Title: 'a', Later: 'b' }]);
    expect([table.unpack(packed), table.unpack([{ Id: 3, Title: '' }])]).toEqual([[{ id: 3, title: 'a', later: 'b' }], null]);
  });

  it('leaves out a row that cannot be read and names the place where it is mended; asked for by its id, it is unreadable', async () => {
    const { connection } = connectionTo([() => json({ value: [stamped(5, '"1"'), stamped(6, '"1"', { Title: null })] }), () => json(stamped(6, '"1"', { Title: null }))]);
    const table = new ListTable(connection, NotesList);
    const { rows, unreadable } = await table.page();
    expect(rows.map(({ id }) => id)).toEqual([5]);
    expect(unreadable).toEqual([{ id: 6, list: words, column: words, address: 'https://ville.example/sites/intranet/Lists/Notes/DispForm.aspx?ID=6' }]);
    expect(await reasonOf(table.get(6))).toMatchObject({ code: 'unreadable', cause: 'Lists/Notes 6: Note' });
  });

  it('asks for a hundred rows in the order of their ids, with their etags and what the server stamped, unless told otherwise', async () => {
    const { connection, sent } = connectionTo([() => json({ value: [] }), () => json({ value: [] })]);
    const table = new ListTable(connection, NotesList);
    await table.page();
    await table.page({ where: [{ column: 'title', is: 'eq', value: 'a' }], orderBy: 'modified', descending: true, size: 3 });
    const [plain, other] = sent.map(({ url }) => new URL(url.replace(/\+/g, ' ')).searchParams);
    expect(plain && Object.fromEntries(plain)).toEqual({ $select: 'Id,Title,Later,ClientKey,Created,Modified,Author/Id,Author/Title,Editor/Id,Editor/Title', $expand: 'Author,Editor', $orderby: 'ID asc', $top: '100' });
    expect([other?.get('$filter'), other?.get('$orderby'), other?.get('$top')]).toEqual(["Title eq 'a'", 'Modified desc', '3']);
    expect(sent[0]?.headers.get('Accept')).toBe('application/json;odata=minimalmetadata');
  });

  it('reads rows that only forms of SharePoint change in half the bytes, without their etags', async () => {
    const { connection, sent } = connectionTo([() => json({ value: [stamped(5, '', { 'odata.etag': undefined })] })]);
    const { rows } = await new ListTable(connection, defineList({ ...definition, write: 'none' })).page();
    expect(rows).toMatchObject([{ id: 5, etag: '' }]);
    expect(sent[0]?.headers.get('Accept')).toBe('application/json;odata=nometadata');
  });

  it('asks for what is only shown without stamps; where each reads his own, with what tells doubles apart', async () => {
    const { connection, sent } = connectionTo([() => json({ value: [] }), () => json({ value: [{ Id: 4, Title: 'b', Later: '', ClientKey: 'k', AuthorId: 7 }, { Id: 3, Title: 'a', Later: '', ClientKey: 'k', AuthorId: 7 }, { Id: 5, Title: 'c', Later: '', ClientKey: 'k', AuthorId: 8 }] })]);
    await new ListTable(connection, NotesList).entries();
    expect((await new ListTable(connection, OwnNotesList).entries()).rows.map(({ id }) => id)).toEqual([3, 5]);
    expect(sent.map(({ url }) => new URL(url).searchParams.get('$select'))).toEqual(['Id,Title,Later', 'Id,Title,Later,AuthorId,ClientKey']);
  });

  it('sends a row to the recycle bin with its etag; one that is gone already is no failure, one that changed is', async () => {
    const gone = () => error(404, '-2130575338');
    const { connection, sent } = connectionTo([() => json({ value: 'guid' }), gone, () => error(412, '-1')]);
    const table = new ListTable(connection, NotesList);
    await table.remove({ id: 5, etag: '"3"' });
    await table.remove({ id: 5, etag: '"3"' });
    expect(await codeOf(table.remove({ id: 5, etag: '"3"' }))).toBe('conflict');
    expect([sent[0]?.method, sent[0]?.url.endsWith('/items(5)/recycle'), sent[0]?.headers.get('If-Match')]).toEqual(['POST', true, '"3"']);
  });

  it('says that somebody was faster, and takes what says already what was sent for its own earlier try', async () => {
    const conflict = () => batchResponse(refused('412 Precondition Failed', '-2130575305'), ok(stamped(5, '"2"')));
    const theirs = connectionTo([conflict, () => json(stamped(5, '"2"', { Title: 'la leur' }))]);
    expect(await codeOf(new ListTable(theirs.connection, NotesList).update({ id: 5, etag: '"1"', title: 'b', later: '' }))).toBe('conflict');
    const mine = connectionTo([conflict, () => json(stamped(5, '"2"', { Title: 'b' }))]);
    expect((await new ListTable(mine.connection, NotesList).update({ id: 5, etag: '"1"', title: 'b', later: '' })).etag).toBe('"2"');
    const closed = connectionTo([() => batchResponse(refused('403 Forbidden', '-2147024891'), ok(stamped(5, '"1"')))]);
    expect(await codeOf(new ListTable(closed.connection, NotesList).update({ id: 5, etag: '"1"', title: 'b', later: '' }))).toBe('forbidden');
    expect(closed.sent).toHaveLength(1);
  });

  it('reads back by its id what no key can find', async () => {
    const LaterKeyed = defineList({ ...definition, version: 3, clientKeySince: 3 });
    const { connection, asked } = answering(({ path, method }) => (method === 'POST' ? { body: { Id: 8 } } : { body: path.includes('items(8)') ? stamped(8, '"1"') : { value: [] } }));
    rememberVersions(connection, new Map([['Lists/Notes', { version: 2 }]]));
    expect((await new ListTable(connection, LaterKeyed).add(values, 'k')).id).toBe(8);
    expect(asked.filter(({ path, body }) => /ClientKey/.test(path + body))).toEqual([]);
  });
});

describe('a list that is older than the package', () => {
  /** A list of a version, which refuses columns that came later, as SharePoint does. */
  const older = (version: number | null) =>
    answering(({ path, body, method }) => {
      if (path.startsWith('EffectiveBasePermissions')) return { body: { High: '2147483647', Low: '4294967295' } };
      if (path.startsWith('lists?')) return { body: { value: [{ ...facts, Views: version === null ? [] : [{ Title: markTitle('Parvis', version), Hidden: true }] }] } };
      if (/Later/.test(path + body)) return refusal(400, '-1, Microsoft.SharePoint.SPException');
      return { body: method === 'POST' ? { Id: 5 } : path.includes('items(5)') ? stamped(5, '"1"') : { value: [stamped(5, '"1"')] } };
    });
  const facts = { EntityTypeName: `${NotesList.leaf}List`, Id: 'x', Title: 'Notes', Description: '', HasUniqueRoleAssignments: false, EffectiveBasePermissions: { High: '0', Low: '1' }, LastItemModifiedDate: '', LastItemDeletedDate: '' };

  it('is read and written without the columns that it does not have yet, after a look at its version', async () => {
    const { connection, asked } = older(1);
    const table = new ListTable(connection, NotesList);
    expect((await table.page()).rows).toMatchObject([{ id: 5, title: 'a', later: '' }]);
    const looks = asked.flatMap(({ path }) => (path.startsWith('lists?') ? [path] : []));
    // At its version alone, whoever asks.
    expect([looks.length, looks.some((path) => path.includes('Fields'))]).toEqual([1, false]);
    expect((await table.add(values, 'k')).id).toBe(5);
    expect((await table.get(5)).id).toBe(5);
    // Known from now on: nothing is asked twice.
    expect(asked.filter(({ path, body }) => /Later/.test(path + body))).toHaveLength(1);
    expect(asked.filter(({ path }) => path.startsWith('lists?'))).toHaveLength(1);
  });

  it.each([2, 3, null])('is not what refused it, when its version is %s: the refusal is told', async (version) => {
    const { connection, asked } = older(version);
    expect(await codeOf(new ListTable(connection, NotesList).page())).toBe('unknown');
    expect(asked.filter(({ path }) => path.includes('Later'))).toHaveLength(1);
  });

  it('is not looked at where its version is known, or where the refusal says what it means', async () => {
    const known = older(1);
    rememberVersions(known.connection, new Map([['Lists/Notes', { version: 2 }]]));
    expect(await codeOf(new ListTable(known.connection, NotesList).page())).toBe('unknown');
    const olderYet = answering(() => refusal(400, '-1'));
    rememberVersions(olderYet.connection, new Map([['Lists/Notes', { version: 1 }]]));
    expect([await codeOf(new ListTable(olderYet.connection, NotesList).page()), olderYet.asked.length]).toEqual(['unknown', 1]);
    const closed = answering(() => refusal(403, '-2147024891'));
    expect(await codeOf(new ListTable(closed.connection, NotesList).page())).toBe('forbidden');
    expect([known, closed].map(({ asked }) => asked.length)).toEqual([1, 1]);
  });
});
