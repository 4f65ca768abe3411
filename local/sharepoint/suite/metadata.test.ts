import assert from 'node:assert/strict';
import { contract } from './contract';
import { deviations } from './metadata/deviations';
import { readMetadata } from './metadata/model';
import { makeSamples } from './metadata/samples';

/** Every entity and property that is answered exists in SharePoint Online's `$metadata`, with that type. */
contract('$metadata', async ({ site, test }) => {
  const types = readMetadata();
  const { urls, list, library } = await makeSamples(site);
  const { fields } = list.list;
  await fields.addNumber('Amount');
  await fields.addChoice('Kind', { Choices: ['a', 'b'] });
  await fields.addMultiChoice('Tags', { Choices: ['a', 'b'] });
  await fields.addUser('Person', { SelectionMode: 0 });
  await fields.addUrl('Link');
  await fields.addLookup('Ref', { LookupListId: library.id, LookupFieldName: 'Title' });
  await fields.addCalculated('Sum', { Formula: '=[Amount]*2', OutputType: 9 });
  await list.list.items.add({ Title: 'full', Amount: 1, Kind: 'a', Tags: ['a'], PersonId: await site.userId('admin'), Link: { Url: 'https://example.org', Description: 'd' } });
  await list.list.breakRoleInheritance(true);
  const { Id: recycled } = await list.list.items.add({ Title: 'recycled' });
  await list.list.items.getById(recycled).recycle();

  const web = '_api/web';
  const reads = [
    ...Object.values(urls),
    '_api/site',
    `${web}/lists`,
    `${web}/lists?$expand=RootFolder,DefaultView,Fields,ParentWeb`,
    `${web}?$select=*,EffectiveBasePermissions,AllProperties&$expand=CurrentUser,RootFolder,RegionalSettings/TimeZone,AssociatedMemberGroup`,
    `${list.path}?$expand=RootFolder,DefaultView,ContentTypes,ParentWeb,Views`,
    `${list.path}/fields`,
    `${list.path}/views`,
    `${list.path}/contentTypes`,
    `${list.path}/items`,
    `${list.path}/items?$select=*,Author/Title,Author/Id,Person/Title,FileRef&$expand=Author,Person,AttachmentFiles,ContentType,ParentList,Folder,FieldValuesAsText`,
    `${list.path}/items(1)/versions`,
    `${list.path}/items(1)/FieldValuesAsText`,
    `${list.path}/roleAssignments?$expand=Member,RoleDefinitionBindings`,
    `${list.path}/EffectiveBasePermissions`,
    `${library.path}/rootFolder?$expand=Files,Folders,ListItemAllFields,ParentFolder`,
    `${library.path}/rootFolder/files?$expand=ListItemAllFields,Author,ModifiedBy,Versions`,
    `${web}/siteUsers?$expand=Groups`,
    `${web}/siteGroups?$expand=Users,Owner`,
    `${web}/currentUser`,
    `${web}/roleDefinitions`,
    `${web}/recycleBin`,
    `${web}/regionalSettings`,
    `${web}/regionalSettings/timeZones`,
    `${web}/webs`,
    `${web}/contentTypes`,
    `${web}/fields`,
    `${web}/folders`,
    `${web}/availableContentTypes`
  ];
  for (const url of reads) {
    test(`GET ${url.replaceAll(list.id, 'list').replaceAll(library.id, 'library').replace(/%2F.*%2F/, '…').replace(/views\('.*'\)/, 'views(…)')}`, async () => {
      const answer = await site.request(url, { headers: { Accept: 'application/json;odata=verbose' } });
      assert.equal(answer.status, 200, answer.text.slice(0, 300));
      assert.deepEqual([...new Set(deviations(types, answer.json<never>()))], []);
    });
  }
  const posts: ReadonlyArray<readonly [url: string, body: unknown]> = [
    ['_api/contextinfo', undefined],
    [`${list.path}/getItems`, { query: { __metadata: { type: 'SP.CamlQuery' }, ViewXml: '<View/>' } }],
    [`${list.path}/getChanges`, { query: { __metadata: { type: 'SP.ChangeQuery' }, Item: true, Add: true, DeleteObject: true } }],
    [`${list.path}/items(1)/validateUpdateListItem`, { formValues: [{ FieldName: 'Title', FieldValue: 'x' }], bNewDocumentUpdate: false }]
  ];
  for (const [url, body] of posts) {
    test(`POST ${url.replaceAll(list.id, 'list')}`, async () => {
      const answer = await site.request(url, { method: 'POST', headers: { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' }, body });
      assert.equal(answer.status, 200, answer.text.slice(0, 300));
      assert.deepEqual([...new Set(deviations(types, answer.json<never>()))], []);
    });
  }
});
