import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** The change log. MS docs: "ChangeQuery", "GetListItemChangesSinceToken". */
contract('Changes', async ({ site, target, test }) => {
  const { list, path, rootFolder } = await site.newList('Changes');
  const token = async (): Promise<{ StringValue: string }> => (await list.select('CurrentChangeToken')<{ CurrentChangeToken: { StringValue: string } }>()).CurrentChangeToken;
  const since = async (start: { StringValue: string }): Promise<Array<{ ChangeType: number; ItemId: number; ChangeToken: { StringValue: string } }>> =>
    (await list.getChanges({ Item: true, Add: true, Update: true, DeleteObject: true, Restore: true, ChangeTokenStart: start })) as Array<{ ChangeType: number; ItemId: number; ChangeToken: { StringValue: string } }>;

  test('a token has the form that SharePoint gives it', async () => assert.match((await token()).StringValue, /^1;3;[0-9a-f-]{36};\d{18};-?\d+$/i));
  test('adds, updates and deletes, in order', async () => {
    const start = await token();
    const { Id } = await list.items.add({ Title: 'a' });
    await list.items.getById(Id).update({ Title: 'b' });
    await list.items.getById(Id).delete();
    assert.deepEqual((await since(start)).map(({ ChangeType, ItemId }) => [ChangeType, ItemId]), [[1, Id], [2, Id], [3, Id]]);
  });
  test('nothing changed, nothing told', async () => assert.deepEqual(await since(await token()), []));
  test('a token of a change goes on from there', async () => {
    const start = await token();
    const first = await list.items.add({ Title: 'first' });
    const [change] = await since(start);
    const second = await list.items.add({ Title: 'second' });
    assert.ok(change && change.ItemId === first.Id);
    assert.deepEqual((await since(change.ChangeToken)).map(({ ItemId }) => ItemId), [second.Id]);
  });
  test('only the kinds asked for', async () => {
    const start = await token();
    const { Id } = await list.items.add({ Title: 'x' });
    await list.items.getById(Id).update({ Title: 'y' });
    const changes = (await list.getChanges({ Item: true, Update: true, ChangeTokenStart: start })) as unknown[];
    assert.equal(changes.length, 1);
  });
  test('getListItemChangesSinceToken answers rows and the last token', async () => {
    const { StringValue } = await token();
    const { Id } = await list.items.add({ Title: 'row <1>' });
    const xml = await list.getListItemChangesSinceToken({ ChangeToken: StringValue, RowLimit: '10', ViewName: '', QueryOptions: '<QueryOptions><Folder/></QueryOptions>' } as never);
    assert.match(String(xml), new RegExp(`<z:row [^>]*ows_ID=['"]${Id}['"]`));
    assert.match(String(xml), /ows_Title=['"]row &lt;1&gt;?/);
    assert.match(String(xml), /LastChangeToken=['"]1;3;/);
  });
  test('getListItemChangesSinceToken tells deletions', async () => {
    const { Id } = await list.items.add({ Title: 'doomed' });
    const { StringValue } = await token();
    await list.items.getById(Id).delete();
    const xml = await list.getListItemChangesSinceToken({ ChangeToken: StringValue } as never);
    assert.match(String(xml), new RegExp(`<Id ChangeType=['"]Delete['"][^>]*>${Id}</Id>`));
  });
  test('a folder is a change too', async () => {
    await list.update({ EnableFolderCreation: true });
    const start = await token();
    await list.rootFolder.folders.addUsingPath(`${rootFolder}/f`);
    const changes = (await list.getChanges({ Item: true, Folder: true, Add: true, ChangeTokenStart: start })) as unknown[];
    assert.equal(changes.length, 1);
  });
  test('an item tells its own changes alone', async () => {
    const start = await token();
    const { Id } = await list.items.add({ Title: 'mine' });
    await list.items.add({ Title: 'another' });
    await list.items.getById(Id).update({ Title: 'mine, changed' });
    const answer = await site.request(`${path}/items(${Id})/getChanges`, { method: 'POST', headers: { Accept: 'application/json;odata=nometadata' }, body: { query: { Item: true, Add: true, Update: true, ChangeTokenStart: start } } });
    assert.equal(answer.status, 200, answer.text);
    assert.deepEqual((JSON.parse(answer.text) as { value: { ChangeType: number; ItemId: number }[] }).value.map(({ ChangeType, ItemId }) => [ChangeType, ItemId]), [[1, Id], [2, Id]]);
  });
  test('a token that is older than the log does not fail: what happened before the log is not told', async () => {
    const { local } = target;
    if (!local) return;
    const start = await token();
    const before = await list.items.add({ Title: 'before the log' });
    local.advance(61 * 86_400_000);
    const after = await list.items.add({ Title: 'in the log' });
    assert.deepEqual((await since(start)).map(({ ItemId }) => ItemId), [after.Id]);
    assert.ok(before.Id < after.Id);
    const put = (expiredTokensFail: boolean): Promise<Response> => fetch(`${local.origin}/_local/settings`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ expiredTokensFail }) });
    await put(true);
    await assertRefused(since(start), 400, /before the start of the current change log/);
    await put(false);
  }, { localOnly: true });
  test('the web sees changes of its lists', async () => {
    const web = site.admin.web;
    const { CurrentChangeToken } = await web.select('CurrentChangeToken')<{ CurrentChangeToken: { StringValue: string } }>();
    const { Id } = await list.items.add({ Title: 'web' });
    const changes = (await web.getChanges({ Item: true, Add: true, ChangeTokenStart: CurrentChangeToken })) as Array<{ ItemId: number }>;
    assert.deepEqual(changes.map(({ ItemId }) => ItemId), [Id]);
  });
});
