import assert from 'node:assert/strict';
import { assertRefused } from '../../suite/answer';
import { contract } from '../../suite/contract';

/** Versions, recycle bin and change log, beyond what the suite's contracts of items and files ask. */
contract('History', async ({ site, test, row }) => {
  const made = await site.newList('History');
  const { list } = made;
  const bin = site.admin.web.recycleBin;
  const recycled = async (title: string): Promise<{ id: number; entry: string }> => {
    const { Id } = await list.items.add({ Title: title });
    return { id: Id as number, entry: String(await list.items.getById(Id).recycle()) };
  };

  test('without versioning the label stays and nothing is kept', async () => {
    await list.update({ EnableVersioning: false });
    const { Id } = await list.items.add({ Title: 'a' });
    await list.items.getById(Id).update({ Title: 'b' });
    assert.deepEqual((await list.items.getById(Id).versions<{ VersionLabel: string }[]>()).map(({ VersionLabel }) => VersionLabel), ['1.0']);
  });
  test('no more versions than the list keeps', async () => {
    const limited = await site.newList('Limited');
    await limited.list.update({ EnableVersioning: true, MajorVersionLimit: 3 });
    const { Id } = await limited.list.items.add({ Title: '1' });
    for (const Title of ['2', '3', '4', '5']) await limited.list.items.getById(Id).update({ Title });
    assert.deepEqual((await limited.list.items.getById(Id).versions<{ Title: string }[]>()).map(({ Title }) => Title), ['5', '4', '3']);
  });
  test('a unique value that has been taken keeps its item in the bin', async () => {
    const unique = await site.newList('Unique');
    await unique.list.fields.createFieldAsXml('<Field Type="Text" Name="Key" DisplayName="Key" Indexed="TRUE" EnforceUniqueValues="TRUE" />');
    const { Id } = await unique.list.items.add({ Title: 'first', Key: 'K' });
    const entry = String(await unique.list.items.getById(Id).recycle());
    const { Id: second } = await unique.list.items.add({ Title: 'second', Key: 'k' });
    await assertRefused(bin.getById(entry).restore(), 400, '-2130575169');
    assert.equal((await unique.list.select('ItemCount')()).ItemCount, 1);
    await unique.list.items.getById(second).delete();
    await bin.getById(entry).restore();
    assert.equal((await unique.list.items.getById(Id)<{ Key: string }>()).Key, 'K');
  });
  test('versions and attachments come back with their item', async () => {
    const kept = await site.newList('Kept');
    await kept.list.update({ EnableVersioning: true });
    const { Id } = await kept.list.items.add({ Title: 'one' });
    const item = kept.list.items.getById(Id);
    await item.update({ Title: 'two' });
    await item.attachmentFiles.add('a.txt', 'attached');
    await bin.getById(String(await item.recycle())).restore();
    assert.deepEqual((await item.versions<{ Title: string }[]>()).map(({ Title }) => Title).slice(-1), ['one']);
    assert.equal(await item.attachmentFiles.getByName('a.txt').getText(), 'attached');
  });
  test('an item closed to others is still closed when it comes back', async () => {
    const { Id } = await list.items.add({ Title: 'closed' });
    await list.items.getById(Id).breakRoleInheritance(false);
    await assertRefused(made.as('visitor').items.getById(Id)(), [403, 404]);
    await bin.getById(String(await list.items.getById(Id).recycle())).restore();
    await assertRefused(made.as('visitor').items.getById(Id)(), [403, 404]);
    await list.items.getById(Id).delete();
  }, { needs: ['visitor'] });
  test('a folder that is gone is made again for what lay in it', async () => {
    await list.update({ EnableFolderCreation: true });
    const folder = (await list.rootFolder.folders.addUsingPath(`${made.rootFolder}/lost`)).ServerRelativeUrl;
    const outcome = await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: 'inside' }], folder);
    const id = Number(outcome.find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
    const entry = String(await list.items.getById(id).recycle());
    await site.admin.web.getFolderByServerRelativePath(folder).delete();
    await bin.getById(entry).restore();
    assert.equal((await list.items.getById(id).select('FileDirRef')<{ FileDirRef: string }>()).FileDirRef, folder);
  });
  test('two stages, and everything at once', async () => {
    const { entry } = await recycled('staged');
    await bin.getById(entry).moveToSecondStage();
    assert.ok(!(await bin<{ Id: string }[]>()).some(({ Id }) => Id === entry));
    const { recycleBin: siteBin } = site.admin.site;
    assert.equal((await siteBin.getById(entry)<{ ItemState: number }>()).ItemState, 2);
    await siteBin.deleteAllSecondStageItems();
    await assertRefused(siteBin.getById(entry)(), 404);
    const { id } = await recycled('all');
    await bin.restoreAll();
    assert.equal((await list.items.getById(id)<{ Title: string }>()).Title, 'all');
    await recycled('never more');
    await bin.deleteAll();
    assert.deepEqual(await bin(), []);
  });
  test('a list comes back with its items, unless its title has been taken', async () => {
    const doomed = await site.newList('Doomed', 101);
    await doomed.list.rootFolder.files.addUsingPath('a.txt', 'kept');
    const entry = String(await doomed.list.recycle());
    await assertRefused(doomed.list(), 404);
    assert.equal((await bin.getById(entry)<{ ItemType: number }>()).ItemType, 4);
    const { Id: other } = await site.admin.web.lists.add(doomed.title);
    await assertRefused(bin.getById(entry).restore(), [400, 500], '-2130575342');
    await site.admin.web.lists.getById(other).delete();
    await bin.getById(entry).restore();
    assert.equal(await site.admin.web.getFileByServerRelativePath(`${doomed.rootFolder}/a.txt`).getText(), 'kept');
    await assertRefused(doomed.as('member').recycle(), 403);
    const again = String(await doomed.list.recycle());
    await bin.getById(again).delete();
    await assertRefused(bin.getById(again).restore(), 404);
  }, { needs: ['member'] });
  test('an attachment is recycled by itself, and counted', async () => {
    const { Id } = await list.items.add({ Title: 'with attachment' });
    const item = list.items.getById(Id);
    await item.attachmentFiles.add('a.txt', 'kept');
    await item.attachmentFiles.getByName('a.txt').recycle();
    const has = async (): Promise<boolean> => (await item.select('Attachments')<{ Attachments: boolean }>()).Attachments;
    assert.deepEqual([await has(), (await item.attachmentFiles()).length], [false, 0]);
    const [entry] = await site.admin.web.recycleBin.filter('ItemType eq 7')<{ Id: string; LeafName: string }[]>();
    assert.equal(entry?.LeafName, 'a.txt');
    await bin.getById(entry?.Id ?? '').restore();
    assert.deepEqual([await has(), await item.attachmentFiles.getByName('a.txt').getText()], [true, 'kept']);
  });
  test('everyone sees what he has deleted himself, who manages the web sees all', async () => {
    const { Id } = await made.as('member').items.add({ Title: 'mine' });
    const entry = String(await made.as('member').items.getById(Id).recycle());
    const { entry: other } = await recycled('of the administrator');
    const seen = (await site.as('member').web.recycleBin<{ Id: string }[]>()).map(({ Id: each }) => each);
    assert.deepEqual([seen.includes(entry), seen.includes(other)], [true, false]);
    await assertRefused(site.as('member').web.recycleBin.getById(other).restore(), 404);
    await assertRefused(site.as('member').site.recycleBin(), 403);
    assert.ok((await bin<{ Id: string }[]>()).some(({ Id: each }) => each === entry));
  }, { needs: ['member'] });
  test('a visitor puts nothing into the bin', async () => {
    const { Id } = await list.items.add({ Title: 'stays' });
    await assertRefused(made.as('visitor').items.getById(Id).recycle(), 403);
    assert.equal((await list.items.getById(Id)<{ Title: string }>()).Title, 'stays');
  }, { needs: ['visitor'] });
  test('changes of what a reader may not see are not told', async () => {
    const { CurrentChangeToken: start } = await list.select('CurrentChangeToken')<{ CurrentChangeToken: { StringValue: string } }>();
    const { Id } = await list.items.add({ Title: 'hidden' });
    await list.items.getById(Id).breakRoleInheritance(false);
    const { Id: open } = await list.items.add({ Title: 'open' });
    const changes = (await made.as('visitor').getChanges({ Item: true, Add: true, ChangeTokenStart: start })) as { ItemId: number }[];
    assert.deepEqual(changes.map(({ ItemId }) => ItemId), [open]);
    await list.items.getById(Id).delete();
  }, { needs: ['visitor'] });
  row('a token of another list is refused', () => ({
    method: 'POST', url: `${made.path}/getChanges`, body: { query: { Item: true, Add: true, ChangeTokenStart: { StringValue: '1;3;11111111-1111-1111-1111-111111111111;638000000000000000;5' } } }, status: 400
  }));
  row('a token that is none is refused', () => ({ method: 'POST', url: `${made.path}/getListItemChangesSinceToken`, body: { query: { ChangeToken: 'yesterday' } }, status: 400 }));
});
