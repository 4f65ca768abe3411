import assert from 'node:assert/strict';
import { FIELD_CREATION, FIELD_SETTABLE, fieldSettable, LIST_CREATION, LIST_SETTABLE, VIEW_CREATION, VIEW_SETTABLE, WEB_SETTABLE } from '../protocol/resources/settable';
import { assertRefused } from './answer';
import { contract } from './contract';
import { readMetadata } from './metadata/model';

/** What a body may set, and what `PUT` makes of the rest. MS docs: "Working with lists and list items with REST", "Complete basic operations using SharePoint REST endpoints". */
contract('Bodies', async ({ site, test, row }) => {
  const made = await site.newList('Bodies');
  await made.list.fields.createFieldAsXml('<Field Type="Text" DisplayName="Note"><Default>by default</Default></Field>');
  const { Id: view } = await made.list.defaultView.select('Id')<{ Id: string }>();
  const merge = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };

  for (const [what, url, type] of [
    ['a list', made.path, 'SP.List'], ['a web', '_api/web', 'SP.Web'], ['a column', `${made.path}/fields/getByInternalNameOrTitle('Note')`, 'SP.FieldText'], ['a view', `${made.path}/views('${view}')`, 'SP.View']
  ] as const) {
    row(`${what}: a property that does not exist is refused by name`, { url, method: 'POST', headers: merge, body: { NoSuchProperty: 1 }, status: 400, must: ['InvalidClientQueryException', `The property 'NoSuchProperty' does not exist on type '${type}'`] });
    row(`${what}: a property that cannot be set is refused by name`, { url, method: 'POST', headers: merge, body: { Id: '00000000-0000-0000-0000-000000000001' }, status: 400, must: ['InvalidClientQueryException', "'Id'"] });
    row(`${what}: what can be set is set`, { url, method: 'POST', headers: merge, body: { Title: what === 'a list' ? made.title : what }, status: 204 });
  }
  row('nothing is changed beside a property that does not exist', { url: made.path, method: 'POST', headers: merge, body: { Description: 'half', ItemCount: 4 }, status: 400 });
  test('of a refused body nothing is kept', async () => assert.equal((await made.list.select('Description')()).Description, ''));
  for (const [what, url, body] of [
    ['a list', '_api/web/lists', { Title: 'never made', BaseTemplate: 100 }], ['a column', `${made.path}/fields`, { Title: 'never made', FieldTypeKind: 2 }], ['a view', `${made.path}/views`, { Title: 'never made' }]
  ] as const) {
    row(`a new ${what.slice(2)} with a property that does not exist is refused`, { url, method: 'POST', body: { ...body, NoSuchProperty: 1 }, status: 400, must: ["'NoSuchProperty' does not exist on type"] });
  }
  test('a column sets what its type has', async () => {
    await made.list.fields.getByInternalNameOrTitle('Note').update({ MaxLength: 12 });
    await assertRefused(made.list.fields.getByInternalNameOrTitle('Note').update({ Choices: ['a'] }), 400, "'Choices' does not exist on type 'SP.FieldText'");
  });
  test('a list is made as Microsoft writes it', async () => {
    const body = { __metadata: { type: 'SP.List' }, AllowContentTypes: true, BaseTemplate: 100, ContentTypesEnabled: true, Description: 'My list description', Title: `As written ${made.id}` };
    const answer = await site.request('_api/web/lists', { method: 'POST', headers: { 'Content-Type': 'application/json;odata=verbose', Accept: 'application/json;odata=verbose' }, body });
    assert.equal(answer.status, 201, answer.text);
    const { d } = answer.json<{ d: { Id: string } }>();
    site.later(() => site.admin.web.lists.getById(d.Id).delete());
  });

  test('PUT puts back to its default what it does not name, MERGE leaves it', async () => {
    const { Id } = await made.list.items.add({ Title: 'whole', Note: 'typed' });
    const url = `${made.path}/items(${Id})`;
    const present = async (): Promise<unknown> => {
      const { Title, Note } = await made.list.items.getById(Id).select('Title', 'Note')<{ Title: string | null; Note: string | null }>();
      return [Title, Note];
    };
    await site.request(url, { method: 'POST', headers: merge, body: { Title: 'merged' } });
    assert.deepEqual(await present(), ['merged', 'typed']);
    const answer = await site.request(url, { method: 'POST', headers: { 'X-HTTP-Method': 'PUT', 'If-Match': '*' }, body: { Title: 'put' } });
    assert.equal(answer.status, 204, answer.text);
    assert.deepEqual(await present(), ['put', 'by default']);
    const bare = await site.request(url, { method: 'PUT', headers: { 'If-Match': '*' }, body: { Note: null } });
    assert.equal(bare.status, 204, bare.text);
    assert.deepEqual(await present(), [null, null]);
  });

  const declared = readMetadata();
  for (const [type, names] of [
    ['SP.List', [...LIST_SETTABLE, ...LIST_CREATION]], ['SP.Web', [...WEB_SETTABLE]], ['SP.View', [...VIEW_SETTABLE, ...VIEW_CREATION].filter((name) => !['Query', 'ViewTypeKind'].includes(name))], ['SP.Field', [...FIELD_SETTABLE]]
  ] as const) {
    test(`what may be set of ${type} exists in $metadata`, () => {
      const { properties, navigations } = declared.get(type) ?? assert.fail(type);
      assert.deepEqual(names.filter((name) => !properties.has(name) && !navigations.has(name)), []);
    });
  }
  for (const type of ['Text', 'MultiLineText', 'Number', 'Currency', 'Choice', 'MultiChoice', 'DateTime', 'Url', 'Calculated', 'Lookup', 'User'].map((name) => `SP.Field${name}`)) {
    test(`what may be set of ${type} exists in $metadata, and may be given to a new column`, () => {
      const { properties } = declared.get(type) ?? assert.fail(type);
      const names = [...fieldSettable(type)];
      assert.deepEqual(names.filter((name) => !properties.has(name) || !(FIELD_SETTABLE.has(name) || FIELD_CREATION.has(name))), []);
    });
  }
});
