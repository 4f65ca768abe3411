import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

/** Folders of lists and libraries. MS docs: "Working with folders and files with REST". */
contract('Folders', async ({ site, test }) => {
  const source = await site.newList('Folders');
  const { list, rootFolder } = source;
  await list.update({ EnableFolderCreation: true });
  const { folders } = list.rootFolder;
  const inFolder = async (folder: string, Title: string): Promise<number> => {
    const outcome = await list.addValidateUpdateItemUsingPath([{ FieldName: 'Title', FieldValue: Title }], folder);
    return Number(outcome.find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
  };
  const count = async (folder: string): Promise<number> => (await site.admin.web.getFolderByServerRelativePath(folder).select('ItemCount')()).ItemCount;

  test('a folder is an item with FSObjType 1', async () => {
    const made = await folders.addUsingPath(`${rootFolder}/kind`);
    assert.deepEqual([made.Name, made.ServerRelativeUrl, made.ItemCount, made.Exists], ['kind', `${rootFolder}/kind`, 0, true]);
    const item = await folders.getByUrl('kind').listItemAllFields.select('FileSystemObjectType', 'FSObjType', 'FileLeafRef', 'FileDirRef', 'ContentTypeId')<Record<string, unknown>>();
    assert.deepEqual([item.FileSystemObjectType, item.FSObjType, item.FileLeafRef, item.FileDirRef], [1, 1, 'kind', rootFolder]);
    assert.match(String(item.ContentTypeId), /^0x0120/);
  });
  test('the properties of a folder say where it belongs and what is in it', async () => {
    const path = (await folders.addUsingPath(`${rootFolder}/described`)).ServerRelativeUrl;
    await inFolder(path, 'one');
    await folders.addUsingPath(`${path}/below`);
    const told = (await site.request(`_api/web/getFolderByServerRelativePath(decodedUrl='${path}')/properties`)).json();
    assert.equal(told.vti_x005f_listname, `{${source.id.toUpperCase()}}`);
    assert.deepEqual([told.vti_x005f_folderitemcount, told.vti_x005f_foldersubfolderitemcount, told.vti_x005f_hassubdirs], [2, 1, 'true']);
  });
  test('ItemCount follows every change', async () => {
    const folder = (await folders.addUsingPath(`${rootFolder}/counted`)).ServerRelativeUrl;
    const ids = [await inFolder(folder, 'a'), await inFolder(folder, 'b'), await inFolder(folder, 'c')];
    assert.equal(await count(folder), 3);
    await list.items.getById(ids[0] ?? 0).delete();
    assert.equal(await count(folder), 2);
    const bin = await list.items.getById(ids[1] ?? 0).recycle();
    assert.equal(await count(folder), 1);
    await site.admin.web.recycleBin.getById(String(bin)).restore();
    assert.equal(await count(folder), 2);
  });
  test('ItemCount of many folders in one request', async () => {
    const parent = (await folders.addUsingPath(`${rootFolder}/tally`)).ServerRelativeUrl;
    for (const [name, items] of [['one', 1], ['none', 0], ['two', 2]] as const) {
      const { ServerRelativeUrl } = await site.admin.web.getFolderByServerRelativePath(parent).folders.addUsingPath(`${parent}/${name}`);
      for (let index = 0; index < items; index += 1) await inFolder(ServerRelativeUrl, `${name} ${index}`);
    }
    const tally = await site.admin.web.getFolderByServerRelativePath(parent).folders.select('Name', 'ItemCount')();
    assert.deepEqual(tally.map(({ Name, ItemCount }) => `${Name} ${ItemCount}`).sort(), ['none 0', 'one 1', 'two 2']);
    assert.equal(await count(parent), 3);
  });
  test('folders nest', async () => {
    await folders.addUsingPath(`${rootFolder}/deep`);
    await site.admin.web.folders.addUsingPath(`${rootFolder}/deep/er`);
    const made = await site.admin.web.folders.addUsingPath(`${rootFolder}/deep/er/est`);
    assert.equal(made.ServerRelativeUrl, `${rootFolder}/deep/er/est`);
    const parent = await site.admin.web.getFolderByServerRelativePath(made.ServerRelativeUrl).parentFolder.select('Name')();
    assert.equal(parent.Name, 'er');
  });
  test('addSubFolderUsingPath', async () => {
    await folders.addUsingPath(`${rootFolder}/sub`);
    const made = await folders.getByUrl('sub').addSubFolderUsingPath('below');
    assert.equal((await made.select('ServerRelativeUrl')()).ServerRelativeUrl, `${rootFolder}/sub/below`);
  });
  test('a folder in a folder that is not there is refused', async () => {
    await assertRefused(site.admin.web.folders.addUsingPath(`${rootFolder}/nowhere/below`), [400, 404, 500]);
  });
  test('a name is unique in its folder, whatever its case', async () => {
    await folders.addUsingPath(`${rootFolder}/same`);
    await folders.addUsingPath(`${rootFolder}/SAME`).catch(() => undefined);
    const found = await folders.select('Name')();
    assert.equal(found.filter(({ Name }) => Name.toLowerCase() === 'same').length, 1);
  });
  for (const name of ['a:b', 'a*b', 'a?b', 'a"b', 'a<b', 'a>b', 'a|b', '..', 'x'.repeat(256)]) {
    test(`the name ${name.length > 20 ? 'of 256 characters' : name} is refused`, async () => {
      await assertRefused(folders.addUsingPath(`${rootFolder}/${name}`), [400, 404, 500]);
    });
  }
  test('items are found by their folder', async () => {
    const folder = (await folders.addUsingPath(`${rootFolder}/where`)).ServerRelativeUrl;
    await inFolder(folder, 'here');
    await list.items.add({ Title: 'elsewhere' });
    const found = await list.items.filter(`FileDirRef eq '${folder}'`)<Array<{ Title: string }>>();
    assert.deepEqual(found.map(({ Title }) => Title), ['here']);
  });
  test('a deleted folder takes its items', async () => {
    const folder = (await folders.addUsingPath(`${rootFolder}/doomed`)).ServerRelativeUrl;
    const id = await inFolder(folder, 'inside');
    await site.admin.web.getFolderByServerRelativePath(folder).delete();
    await assertRefused(list.items.getById(id)(), 404);
    await assertRefused(site.admin.web.getFolderByServerRelativePath(folder)(), 404);
  });
  test('a recycled folder comes back with its items', async () => {
    const folder = (await folders.addUsingPath(`${rootFolder}/phoenix`)).ServerRelativeUrl;
    const id = await inFolder(folder, 'inside');
    const bin = await site.admin.web.getFolderByServerRelativePath(folder).recycle();
    await assertRefused(list.items.getById(id)(), 404);
    await site.admin.web.recycleBin.getById(String(bin)).restore();
    assert.equal((await list.items.getById(id)<{ Title: string }>()).Title, 'inside');
    assert.equal(await count(folder), 1);
  });
  test('a folder is renamed by its item, and its contents follow', async () => {
    const folder = (await folders.addUsingPath(`${rootFolder}/old name`)).ServerRelativeUrl;
    const id = await inFolder(folder, 'inside');
    const item = await site.admin.web.getFolderByServerRelativePath(folder).getItem('Id');
    await item.update({ FileLeafRef: 'new name' });
    const { FileDirRef } = await list.items.getById(id).select('FileDirRef')<{ FileDirRef: string }>();
    assert.equal(FileDirRef, `${rootFolder}/new name`);
  });
  test('a folder that is not there', async () => assertRefused(site.admin.web.getFolderByServerRelativePath(`${rootFolder}/missing`)(), 404, '-2147024894'));
  test('a folder is copied and moved', async () => {
    const library = await site.newList('Moves', 101);
    await library.list.rootFolder.folders.addUsingPath(`${library.rootFolder}/from`);
    await site.admin.web.getFolderByServerRelativePath(`${library.rootFolder}/from`).files.addUsingPath('a.txt', 'a');
    await site.admin.web.getFolderByServerRelativePath(`${library.rootFolder}/from`).copyByPath(`${library.rootFolder}/copy`);
    await site.admin.web.getFolderByServerRelativePath(`${library.rootFolder}/from`).moveByPath(`${library.rootFolder}/moved`);
    const names = (await library.list.rootFolder.folders.select('Name')()).map(({ Name }) => Name);
    assert.ok(names.includes('copy') && names.includes('moved') && !names.includes('from'), names.join());
    assert.equal(await site.admin.web.getFileByServerRelativePath(`${library.rootFolder}/moved/a.txt`).getText(), 'a');
  });
});
