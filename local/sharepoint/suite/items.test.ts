import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** Items: stamps, versions, attachments, forms. */
contract('Items', async ({ site, target, test }) => {
  const source = await site.newList('Items');
  const { list, path } = source;
  await list.fields.addNumber('Rank');

  test('what is added can be read back', async () => {
    const added = await list.items.add({ Title: 'kept', Rank: 3 });
    assert.deepEqual([added.Title, added.Rank], ['kept', 3]);
    const read = await list.items.getById(added.Id)<Record<string, unknown>>();
    assert.deepEqual([read.Title, read.Rank, read.Id], ['kept', 3, added.Id]);
  });
  test('an update leaves the rest alone', async () => {
    const { Id } = await list.items.add({ Title: 'rest', Rank: 3 });
    await list.items.getById(Id).update({ Rank: 4 });
    const read = await list.items.getById(Id)<Record<string, unknown>>();
    assert.deepEqual([read.Title, read.Rank], ['rest', 4]);
  });
  test('a deleted item is gone', async () => {
    const { Id } = await list.items.add({ Title: 'gone' });
    const { ItemCount: before } = await list.select('ItemCount')();
    await list.items.getById(Id).delete();
    await assertRefused(list.items.getById(Id)(), 404, '-2130575338');
    assert.equal((await list.items.filter(`Id eq ${Id}`)<unknown[]>()).length, 0);
    assert.equal((await list.select('ItemCount')()).ItemCount, before - 1);
  });
  test('author and time are stamped by the server', async () => {
    const member = await site.userId('member');
    const added = await source.as('member').items.add({ Title: 'stamped' });
    const item = await list.items.getById(added.Id).select('AuthorId', 'EditorId', 'Created', 'Modified')<Record<string, unknown>>();
    assert.deepEqual([item.AuthorId, item.EditorId], [member, member]);
    assert.equal(item.Created, item.Modified);
    if (target.local) assert.ok(Math.abs(Date.parse(String(item.Created)) - target.local.now().getTime()) < 60_000);
  }, { needs: ['member'] });
  test('an update stamps editor and Modified, not author and Created', async () => {
    const [admin, member] = [await site.userId('admin'), await site.userId('member')];
    const { Id, Created } = await list.items.add({ Title: 'first' });
    target.local?.advance(2_000);
    await source.as('member').items.getById(Id).update({ Title: 'second' });
    const item = await list.items.getById(Id).select('AuthorId', 'EditorId', 'Created', 'Modified')<Record<string, unknown>>();
    assert.deepEqual([item.AuthorId, item.EditorId, item.Created], [admin, member, Created]);
    if (target.local) assert.notEqual(item.Modified, item.Created);
  }, { needs: ['member'] });
  for (const forged of [{ AuthorId: 1 }, { Created: '2001-01-01T00:00:00Z' }, { EditorId: 1 }, { Modified: '2001-01-01T00:00:00Z' }]) {
    test(`a member cannot forge ${Object.keys(forged)[0]}`, async () => {
      const member = await site.userId('member');
      const outcome = await source.as('member').items.add({ Title: 'forged', ...forged }).catch(() => undefined);
      if (!outcome) return;
      const item = await list.items.getById(outcome.Id).select('AuthorId', 'EditorId', 'Created', 'Modified')<Record<string, unknown>>();
      assert.deepEqual([item.AuthorId, item.EditorId], [member, member]);
      assert.ok(!String(item.Created).startsWith('2001') && !String(item.Modified).startsWith('2001'));
    }, { needs: ['member'] });
  }
  test('the unique id and GUID are stable', async () => {
    const { Id } = await list.items.add({ Title: 'guid' });
    const read = async () => {
      const { GUID, UniqueId } = await list.items.getById(Id).select('GUID', 'UniqueId')<{ GUID: string; UniqueId: string }>();
      return { GUID, UniqueId };
    };
    const first = await read();
    await list.items.getById(Id).update({ Title: 'guid 2' });
    assert.deepEqual(await read(), first);
    assert.match(first.GUID, /^[0-9a-f-]{36}$/i);
  });
  test('DisplayName and effective permissions', async () => {
    const { Id } = await list.items.add({ Title: 'shown' });
    const item = list.items.getById(Id);
    assert.equal((await item.select('DisplayName')<{ DisplayName: string }>()).DisplayName, 'shown');
    const { High, Low } = await item.effectiveBasePermissions<{ High: string; Low: string }>();
    assert.deepEqual([typeof High, typeof Low], ['string', 'string']);
  });

  test('versions count up, and are kept', async () => {
    await list.update({ EnableVersioning: true });
    const { Id } = await list.items.add({ Title: 'v1' });
    const item = list.items.getById(Id);
    await item.update({ Title: 'v2' });
    await item.update({ Title: 'v3' });
    const versions = await item.versions<Array<{ VersionLabel: string; Title: string; IsCurrentVersion: boolean; VersionId: number }>>();
    assert.deepEqual(versions.map(({ VersionLabel, Title, IsCurrentVersion }) => [VersionLabel, Title, IsCurrentVersion]), [['3.0', 'v3', true], ['2.0', 'v2', false], ['1.0', 'v1', false]]);
    assert.equal((await item.select('OData__UIVersionString')<Record<string, string>>()).OData__UIVersionString, '3.0');
    const first = await item.versions.getById(512)<{ Title: string }>();
    assert.equal(first.Title, 'v1');
  });
  test('a version can be deleted, the current one not', async () => {
    const { Id } = await list.items.add({ Title: 'v1' });
    const item = list.items.getById(Id);
    await item.update({ Title: 'v2' });
    await item.versions.getById(512).delete();
    assert.equal((await item.versions()).length, 1);
    await assertRefused(item.versions.getById(1024).delete(), [400, 403, 409, 500]);
  });

  test('recycled, listed in the bin, restored under its id', async () => {
    const { Id } = await list.items.add({ Title: 'bin me', Rank: 9 });
    const bin = String(await list.items.getById(Id).recycle());
    await assertRefused(list.items.getById(Id)(), 404);
    const { recycleBin } = site.admin.web;
    const entry = await recycleBin.getById(bin)<Record<string, unknown>>();
    assert.equal(entry.Title, 'bin me');
    assert.equal(entry.ItemType, 3);
    assert.ok((await recycleBin<Array<{ Id: string }>>()).some((each) => each.Id === bin));
    await recycleBin.getById(bin).restore();
    assert.equal((await list.items.getById(Id)<{ Rank: number }>()).Rank, 9);
    await assertRefused(recycleBin.getById(bin)(), [400, 404]);
  });
  test('a purged item does not come back', async () => {
    const { Id } = await list.items.add({ Title: 'purge me' });
    const bin = String(await list.items.getById(Id).recycle());
    await site.admin.web.recycleBin.getById(bin).delete();
    await assertRefused(site.admin.web.recycleBin.getById(bin).restore(), [400, 404, 500]);
  });

  test('attachments: add, list, read, replace, delete', async () => {
    const { Id } = await list.items.add({ Title: 'attached' });
    const { attachmentFiles } = list.items.getById(Id);
    await attachmentFiles.add("l'été.txt", 'one');
    assert.deepEqual((await attachmentFiles()).map(({ FileName, ServerRelativeUrl }) => [FileName, ServerRelativeUrl]), [["l'été.txt", `${source.rootFolder}/Attachments/${Id}/l'été.txt`]]);
    assert.equal((await list.items.getById(Id).select('Attachments')<{ Attachments: boolean }>()).Attachments, true);
    assert.equal(await attachmentFiles.getByName("l'été.txt").getText(), 'one');
    await attachmentFiles.getByName("l'été.txt").setContent('two');
    assert.equal(await attachmentFiles.getByName("l'été.txt").getText(), 'two');
    await attachmentFiles.getByName("l'été.txt").delete();
    assert.deepEqual(await attachmentFiles(), []);
    assert.equal((await list.items.getById(Id).select('Attachments')<{ Attachments: boolean }>()).Attachments, false);
  });
  test('an attachment of the same name is refused', async () => {
    const { Id } = await list.items.add({ Title: 'twice' });
    await list.items.getById(Id).attachmentFiles.add('a.txt', 'one');
    await assertRefused(list.items.getById(Id).attachmentFiles.add('a.txt', 'two'), [400, 409, 500], '-2130575257');
    assert.equal(await list.items.getById(Id).attachmentFiles.getByName('a.txt').getText(), 'one');
  });
  test('bytes of an attachment survive', async () => {
    const { Id } = await list.items.add({ Title: 'bytes' });
    const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);
    await list.items.getById(Id).attachmentFiles.add('b.bin', bytes.buffer);
    assert.deepEqual(new Uint8Array(await list.items.getById(Id).attachmentFiles.getByName('b.bin').getBuffer()), bytes);
  });

  test('reserveListItemId counts like an item', async () => {
    const made = await site.newList('Reserve');
    const first = await made.list.reserveListItemId();
    const { Id } = await made.list.items.add({ Title: 'after' });
    assert.deepEqual([first, Id], [1, 2]);
  });
  test('validateUpdateListItem changes by the words of a form', async () => {
    const { Id } = await list.items.add({ Title: 'form' });
    const outcome = await list.items.getById(Id).validateUpdateListItem([{ FieldName: 'Rank', FieldValue: '12' }]);
    assert.deepEqual(outcome.map(({ FieldName, HasException }) => [FieldName, HasException]), [['Rank', false]]);
    assert.equal((await list.items.getById(Id)<{ Rank: number }>()).Rank, 12);
  });
  test('validateUpdateListItem refuses field by field, and keeps nothing', async () => {
    const { Id } = await list.items.add({ Title: 'form', Rank: 1 });
    const outcome = await list.items.getById(Id).validateUpdateListItem([{ FieldName: 'Title', FieldValue: 'changed' }, { FieldName: 'Rank', FieldValue: 'no number' }]);
    assert.deepEqual(outcome.map(({ FieldName, HasException }) => [FieldName, HasException]), [['Title', false], ['Rank', true]]);
    assert.ok(outcome[1]?.ErrorMessage);
    const item = await list.items.getById(Id)<{ Title: string; Rank: number }>();
    assert.deepEqual([item.Title, item.Rank], ['form', 1]);
  });
  test('a form value sets people, choices and dates', async () => {
    await list.fields.addUser('Owner', { SelectionMode: 0 });
    await list.fields.addDateTime('Due', { DisplayFormat: 1 });
    const { LoginName } = await site.admin.web.currentUser();
    const { Id } = await list.items.add({ Title: 'form' });
    const outcome = await list.items.getById(Id).validateUpdateListItem([{ FieldName: 'Owner', FieldValue: JSON.stringify([{ Key: LoginName }]) }]);
    assert.deepEqual(outcome.map(({ HasException, ErrorMessage }) => [HasException, ErrorMessage]), [[false, null]]);
    assert.equal((await list.items.getById(Id)<{ OwnerId: number }>()).OwnerId, await site.userId('admin'));
  });
  test('addValidateUpdateItemUsingPath adds, in a folder', async () => {
    await list.update({ EnableFolderCreation: true });
    await list.rootFolder.folders.addUsingPath(`${source.rootFolder}/inside`);
    const outcome = await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'by form' }, { FieldName: 'Rank', FieldValue: '5' }], `${source.rootFolder}/inside`);
    const id = Number(outcome.find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
    const item = await list.items.getById(id).select('Title', 'Rank', 'FileDirRef')<Record<string, unknown>>();
    assert.deepEqual([item.Title, item.Rank, item.FileDirRef], ['by form', 5, `${source.rootFolder}/inside`]);
  });
  test('addValidateUpdateItemUsingPath reports a duplicate on its column', async () => {
    const made = await site.newList('Form unique');
    await made.list.fields.createFieldAsXml('<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />');
    const add = () => made.list.addValidateUpdateItemUsingPath([{ FieldName: 'Key', FieldValue: 'k' }], made.rootFolder);
    await add();
    const outcome = await add().catch((error: Error) => error);
    if (Array.isArray(outcome)) assert.equal(outcome.find(({ FieldName }) => FieldName === 'Key')?.HasException, true);
    else assert.match(String(outcome), /-2130575169/);
    assert.equal((await made.list.select('ItemCount')()).ItemCount, 1);
  });
  test('a folder that is not there', async () => {
    await assertRefused(list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'x' }], `${source.rootFolder}/missing`), [400, 404, 500]);
  });
  test('getParentInfos', async () => {
    const { Id } = await list.items.add({ Title: 'parents' });
    const infos = await list.items.getById(Id).getParentInfos();
    assert.deepEqual([infos.ParentList.Id, infos.ParentWeb.ServerRelativeUrl], [source.id, site.path]);
  });
  test('a visitor reads and does not write', async () => {
    const { Id } = await list.items.add({ Title: 'read only' });
    const seen = source.as('visitor').items.getById(Id);
    assert.equal((await seen<{ Title: string }>()).Title, 'read only');
    await assertRefused(seen.update({ Title: 'x' }), 403, '-2147024891');
    await assertRefused(seen.delete(), 403, '-2147024891');
    await assertRefused(source.as('visitor').items.add({ Title: 'x' }), 403, '-2147024891');
    assert.equal((await site.request(`${path}/items(${Id})/recycle`, { as: 'visitor', method: 'POST' })).status, 403);
  }, { needs: ['visitor'] });
});
