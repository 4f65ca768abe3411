import assert from 'node:assert/strict';
import { assertRefused } from './answer';
import { contract } from './contract';

contract('Views and content types', async ({ site, test }) => {
  const { list } = await site.newList('Views');
  await list.fields.addNumber('Amount');

  test('a view is made, with its columns and its query', async () => {
    const made = await list.views.add('By amount', false, { RowLimit: 10, ViewQuery: '<OrderBy><FieldRef Name="Amount" Ascending="FALSE" /></OrderBy>' });
    const view = list.views.getById(made.Id);
    await view.fields.removeAll();
    await view.fields.add('Title');
    await view.fields.add('Amount');
    const info = await view<Record<string, unknown>>();
    assert.deepEqual([info.Title, info.RowLimit, info.DefaultView, info.Hidden, info.PersonalView], ['By amount', 10, false, false, false]);
    assert.match(String(info.ViewQuery), /FieldRef Name="Amount"/);
    const fields = (await view.fields()) as unknown as { Items: string[]; SchemaXml: string };
    assert.deepEqual(fields.Items, ['Title', 'Amount']);
    assert.match(fields.SchemaXml, /<FieldRef Name="Title" ?\/><FieldRef Name="Amount" ?\/>/);
  });
  test('columns of a view move and go', async () => {
    const { Id } = await list.views.add('Moves');
    const { fields } = list.views.getById(Id);
    await fields.removeAll();
    for (const name of ['Title', 'Amount', 'ID']) await fields.add(name);
    await fields.move('ID', 0);
    await fields.remove('Amount');
    assert.deepEqual(((await fields()) as unknown as { Items: string[] }).Items, ['ID', 'Title']);
  });
  test('a view is found by its title, changed and deleted', async () => {
    await list.views.add('Doomed');
    const view = list.views.getByTitle('Doomed');
    await view.update({ RowLimit: 7 });
    assert.equal((await view.select('RowLimit')()).RowLimit, 7);
    await view.delete();
    await assertRefused(view(), [400, 404]);
  });
  test('setViewXml', async () => {
    const { Id } = await list.views.add('By XML');
    const view = list.views.getById(Id);
    await view.setViewXml('<View><ViewFields><FieldRef Name="ID" /></ViewFields><Query /><RowLimit>3</RowLimit></View>');
    assert.deepEqual(((await view.fields()) as unknown as { Items: string[] }).Items, ['ID']);
  });
  test('one view is the default', async () => {
    const { Id } = await list.views.add('New default');
    await list.views.getById(Id).update({ DefaultView: true });
    const defaults = (await list.views.select('Id', 'DefaultView')()).filter(({ DefaultView }) => DefaultView);
    assert.deepEqual(defaults.map((view) => view.Id), [Id]);
    assert.equal((await list.defaultView.select('Id')()).Id, Id);
  });
  test('a column that does not exist cannot be shown', async () => {
    const { Id } = await list.views.add('Bad column');
    await assertRefused(list.views.getById(Id).fields.add('NoSuchColumn'), [400, 404, 500]);
  });

  test('a list has Item and Folder', async () => {
    const types = await list.contentTypes.select('StringId', 'Name')<Array<{ StringId: string; Name: string }>>();
    assert.match(String(types[0]?.StringId), /^0x01[0-9A-F]*$/);
    assert.ok(types.some(({ StringId }) => StringId.startsWith('0x0120')), 'folder');
  });
  test('a site content type is made and put into a list', async () => {
    const name = `Type ${Date.now()}`;
    const id = String((await site.admin.web.contentTypes.add('', name, 'made by the suite', 'Suite')).data.StringId);
    site.later(() => site.admin.web.contentTypes.getById(id).delete());
    assert.equal((await site.admin.web.contentTypes.getById(id).select('Name')()).Name, name);
    const made = await site.newList('Typed');
    await made.list.update({ ContentTypesEnabled: true });
    await made.list.contentTypes.addAvailableContentType(id);
    const types = await made.list.contentTypes.select('StringId', 'Name')<Array<{ StringId: string; Name: string }>>();
    const added = types.find(({ Name }) => Name === name);
    assert.ok(added);
    assert.ok(added.StringId.startsWith(id) && added.StringId.length > id.length, JSON.stringify(types));
    const { Id } = await made.list.items.add({ Title: 'typed', ContentTypeId: added.StringId });
    const item = await made.list.items.getById(Id).select('ContentTypeId', 'ContentType/Name').expand('ContentType')<{ ContentTypeId: string; ContentType: { Name: string } }>();
    assert.deepEqual([item.ContentTypeId, item.ContentType.Name], [added.StringId, name]);
  });
  test('REST makes children of Item, whatever id it is given', async () => {
    const asked = `0x010100${crypto.randomUUID().replaceAll('-', '').toUpperCase()}`;
    const made = await site.request('_api/web/contentTypes', { method: 'POST', body: { Id: { StringValue: asked }, Name: `Asked ${Date.now()}` } });
    const { StringId } = made.json<{ StringId: string }>();
    site.later(() => site.admin.web.contentTypes.getById(StringId).delete());
    assert.match(StringId, /^0x0100[0-9A-F]{32}$/);
  });
  test('a content type that is not there is null to who reads it', async () => {
    assert.deepEqual((await site.request("_api/web/contentTypes('0x0100DEADBEEF')", { headers: { Accept: 'application/json;odata=nometadata' } })).json(), { 'odata.null': true });
    assert.equal((await site.request("_api/web/contentTypes('0x0100DEADBEEF')", { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } })).status, 404);
  });
  test('two content types of one name are refused, in a site and in a list', async () => {
    const { Name: task } = await site.admin.web.contentTypes.getById('0x0108').select('Name')();
    await assertRefused(site.admin.web.contentTypes.add('', task), [400, 500]);
    await assertRefused(list.contentTypes.addAvailableContentType('0x01'), [400, 500]);
  });
  test('a content type that does not exist is refused', async () => {
    await assertRefused(list.items.add({ Title: 'x', ContentTypeId: '0x0100DEADBEEF' }), [400, 404, 500]);
  });
});
