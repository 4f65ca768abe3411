import assert from 'node:assert/strict';
import { contract } from './contract';

/** Forms of calls that clients use and SharePoint takes, each as some client sends it. */
contract('Forms of calls', async ({ site, test, row }) => {
  const list = await site.newList('Calls');
  const library = await site.newList('Calls library', 101);
  await list.list.fields.addLookup('Look', { LookupListId: library.id, LookupFieldName: 'Title' });
  await list.list.items.add({ Title: 'one' });
  await library.list.rootFolder.files.addUsingPath('a b.txt', 'first');
  const files = `_api/web/getFolderByServerRelativePath(decodedUrl='${library.rootFolder}')/files`;
  const verbose = { Accept: 'application/json;odata=verbose', 'Content-Type': 'application/json;odata=verbose' };

  row('$expand with the path of a column', { url: `${list.path}/items?$select=Title,Look/Title&$expand=Look/Title`, status: 200, must: ['one'] });
  row('$expand=Author/Id, with a row to show', { url: `${list.path}/items?$select=Author/Id&$expand=Author/Id`, status: 200, must: [/"Author":\{[^}]*"Id":\d+/] });
  row('a property in $expand is one more to show', { url: `${list.path}?$expand=HasUniqueRoleAssignments`, status: 200, must: ['"HasUniqueRoleAssignments":false', '"Title"'] });
  row('a property of the item behind a file in $expand', { url: `${files}?$expand=ListItemAllFields/FileRef`, status: 200, must: ['a b.txt', '"FileRef"'] });
  row('a column of the items themselves in $expand is refused', { url: `${list.path}/items?$expand=Title`, status: 400 });
  row('$select=odata.id answers annotations alone', { url: `${list.path}/items?$select=odata.id`, status: 200, must: ['odata.id'], mustNot: ['"Title"'] });
  row('getList without its first slash', { url: `_api/web/getList('${list.rootFolder.slice(1)}')?$select=Id`, status: 200, must: [list.id] });
  row('getList relative to the web', { url: `_api/web/getList('${list.rootFolder.slice(site.path.length + 1)}')?$select=Id`, status: 200, must: [list.id] });
  row('the argument of the last method in the query string', { url: `_api/web/lists/getByTitle?title='${encodeURIComponent(list.title)}'`, status: 200, must: [list.id] });
  row('an encoded address in the functions that take text', { url: `_api/web/getFileByServerRelativeUrl('${encodeURI(library.rootFolder)}/a%2520b.txt')`, status: 200, must: ['"a b.txt"'] });
  row('no decoding in those that take a path', { url: `_api/web/getFileByServerRelativePath(decodedUrl='${encodeURI(library.rootFolder)}/a%2520b.txt')`, status: 404 });
  row('lists/add', { url: '_api/web/lists/add', method: 'POST', body: { parameters: { Title: `Added ${Date.now()}`, BaseTemplate: 100 } }, status: [200, 201], must: ['Added'] });
  row('defaultDocumentLibrary', { url: '_api/web/defaultDocumentLibrary?$select=BaseTemplate', status: 200, must: ['101'] });
  row('EncodedAbsUrl', { url: `${library.path}/items?$select=EncodedAbsUrl`, status: 200, must: [/http:[^"]+\/a%20b\.txt/] });
  row('ExpirationDate of versions', { url: `${files}('a b.txt')/versions?$select=*,ExpirationDate`, status: 200 });
  row('RequestAccessEmail', { url: '_api/web?$select=RequestAccessEmail', status: 200, must: ['"RequestAccessEmail"'] });
  row('what folders and files do not have is ignored in $select and $expand', { url: `_api/web/getFolderByServerRelativeUrl('${library.rootFolder}')?$select=Folder/TimeCreated,Files/Name,Files/ID&$expand=Folders,Files,Nothing`, status: 200, must: ['a b.txt'] });
  row('what items by CAML do not have is ignored', { url: `${library.path}/getItems?$select=Name,FileRef,File/Length&$expand=Files/ListItemAllFields,File`, method: 'POST', body: { query: { ViewXml: '<View/>' } }, status: 200, must: ['a b.txt'] });
  row('what items do not have is refused', { url: `${library.path}/items?$select=Nothing`, status: 400 });
  row('a list by the name of its type', { url: '_api/web/lists/SitePages?$select=BaseTemplate', status: 200, must: ['119'] });
  row('the application of a page', { url: "_api/web/lists/SitePages/rootFolder/files?$expand=ListItemAllFields/ClientSideApplicationId", status: 200 });
  row('a quote that nothing opened, behind a name', { url: "_api/Microsoft.Sharepoint.Utilities.WebTemplateExtensions.SiteScriptUtility.GetSiteScripts'", method: 'POST', status: 200, must: ['"value":['] });
  row('a quote and a parenthesis that nothing opened, behind a key', { url: `_api/web/lists(guid'${list.id}')')?$select=Id`, status: 200, must: [list.id] });
  row('a quote in the middle of a text is refused', { url: "_api/web/lists/getByTitle('It's')", status: 400 });
  row('a function by its name in $metadata', { url: '_api/Microsoft_SharePoint_Utilities_WebTemplateExtensions_SiteScriptUtility_GetSiteScriptFromList', method: 'POST', body: { listUrl: `${new URL(site.url).origin}${list.rootFolder}` }, status: 200, must: ['createSPList'] });
  test('groups by what they are set to', async () => {
    const groups = site.admin.web.siteGroups;
    const names = [0, 1].map((number) => `Set ${Date.now()} ${number}`);
    for (const Title of names) {
      const { Id } = await groups.add({ Title });
      site.later(() => groups.removeById(Id));
    }
    await groups.getByName(names[1] ?? '').update({ AllowMembersEditMembership: true });
    const found = async (filter: string): Promise<string[]> => (await groups.filter(`startswith(Title,'Set ') and ${filter}`).orderBy('OwnerTitle').select('Title')()).map(({ Title }) => Title);
    assert.deepEqual(await found('AllowMembersEditMembership eq true'), [names[1]]);
    assert.deepEqual(await found('AllowMembersEditMembership eq false'), [names[0]]);
    assert.deepEqual(await found('OnlyAllowMembersViewMembership eq true'), []);
  });
  row('policies of versions', { url: `${library.path}?$expand=VersionPolicies`, status: 200, must: ['DefaultTrimMode'] });
  row('webhooks are none, and none is made', { url: `${list.path}/subscriptions`, status: 200, must: [/"value":\[\]/] });
  row('a header that a browser made of nothing', { url: `${list.path}/items`, method: 'POST', headers: { 'X-HTTP-Method': 'undefined' }, body: { Title: 'undefined header' }, status: 201 });
  test('a delimiter of a batch behind what it ends', async () => {
    const content = `--batch_1\nContent-Type: multipart/mixed; boundary="changeset_1"\n\nContent-Transfer-Encoding: binary\n\n${[1, 2].map((number) => `--changeset_1\nContent-Type: application/http\nContent-Transfer-Encoding: binary\n\nPOST ${site.url}/${list.path}/items HTTP/1.1\nAccept: application/json;odata=nometadata\nContent-Type: application/json\n\n{"Title":"batched ${number}"}`).join('')}\n\n--changeset_1--\n\n--batch_1--\n`;
    const answer = await site.request('_api/$batch', { method: 'POST', headers: { 'Content-Type': 'multipart/mixed; boundary=batch_1' }, body: content });
    assert.match(answer.text, /batched 1[\s\S]*batched 2/);
  });
  test('a copy job is done and says what it made', async () => {
    const body = { exportObjectUris: [`${new URL(site.url).origin}${library.rootFolder}/a b.txt`], destinationUri: `${new URL(site.url).origin}${library.rootFolder}`, options: { CustomizedItemName: ['copied.txt'], IsMoveMode: false } };
    const made = await site.request('_api/site/createCopyJobs', { method: 'POST', body });
    assert.equal(made.status, 200, made.text);
    const [job] = made.values<{ JobId: string }>();
    const progress = await site.request('_api/site/getCopyJobProgress', { method: 'POST', body: { copyJobInfo: job } });
    const { JobState, Logs } = progress.json<{ JobState: number; Logs: string[] }>();
    const done = Logs.map((log) => JSON.parse(log) as { Event: string; TargetObjectUniqueId?: string }).find(({ Event }) => Event === 'JobFinishedObjectInfo');
    assert.equal(JobState, 0);
    const file = await site.request(`_api/web/getFileById('${done?.TargetObjectUniqueId ?? ''}')?$select=Name`);
    assert.equal(file.json().Name, 'copied.txt');
  });
  test('a canvas that is stored as HTML is told as JSON', async () => {
    const made = (await site.request('_api/sitepages/pages', { method: 'POST', body: { Name: 'html.aspx', Title: 'HTML' } })).json<{ Id: number }>();
    site.later(() => site.request(`_api/sitepages/pages(${made.Id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } }));
    const control = JSON.stringify({ controlType: 4, id: '1', position: { zoneIndex: 1, sectionIndex: 1, controlIndex: 1, sectionFactor: 12 } }).replaceAll('"', '&quot;');
    const html = `<div><div data-sp-canvascontrol="" data-sp-canvasdataversion="1.0" data-sp-controldata="${control}"><div data-sp-rte=""><p>Hello</p></div></div></div>`;
    const item = '_api/web/lists/SitePages/items';
    assert.equal((await site.request(`${item}(${made.Id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, body: { CanvasContent1: html } })).status, 204);
    const canvas = (await site.request(`_api/sitepages/pages(${made.Id})?$select=CanvasContent1`)).json<{ CanvasContent1: string }>().CanvasContent1;
    assert.deepEqual((JSON.parse(canvas) as { innerHTML: string; controlType: number }[]).map(({ innerHTML, controlType }) => [innerHTML, controlType]), [['<p>Hello</p>', 4]]);
  });
  test('recycle with the header of a deletion', async () => {
    const { Id } = await list.list.items.add({ Title: 'recycled' });
    const answer = await site.request(`${list.path}/items(${Id})/recycle()`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' } });
    assert.equal(answer.status, 200, answer.text);
    assert.match(String(answer.json().value), /^[0-9a-f-]{36}$/);
  });
  test('an action by the verb DELETE', async () => {
    await library.list.rootFolder.files.addUsingPath('a b.txt', 'second', { Overwrite: true });
    const url = `${files}('a b.txt')/versions`;
    assert.equal((await site.request(`${url}/deleteByLabel('1.0')`, { method: 'DELETE' })).status, 200);
    assert.deepEqual((await site.request(url)).values(), []);
  });
  test('a principal loses all levels when none is named', async () => {
    const made = await site.newList('Levels');
    await made.list.breakRoleInheritance(true);
    const member = await site.userId('member');
    for (const kind of [2, 3] as const) {
      const { Id } = await site.admin.web.roleDefinitions.getByType(kind).select('Id')();
      await made.list.roleAssignments.add(member, Id);
    }
    const answer = await site.request(`${made.path}/roleAssignments/removeRoleAssignment(principalId='${member}')`, { method: 'POST', headers: verbose });
    assert.equal(answer.status, 200, answer.text);
    assert.equal((await site.request(`${made.path}/roleAssignments/getByPrincipalId(${member})`)).status, 404);
  }, { needs: ['member'] });
  test('role assignments are deleted in verbose JSON', async () => {
    const made = await site.newList('Levels again');
    await made.list.breakRoleInheritance(true);
    const member = await site.userId('member');
    const { Id } = await site.admin.web.roleDefinitions.getByType(2).select('Id')();
    await made.list.roleAssignments.add(member, Id);
    const answer = await site.request(`${made.path}/roleAssignments/getByPrincipalId(${member})`, { method: 'POST', headers: { ...verbose, 'X-HTTP-Method': 'DELETE' } });
    assert.equal(answer.status, 200, answer.text);
  }, { needs: ['member'] });
  test('a new page has the name that was asked for', async () => {
    const answer = await site.request('_api/sitepages/pages', { method: 'POST', body: { PageLayoutType: 'Article', Name: 'asked.aspx', Title: 'Another title' } });
    assert.equal(answer.status, 201, answer.text);
    const { Id, FileName } = answer.json<{ Id: number; FileName: string }>();
    site.later(() => site.request(`_api/sitepages/pages(${Id})`, { method: 'POST', headers: { 'X-HTTP-Method': 'DELETE' } }));
    assert.equal(FileName, 'asked.aspx');
    const saved = await site.request(`_api/sitepages/pages(${Id})/savePageAsDraft`, { method: 'POST', body: { Title: 'A third title' } });
    assert.equal(saved.status, 200, saved.text);
    assert.equal((await site.request(`_api/sitepages/pages(${Id})?$select=FileName`)).json().FileName, 'asked.aspx');
  });
  test('somebody who is mentioned has a login name', async () => {
    const email = site.target.login('member');
    const answer = await site.request(`${list.path}/items(1)/comments`, { method: 'POST', body: { text: 'Hello @mention{0}', mentions: [{ loginName: '', email, name: 'Member' }] } });
    assert.equal(answer.status, 201, answer.text);
    const [mention] = answer.json<{ mentions: { loginName: string; email: string }[] }>().mentions;
    assert.equal(mention?.email, email);
    assert.match(mention.loginName, /^i:0#\.f\|membership\|/);
  }, { needs: ['member'] });
});

contract('Folders of no list', async ({ site, test, row }) => {
  const library = await site.newList('Places', 101);
  const list = await site.newList('Places list');
  await library.list.rootFolder.folders.addUsingPath('Upper');
  const { Id: item } = await list.list.items.add({ Title: 'attached' });
  await list.list.items.getById(item).attachmentFiles.add('note.txt', 'attached text');
  const leaf = library.rootFolder.slice(library.rootFolder.lastIndexOf('/') + 1);

  test('the root folder of the web, by path and by id', async () => {
    const { UniqueId, ServerRelativeUrl } = await site.admin.web.rootFolder.select('UniqueId', 'ServerRelativeUrl')();
    assert.equal(ServerRelativeUrl, site.path);
    assert.equal((await site.admin.web.getFolderById(UniqueId).select('ServerRelativeUrl')()).ServerRelativeUrl, site.path);
    assert.equal((await site.admin.web.getFolderByServerRelativePath(site.path).select('UniqueId')()).UniqueId, UniqueId);
  });
  row("folders('x') under the root folder", { url: `_api/web/rootFolder/folders('${leaf}')`, status: 200, must: [library.rootFolder] });
  row("folders('x') under a folder of it", { url: `_api/web/rootFolder/folders('${leaf}')/folders('Upper')`, status: 200, must: [`${library.rootFolder}/Upper`] });
  row('a path of two names', { url: `_api/web/rootFolder/folders('${leaf}/Upper')`, status: 200, must: [`${library.rootFolder}/Upper`] });
  row('lists lie in the folder Lists', { url: `_api/web/getFolderByServerRelativeUrl('${site.path}/Lists')/folders`, status: 200, must: [list.rootFolder] });
  row('the folder above a list', { url: `${list.path}/rootFolder/parentFolder`, status: 200, must: [`"${site.path}/Lists"`] });
  row('the folder above a library', { url: `${library.path}/rootFolder/parentFolder`, status: 200, must: [`"${site.path}"`] });
  row('attachments as the files of a folder', { url: `_api/web/getFolderByServerRelativeUrl('${list.rootFolder}/Attachments/${item}')/files`, status: 200, must: ['note.txt', '"Length":"13"'] });
  row('an attachment as a file', { url: `_api/web/getFileByServerRelativePath(decodedUrl='${list.rootFolder}/Attachments/${item}/note.txt')/$value`, status: 200, must: ['attached text'] });
  row('a visitor writes none of them', { url: `_api/web/rootFolder/folders/addUsingPath(decodedUrl='not allowed')`, as: 'visitor', method: 'POST', status: 403 }, { needs: ['visitor'] });
  test('a folder beside the libraries', async () => {
    const name = `beside ${Date.now()}`;
    const made = await site.admin.web.folders.addUsingPath(name);
    assert.equal(made.ServerRelativeUrl, `${site.path}/${name}`);
    assert.ok((await site.admin.web.folders.filter(`Name eq '${name}'`)()).length === 1);
    await site.admin.web.getFolderByServerRelativePath(`${site.path}/${name}`).delete();
    assert.equal((await site.admin.web.folders.filter(`Name eq '${name}'`)()).length, 0);
  });
  test('a file in Forms is written, read, and none of the items', async () => {
    const forms = site.admin.web.getFolderByServerRelativePath(`${library.rootFolder}/Forms`);
    await forms.files.addUsingPath('defaults.html', '<MetadataDefaults/>', { Overwrite: true });
    const file = site.admin.web.getFileByServerRelativePath(`${library.rootFolder}/Forms/defaults.html`);
    assert.equal(await file.getText(), '<MetadataDefaults/>');
    await file.setContent('<MetadataDefaults></MetadataDefaults>');
    assert.match(await site.admin.web.getFileByServerRelativePath(`${library.rootFolder}/Forms/defaults.html`).getText(), /<\/MetadataDefaults>/);
    assert.deepEqual(await library.list.items.filter("FileLeafRef eq 'defaults.html'")(), []);
  });
  test('Properties of every folder are read and written', async () => {
    for (const url of [`${library.path}/rootFolder`, `_api/web/getFolderByServerRelativePath(decodedUrl='${library.rootFolder}/Upper')`, '_api/web/rootFolder']) {
      const written = await site.request(`${url}/properties`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE' }, body: { my_x005f_key: 'kept' } });
      assert.equal(written.status, 204, written.text);
      assert.equal((await site.request(`${url}/properties`)).json().my_x005f_key, 'kept', url);
    }
  });
  test('the order of content types is kept in the root folder', async () => {
    const before = await site.request(`${library.path}/rootFolder?$select=ContentTypeOrder,UniqueContentTypeOrder`);
    const [first] = before.json<{ ContentTypeOrder: { StringValue: string }[] }>().ContentTypeOrder;
    assert.ok(first?.StringValue.startsWith('0x0101') === true, before.text);
    const written = await site.request(`${library.path}/rootFolder`, { method: 'POST', headers: { 'X-HTTP-Method': 'MERGE' }, body: { UniqueContentTypeOrder: [first] } });
    assert.equal(written.status, 204, written.text);
    assert.match((await site.request(`${library.path}/rootFolder?$select=UniqueContentTypeOrder`)).text, new RegExp(first.StringValue));
  });
});
