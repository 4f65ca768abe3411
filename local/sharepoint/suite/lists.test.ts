import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

contract('Lists', async ({ site, test, row }) => {
  const { web } = site.admin;
  const source = await site.newList('Lists');

  test('a list knows itself', async () => {
    const info = await source.list<Record<string, unknown>>();
    for (const [name, value] of Object.entries({ Id: source.id, Title: source.title, BaseTemplate: 100, BaseType: 0, ItemCount: 0, Hidden: false, EnableAttachments: true, EnableFolderCreation: false, EnableVersioning: true, ReadSecurity: undefined, AllowContentTypes: true, ContentTypesEnabled: false, NoCrawl: false })) {
      if (value !== undefined) assert.equal(info[name], value, name);
    }
    assert.match(String(info.EntityTypeName), /List$/);
    assert.match(source.entityType, /^SP\.Data\..+ListItem$/);
  });
  for (const [template, baseType, what] of [[100, 0, 'list'], [101, 1, 'library'], [106, 0, 'calendar'], [107, 0, 'tasks'], [103, 0, 'links'], [104, 0, 'announcements'], [105, 0, 'contacts'], [109, 1, 'pictures'], [119, 1, 'pages']] as const) {
    test(`template ${template} makes a ${what}`, async () => {
      const { list } = await site.newList(`T${template}`, template);
      const info = await list.select('BaseTemplate', 'BaseType')();
      assert.deepEqual([info.BaseTemplate, info.BaseType], [template, baseType]);
    });
  }
  row('a template that does not exist is refused', { url: '_api/web/lists', method: 'POST', body: { Title: 'bad template', BaseTemplate: 987 }, status: [400, 404, 500] });
  row('an empty title is refused', { url: '_api/web/lists', method: 'POST', body: { Title: '', BaseTemplate: 100 }, status: [400, 500] });
  test('a list lives under Lists, a library under the web', async () => {
    const library = await site.newList('Shelf', 101);
    assert.ok(source.rootFolder.startsWith(`${site.path}/Lists/`), source.rootFolder);
    assert.ok(library.rootFolder.startsWith(`${site.path}/Shelf`), library.rootFolder);
  });
  test('renaming leaves the address', async () => {
    const made = await site.newList('Before');
    await made.list.update({ Title: `${made.title} after` });
    assert.equal((await web.lists.getByTitle(`${made.title} after`).select('Id')()).Id, made.id);
    assert.equal((await web.getList(made.rootFolder).select('Id')()).Id, made.id);
  });
  test('settings are kept', async () => {
    const made = await site.newList('Settings');
    const settings = { Description: 'd', EnableAttachments: false, EnableFolderCreation: true, EnableVersioning: true, MajorVersionLimit: 50, Hidden: true, NoCrawl: true, OnQuickLaunch: true, ReadSecurity: 2, WriteSecurity: 4, ContentTypesEnabled: true, ForceCheckout: false, EnableModeration: false };
    await made.list.update(settings);
    const kept = await made.list.select(...Object.keys(settings), 'ReadSecurity', 'WriteSecurity')<Record<string, unknown>>();
    for (const [name, value] of Object.entries(settings)) assert.deepEqual(kept[name], value, name);
  });
  test('ItemCount counts items and folders, at once', async () => {
    const made = await site.newList('Counted');
    await site.addItems(made, [{ Title: 'a' }, { Title: 'b' }, { Title: 'c' }]);
    assert.equal((await made.list.select('ItemCount')()).ItemCount, 3);
    await made.list.items.getById(1).delete();
    assert.equal((await made.list.select('ItemCount')()).ItemCount, 2);
  });
  test('LastItemModifiedDate and LastItemDeletedDate move', async () => {
    const made = await site.newList('Dates');
    const before = await made.list.select('LastItemModifiedDate', 'LastItemDeletedDate')<Record<string, string>>();
    await made.list.items.add({ Title: 'x' });
    const { LastItemModifiedDate } = await made.list.select('LastItemModifiedDate')<Record<string, string>>();
    assert.ok(String(LastItemModifiedDate) >= String(before.LastItemModifiedDate));
    assert.match(String(LastItemModifiedDate), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });
  test('ids are never given twice', async () => {
    const made = await site.newList('Ids');
    const { Id: first } = await made.list.items.add({ Title: 'a' });
    await made.list.items.getById(first).delete();
    const { Id: second } = await made.list.items.add({ Title: 'b' });
    assert.deepEqual([first, second], [1, 2]);
  });
  test('ensure finds what is there', async () => {
    const title = source.title;
    assert.equal((await web.lists.ensure(title)).created, false);
  });
  test('the default view and the root folder', async () => {
    const { DefaultView, RootFolder } = await source.list.select('DefaultView/Title', 'RootFolder/ItemCount').expand('DefaultView', 'RootFolder')<{ DefaultView: { Title: string }; RootFolder: { ItemCount: number } }>();
    assert.ok(DefaultView.Title.length > 0);
    assert.equal(RootFolder.ItemCount, 0);
  });
  test('the site pages and site assets libraries', async () => {
    await web.lists.ensureSitePagesLibrary();
    assert.equal((await web.getList(`${site.path}/SitePages`).select('BaseTemplate')()).BaseTemplate, 119);
    await web.lists.ensureSiteAssetsLibrary();
    assert.equal((await web.getList(`${site.path}/SiteAssets`).select('BaseTemplate')()).BaseTemplate, 101);
  });
  test('a recycled list is gone from sight', async () => {
    const made = await site.newList('Recycled');
    const id = await made.list.recycle();
    assert.match(String(id), /^[0-9a-f-]{36}$/i);
    await assertRefused(made.list(), 404);
  });
  test('getParentInfos', async () => {
    const infos = await source.list.getParentInfos();
    assert.deepEqual([infos.List.Id, infos.List.RootFolderServerRelativeUrl, infos.ParentWeb.ServerRelativeUrl], [source.id, source.rootFolder, site.path]);
  });
  test('a visitor cannot make a list', async () => {
    await assertRefused(site.as('visitor').web.lists.add('Not allowed'), 403, '-2147024891');
  }, { needs: ['visitor'] });
});
