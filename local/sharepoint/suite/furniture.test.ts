import assert from 'node:assert/strict';
import { ControlMode, RenderListDataOptions } from '@pnp/sp/lists';
import { assertRefused } from './answer';
import { connect } from './connect';
import { contract } from './contract';

const FOLLOWING = 'a7a2793e-67cd-4dc1-9fd0-43f61581207a';

/** What a new site holds besides lists and people: navigation, features, extensions, forms, the user information list. */
contract('A site is not bare', async ({ site, test, row }) => {
  const { web } = site.admin;
  const list = await site.newList('Furniture');
  const { Id: item } = await list.list.items.add({ Title: 'shown' });

  row('site columns have their published ids', { url: "_api/web/fields?$filter=InternalName eq 'Title'&$select=Id", status: 200, must: ['fa564e0f-0c70-4ab9-b863-0177e6ddd247'] });
  row('among them those of contacts', { url: "_api/web/fields(guid'3c0e9e00-8fcc-479f-9d8d-3447cda34c5b')?$select=InternalName,TypeAsString", status: 200, must: ['"OtherAddressCountry"', '"Text"'] });
  row('SharePoint brings web parts of its own', { url: '_api/web/GetClientSideWebParts', status: 200, must: ['"490d7c76-1824-45b2-9de3-676421c997fa"', '"Embed"', /preconfiguredEntries/] });
  row('content types have their published ids, and their parents', { url: "_api/web/contentTypes('0x010102')?$expand=Parent&$select=StringId,Parent/StringId", status: 200, must: ['"0x010102"', '"0x0101"'] });
  test('a built-in content type is added to a list, with its columns', async () => {
    const made = await site.newList('Typed');
    await made.list.contentTypes.addAvailableContentType('0x0108');
    const types = await made.list.contentTypes();
    assert.ok(types.some(({ StringId }) => /^0x010800[0-9A-F]{32}$/.test(StringId)));
    assert.equal((await made.list.fields.getByInternalNameOrTitle('PercentComplete').select('TypeAsString')()).TypeAsString, 'Number');
    await made.list.items.add({ Title: 'typed', PercentComplete: 0.5 });
  });
  test('columns of a content type are required, and taken out', async () => {
    const made = await site.request('_api/web/contentTypes', { method: 'POST', body: { Name: `Type ${Date.now()}` } });
    assert.equal(made.status, 201, made.text);
    const id = made.json<{ StringId: string }>().StringId;
    const links = `_api/web/contentTypes('${id}')/fieldLinks`;
    const link = (await site.request(links, { method: 'POST', body: { FieldInternalName: 'Body' } })).json<{ Id: string }>();
    assert.equal((await site.request(`${links}('${link.Id}')`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE' }, body: { Required: true } })).status, 204);
    assert.equal((await site.request(`${links}('${link.Id}')`)).json().Required, true);
    assert.equal((await site.request(`${links}('${link.Id}')`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } })).status, 200);
    assert.deepEqual((await site.request(links)).values(), []);
    await site.request(`_api/web/contentTypes('${id}')`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } });
  });
  row('columns of the site are available in the webs below', { url: '_api/web/availableFields?$select=InternalName', status: 200, must: ['"StartDate"'] });
  row('$metadata describes lists and their columns', { url: '_api/$metadata', headers: { Accept: 'application/xml' }, status: 200, must: ['<EntityType Name="Web">', /<EntityType Name="Furniture[^"]*ListItem" BaseType="SP.ListItem"/], answers: { 'content-type': 'application/xml' } });
  test('the quick launch begins with home, documents, pages and contents', async () => {
    const nodes = await web.navigation.quicklaunch();
    assert.ok(nodes.length >= 4);
    assert.equal(nodes[0]?.Url, site.path);
  });
  for (const [name, nodes] of [['quick launch', () => web.navigation.quicklaunch], ['top bar', () => web.navigation.topNavigationBar]] as const) {
    test(`${name}: nodes are added, renamed, moved, nested and deleted`, async () => {
      const first = await nodes().add(`First ${Date.now()}`, '/sites/intranet', true);
      const second = await nodes().add(`Second ${Date.now()}`, 'https://example.org', true);
      await nodes().getById(first.Id).update({ Title: 'Renamed' });
      await nodes().moveAfter(first.Id, second.Id);
      await nodes().getById(second.Id).children.add('Below', '/sites/intranet/SitePages', true);
      const ids = (await nodes()()).map(({ Id }) => Id);
      assert.ok(ids.indexOf(first.Id) > ids.indexOf(second.Id));
      assert.equal((await nodes().getById(first.Id)()).Title, 'Renamed');
      assert.deepEqual((await nodes().getById(second.Id).children()).map(({ Title }) => Title), ['Below']);
      await nodes().getById(second.Id).delete();
      await nodes().getById(first.Id).delete();
      assert.deepEqual((await nodes()()).map(({ Id }) => Id), ids.filter((id) => id !== first.Id && id !== second.Id));
    });
  }
  test('a visitor changes no navigation', async () => {
    await assertRefused(site.as('visitor').web.navigation.quicklaunch.add('Not allowed', '/', true), 403);
  }, { needs: ['visitor'] });
  test('MenuState tells the tree, MenuNodeKey finds in it', async () => {
    const state = await site.admin.navigation.getMenuState(null as unknown as string, 3, 'CurrentNavSiteMapProviderNoEncode');
    const [home] = state.Nodes ?? [];
    assert.equal(home?.SimpleUrl, site.path);
    assert.equal((await site.admin.navigation.getMenuState(home?.Key)).StartingNodeKey, home?.Key);
    assert.equal(await site.admin.navigation.getMenuNodeKey(site.path, 'CurrentNavSiteMapProviderNoEncode'), home?.Key);
    await assertRefused(site.admin.navigation.getMenuNodeKey('/some/page/not/there.aspx'), [400, 404, 500]);
    const both = await site.admin.navigation.getMenuState();
    assert.deepEqual((both.Nodes ?? []).map(({ Key }) => Key), ['1002', '1025'], 'without a provider, both bars');
    assert.deepEqual(both.Nodes?.[1]?.Nodes?.map(({ Key }) => Key), (await site.admin.navigation.getMenuState('1025')).Nodes?.map(({ Key }) => Key));
    assert.equal(await site.admin.navigation.getMenuNodeKey(both.Nodes?.[1]?.SimpleUrl ?? ''), '1025');
    assert.deepEqual((await site.admin.navigation.getMenuState(null as unknown as string, 1)).Nodes?.map(({ Nodes }) => Nodes?.length), [0, 0], 'no deeper than asked');
    await assertRefused(site.admin.navigation.getMenuState(null as unknown as string, 1, 'NoSuchProvider'), 400);
  });
  test('features are listed, activated once, and deactivated once', async () => {
    assert.ok((await web.features()).some(({ DefinitionId }) => DefinitionId === '00bfea71-de22-43b2-a848-c05709900100'));
    await web.features.add(FOLLOWING, true);
    await assertRefused(web.features.add(FOLLOWING), 400);
    await web.features.remove(FOLLOWING);
    await assertRefused(web.features.remove(FOLLOWING), 400);
    assert.equal((await web.features.getById(FOLLOWING)<Record<string, unknown>>())['odata.null'], true);
    await assertRefused(web.features.add('11111111-2222-3333-4444-555555555555'), 400);
    await site.admin.site.features();
  });
  test('custom actions of a web and of a list', async () => {
    for (const actions of [() => web.userCustomActions, () => list.list.userCustomActions]) {
      const made = await actions().add({ Title: 'Top', Location: 'ClientSideExtension.ApplicationCustomizer', ...{ ClientSideComponentId: 'b41916e7-e69d-467f-b37f-ff8ecf8f99f2', ClientSideComponentProperties: '{}' } });
      await made.action.update({ Title: 'Renamed' });
      assert.equal((await actions().getById(made.data.Id)()).Title, 'Renamed');
      await actions().clear();
      assert.deepEqual((await actions()()).filter(({ Id }) => Id === made.data.Id), []);
    }
  });
  row('a member adds no custom action', { url: '_api/web/userCustomActions', as: 'member', method: 'POST', body: { Location: 'ClientSideExtension.ApplicationCustomizer' }, status: 403 }, { needs: ['member'] });
  test('event receivers are kept', async () => {
    const url = `${list.path}/eventReceivers`;
    const made = await site.request(url, { method: 'POST', body: { ReceiverName: 'watch', ReceiverUrl: 'https://example.org/receiver', EventType: 10001, SequenceNumber: 10 } });
    assert.equal(made.status, 201, made.text);
    const [receiver] = (await site.request(url)).values<{ ReceiverId: string; ReceiverName: string }>();
    assert.equal(receiver?.ReceiverName, 'watch');
    await site.request(`${url}(guid'${receiver.ReceiverId}')`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } });
    assert.deepEqual(await list.list.eventReceivers(), []);
  });
  test('forms of a list', async () => {
    const forms = await list.list.forms();
    assert.deepEqual(forms.map(({ FormType }) => FormType), [4, 6, 8]);
    assert.equal((await list.list.forms.getById(forms[1]?.Id ?? '')()).ServerRelativeUrl, `${list.rootFolder}/EditForm.aspx`);
  });
  test('renderListFormData', async () => {
    const data = await list.list.renderListFormData(item, 'editform', ControlMode.Edit) as unknown as { Data: { Title: string } };
    assert.equal(data.Data.Title, 'shown');
  });
  test('RenderListDataAsStream tells the forms by content type', async () => {
    const answer = await list.list.renderListDataAsStream({ RenderOptions: [RenderListDataOptions.ClientFormSchema], ViewXml: '<View><ViewFields><FieldRef Name="ID"/></ViewFields></View>' }) as unknown as {
      ContentTypeIdToNameMap: Record<string, string>; ClientForms: { Edit: Record<string, { InternalName: string; Type: string; Required: boolean }[]>; New: Record<string, unknown[]> };
    };
    const [name = ''] = Object.values(answer.ContentTypeIdToNameMap);
    assert.ok(answer.ClientForms.Edit[name]?.some(({ InternalName, Type }) => InternalName === 'Title' && Type === 'Text'));
    assert.ok((answer.ClientForms.New[name]?.length ?? 0) > 0);
  });
  row('addresses of media, with the schema', { url: `${list.path}/renderListDataAsStream`, method: 'POST', body: { parameters: { RenderOptions: 4096 + 4 } }, status: 200, must: ['"ListSchema"', '".thumbnailUrl"', '".mediaBaseUrl"'] });
  row('addresses of media with the form schema, as dynamic forms ask', { url: `${list.path}/renderListDataAsStream`, method: 'POST', body: { parameters: { RenderOptions: 4096 + 64 + 32 } }, status: 200, must: ['"ClientForms"'] });
  row('file system ids of rows', { url: `${list.path}/renderListDataAsStream`, method: 'POST', body: { parameters: { RenderOptions: 34 } }, status: 200, must: ['.spItemUrl'] });
  test('the user information list shows people and groups', async () => {
    const url = '_api/web/siteUserInfoList';
    const info = await site.request(`${url}?$select=Hidden,BaseTemplate`);
    assert.deepEqual(info.json(), { ...info.json(), Hidden: true, BaseTemplate: 112 });
    const me = await site.userId('admin');
    const person = await site.request(`${url}/items(${me})?$select=Title,EMail,Name`);
    assert.equal(person.json().EMail, site.target.login('admin'));
    assert.ok((await site.request(`${url}/items?$top=2`)).values().length === 2);
  });
  test('webs open by id and by address, for who may', async () => {
    const leaf = `by-id-${Date.now()}`;
    const made = await web.webs.add('By id', leaf, '', 'STS#3', 1033, false);
    assert.equal((await site.admin.site.openWebById(made.Id)).data.Title, 'By id');
    const hidden = await site.request(`_api/site/openWebById('${made.Id}')`, { as: 'visitor', method: 'POST' });
    assert.equal(hidden.status, 403);
    await connect(site.target, 'admin', `${site.url}/${leaf}`).web.delete();
  }, { needs: ['visitor'] });
  test('a new web has a home page, published', async () => {
    const leaf = `home-${Date.now()}`;
    await web.webs.add('Home', leaf);
    const below = connect(site.target, 'admin', `${site.url}/${leaf}`);
    const file = await below.web.getFileByServerRelativePath(`${site.path}/${leaf}/SitePages/Home.aspx`).select('Name', 'UIVersionLabel')();
    assert.deepEqual([file.Name, file.UIVersionLabel], ['Home.aspx', '1.0']);
    await below.web.delete();
  });
  test('title and description in languages', async () => {
    for (const [url, title] of [['_api/web', undefined], [list.path, list.title]] as const) {
      const read = (name: string, culture: string): string => `${url}/${name}/getValueForUICulture(@culture)?@culture='${culture}'`;
      const before = await site.request(read('titleResource', 'de-DE'));
      if (title !== undefined) assert.equal(before.json().value, title);
      const written = await site.request(`${url}/titleResource/setValueForUICulture`, { method: 'POST', body: { cultureName: 'de-DE', value: 'Auf Deutsch' } });
      assert.equal(written.status, 200, written.text);
      assert.equal((await site.request(read('titleResource', 'de-DE'))).json().value, 'Auf Deutsch');
      assert.equal((await site.request(read('titleResource', 'fr-FR'))).json().value, before.json().value);
    }
  });
  row('templates of webs', { url: "_api/web/getAvailableWebTemplates(lcid=1033,doincludecrosslanguage=true)", status: 200, must: ['STS#3', 'SITEPAGEPUBLISHING#0'] });
  row('the icon of a file', { url: "_api/web/mapToIcon(filename='a.docx',progid='',size=0)", status: 200, must: ['docx'] });
  test('people by the utility functions', async () => {
    assert.equal(await site.admin.utility.getCurrentUserEmailAddresses(), site.target.login('admin'));
    assert.equal((await site.admin.utility.resolvePrincipal(site.target.login('admin'), 1, 15, true, false)).Email, site.target.login('admin'));
    assert.ok((await site.admin.utility.searchPrincipals('suite', 1, 15, '', 10)).length > 0);
  });
  test('defaults of the columns of a library', async () => {
    const library = await site.newList('Defaults', 101);
    await library.list.fields.addText('Ward');
    await library.list.setDefaultColumnValues([{ name: 'Ward', value: 'north', path: library.rootFolder }]);
    assert.deepEqual((await library.list.getDefaultColumnValues()).map(({ name, value }) => [name, value]), [['Ward', 'north']]);
  });
  test('a site in no hub has no data of one', async () => {
    assert.equal((await site.request('_api/web/hubSiteData(false)')).json()['odata.null'], true);
  });
  test('libraries of a web, and the web of a page', async () => {
    assert.ok((await site.admin.site.getDocumentLibraries(site.url)).length > 0);
    assert.equal(await site.admin.site.getWebUrlFromPageUrl(`${site.url}/SitePages/Home.aspx`), site.url);
  });
  row('rights in an item as forms ask for them', { url: `${list.path}/items(1)/effectiveBasePermissionsForUI`, status: 200, must: ['"High"'] });
  test('entries of the recycle bin by their ids', async () => {
    const ids = await site.addItems(list, [{ Title: 'three' }, { Title: 'four' }, { Title: 'stays' }]);
    const entries = await Promise.all(ids.map(async (id) => String(await list.list.items.getById(id).recycle())));
    const call = (name: string, some: readonly string[], as: 'admin' | 'visitor' = 'admin') => site.request(`_api/${as === 'admin' ? 'site' : 'web'}/recycleBin/${name}`, { as, method: 'POST', body: { ids: some } });
    const stages = async (): Promise<number[]> => (await site.request('_api/site/recycleBin')).values<{ Id: string; ItemState: number }>().filter(({ Id }) => entries.includes(Id)).map(({ ItemState }) => ItemState).sort();
    assert.equal((await call('moveToSecondStageByIds', entries.slice(0, 1))).status, 200);
    assert.deepEqual(await stages(), [1, 1, 2]);
    assert.equal((await call('deleteByIds', entries, 'visitor')).status, 404);
    assert.equal((await call('restoreByIds', [...entries.slice(0, 2), entries[0] ?? ''])).status, 404);
    assert.deepEqual(await stages(), [1, 1, 2], 'all of them or none');
    assert.equal((await call('restoreByIds', entries.slice(0, 2))).status, 200);
    assert.equal((await list.list.items.getById(ids[1] ?? 0)()).Title, 'four');
    assert.equal((await call('deleteByIds', entries.slice(2))).status, 200);
    assert.deepEqual(await stages(), []);
  });
  test('who is asked for access to a web', async () => {
    const told = async () => (await site.request('_api/web?$select=UseAccessRequestDefault,AccessRequestSiteDescription')).json<{ UseAccessRequestDefault: boolean; AccessRequestSiteDescription: string }>();
    assert.equal((await site.request('_api/web/setUseAccessRequestDefaultAndUpdate', { as: 'visitor', method: 'POST', body: { useAccessRequestDefault: false } })).status, 403);
    assert.equal((await site.request('_api/web/setUseAccessRequestDefaultAndUpdate', { method: 'POST', body: { useAccessRequestDefault: false } })).status, 200);
    assert.equal((await site.request('_api/web/setAccessRequestSiteDescriptionAndUpdate', { method: 'POST', body: { description: 'Ask Ana' } })).status, 200);
    const { UseAccessRequestDefault, AccessRequestSiteDescription } = await told();
    assert.deepEqual([UseAccessRequestDefault, AccessRequestSiteDescription], [false, 'Ask Ana']);
    await site.request('_api/web/setUseAccessRequestDefaultAndUpdate', { method: 'POST', body: { useAccessRequestDefault: true } });
  });
  row('versions of new libraries are left to the tenant', { url: '_api/site/versionPolicyForNewLibrariesTemplate?$expand=VersionPolicies', status: 200, must: ['"MajorVersionLimit":-1'] });
  row('lists are tiles of the page of contents', { url: `_api/web/appTiles?$filter=AppType eq 1&$select=Title,Target,AppId`, status: 200, must: [list.rootFolder, list.id] });
  test('both stages of the recycle bin', async () => {
    const { Id } = await list.list.items.add({ Title: 'twice' });
    const id = String(await list.list.items.getById(Id).recycle());
    await site.admin.web.recycleBin.getById(id).moveToSecondStage();
    assert.ok((await site.request('_api/site/recycleBin?$filter=ItemState eq 2')).values<{ Id: string }>().some((entry) => entry.Id === id));
    assert.ok(!(await site.admin.web.recycleBin()).some((entry) => entry.Id === id));
    await site.admin.site.recycleBin.getById(id).restore();
    assert.equal((await list.list.items.getById(Id).select('Title')<{ Title: string }>()).Title, 'twice');
  });
});
