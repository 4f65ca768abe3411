import assert from 'node:assert/strict';
import { contract } from './contract';
import type { Row } from './row';

/** OData formats. MS docs: "Get to know the SharePoint REST service", "JSON Light support in REST SharePoint API". */
contract('Formats', async ({ site, row, test }) => {
  const list = await site.newList();
  const path = list.path;
  await list.list.fields.addMultiChoice('Colours', { Choices: ['red', 'green', 'blue'] });
  const [id] = await site.addItems(list, [{ Title: 'one', Colours: ['red', 'blue'] }, { Title: 'two' }]);
  const web = '_api/web?$select=Title,Id';
  const items = `${path}/items?$select=Id,Title,Colours`;
  const item = `${path}/items(${id})?$select=Id,Title,Colours`;
  const verbose = { Accept: 'application/json;odata=verbose' };
  const none = { Accept: 'application/json;odata=nometadata' };
  const v4 = { Accept: 'application/json', 'OData-Version': '4.0' };

  row('application/json is minimal metadata', {
    url: web,
    status: 200,
    must: ['"odata.metadata":', '"odata.type":"SP.Web"', '"odata.id":', '"odata.editLink":"Web"', '"Title":'],
    mustNot: ['__metadata', '@odata', '"d":'],
    answers: { 'content-type': /^application\/json;odata=minimalmetadata/ }
  });
  row('minimal metadata of a collection', {
    url: items,
    status: 200,
    must: ['"odata.metadata":', '"odata.etag":"\\"', '"odata.editLink":', `"odata.type":"SP.Data.`, '"value":[']
  });
  row('no metadata on request', {
    url: items,
    headers: none,
    status: 200,
    must: ['"value":['],
    mustNot: ['odata.type', 'odata.metadata', 'odata.id', '__metadata'],
    answers: { 'content-type': /^application\/json;odata=nometadata/ }
  });
  row('verbose entity', {
    url: item,
    headers: verbose,
    status: 200,
    must: ['{"d":{', '"__metadata":{', `"type":"${list.entityType}"`, '"etag":', '"uri":'],
    mustNot: ['odata.metadata'],
    answers: { 'content-type': /^application\/json;odata=verbose/ }
  });
  row('verbose collection', { url: items, headers: verbose, status: 200, must: [/^\{"d":\{"results":\[/] });
  row('verbose collection of values', {
    url: item,
    headers: verbose,
    status: 200,
    must: [/"Colours":\{"__metadata":\{"type":"Collection\(Edm\.String\)"\},"results":\["red","blue"\]\}/]
  });
  row('verbose links what is not expanded', { url: `${path}/items(${id})`, headers: verbose, status: 200, must: [/"AttachmentFiles":\{"__deferred":\{"uri":"https?:/] });
  test('verbose links what is expanded and leads to nothing', async () => {
    const library = await site.newList('Formats library', 101);
    await library.list.rootFolder.files.addUsingPath('free.txt', 'free');
    const url = `_api/web/getFileByServerRelativePath(decodedUrl='${library.rootFolder}/free.txt')?$select=Name,CheckedOutByUser/Id&$expand=CheckedOutByUser`;
    assert.match((await site.request(url, { headers: verbose })).text, /"CheckedOutByUser":\{"__deferred":\{"uri":"https?:[^"]*\/CheckedOutByUser"\}\}/);
    assert.match((await site.request(url, { headers: none })).text, /"CheckedOutByUser":null/);
  });
  row('verbose expands a collection to results', {
    url: `${path}/items(${id})?$select=Id,AttachmentFiles&$expand=AttachmentFiles`,
    headers: verbose,
    status: 200,
    must: [/"AttachmentFiles":\{"results":\[\]\}/]
  });
  row('version 4 writes @odata', {
    url: items,
    headers: v4,
    status: 200,
    must: ['"@odata.context":', '"@odata.type":"#SP.Data.', '"@odata.etag":'],
    mustNot: ['"odata.', '__metadata']
  });
  row('version 4 without metadata', { url: items, headers: { ...v4, Accept: 'application/json;odata.metadata=none' }, status: 200, must: ['"value":['], mustNot: ['@odata.type', '@odata.id', '"odata.'] });
  row('version 4 names errors "error"', { url: `${path}/items(987654)`, headers: v4, status: 404, must: [/^\{"error":\{"code":"-2130575338/], mustNot: ['odata.error'] });
  row('verbose names errors "error"', { url: `${path}/items(987654)`, headers: verbose, status: 404, must: [/^\{"error":\{"code":"-2130575338/, '"lang":'] });
  row('a property as a single value', { url: '_api/web/Title', status: 200, must: ['"odata.metadata":', /"value":"/] });
  row('a property as a single value, verbose', { url: '_api/web/Title', headers: verbose, status: 200, must: [/^\{"d":\{"Title":"/] });
  row('a property as a single value, no metadata', { url: '_api/web/Title', headers: none, status: 200, must: [/^\{"value":"/] });
  row('an entity carries its ETag header', { url: item, status: 200, answers: { etag: /^"[0-9a-f-]{36},\d+"$/i } });
  test('the etag in the body is the header', async () => {
    const answer = await site.request(item);
    assert.equal(answer.json<{ 'odata.etag': string }>()['odata.etag'], answer.headers.get('etag'));
  });
  row('contextinfo, verbose', { url: '_api/contextinfo', method: 'POST', headers: verbose, status: 200, must: [/^\{"d":\{"GetContextWebInformation":\{/] });
  row('contextinfo, minimal', { url: '_api/contextinfo', method: 'POST', status: 200, must: ['"FormDigestValue":"0x', '"FormDigestTimeoutSeconds":1800', '"WebFullUrl":', '"SiteFullUrl":', '"LibraryVersion":'], mustNot: ['GetContextWebInformation'] });

  test('metadata and ids of an answer can be followed', async () => {
    const { 'odata.id': self } = (await site.request(item)).json<{ 'odata.id': string }>();
    const followed = (await site.request(self)).json<{ Id: number }>();
    assert.equal(followed.Id, id);
  });
  test('verbose ids can be followed', async () => {
    const { d } = (await site.request(item, { headers: verbose })).json<{ d: { __metadata: { uri: string } } }>();
    assert.equal((await site.request(d.__metadata.uri)).json<{ Id: number }>().Id, id);
  });
  test('verbose bodies are understood', async () => {
    const body = { __metadata: { type: list.entityType }, Title: 'verbose', Colours: { __metadata: { type: 'Collection(Edm.String)' }, results: ['green'] } };
    const answer = await site.request(`${path}/items`, { method: 'POST', headers: { ...verbose, 'Content-Type': 'application/json;odata=verbose' }, body });
    assert.equal(answer.status, 201, answer.text);
    const { d } = answer.json<{ d: { Title: string; Colours: { results: string[] } } }>();
    assert.deepEqual([d.Title, d.Colours.results], ['verbose', ['green']]);
  });
  row('a wrong type name in a verbose body is refused', {
    url: `${path}/items`,
    method: 'POST',
    headers: { ...verbose, 'Content-Type': 'application/json;odata=verbose' },
    body: { __metadata: { type: 'SP.Data.NoSuchListItem' }, Title: 'x' },
    status: 400,
    must: ['InvalidClientQueryException', 'SP.Data.NoSuchListItem']
  });
  const post = (body: object, type = 'application/json'): Pick<Row, 'url' | 'method' | 'headers' | 'body'> => ({ url: `${path}/items`, method: 'POST', headers: { 'Content-Type': type }, body });
  row('a verbose body without a type name is refused', { ...post({ Title: 'x' }, 'application/json;odata=verbose'), status: 400, must: ['An entry without a type name was found'] });
  row('a light body has no verbose metadata', { ...post({ __metadata: { type: list.entityType }, Title: 'x' }), status: 400, must: ["The property '__metadata' does not exist on type"] });
  row('a light body has no verbose collections', { ...post({ Title: 'x', Colours: { results: ['red'] } }), status: 400, must: ["'StartArray' node was expected"] });
  row('a light change has no verbose metadata', { ...post({ __metadata: { type: list.entityType }, Title: 'x' }), url: `${path}/items(${id})`, headers: { 'Content-Type': 'application/json', 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, status: 400, must: ['__metadata'] });
  row('a value is not changed by its own address', { ...post({ value: 'x' }), url: `${path}/items(${id})/Title/$value`, headers: { 'Content-Type': 'application/json', 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, status: 405 });
  for (const name of ['nometadata', 'minimalmetadata', 'verbose']) {
    row(`version 4 does not know odata=${name}`, { url: web, headers: { Accept: `application/json;odata=${name}`, 'OData-Version': '4.0' }, status: 406, must: ['The HTTP header ACCEPT is missing or its value is invalid'] });
  }
  row('version 4 has odata.metadata=none', { url: web, headers: { Accept: 'application/json;odata.metadata=none', 'OData-Version': '4.0' }, status: 200, mustNot: ['@odata'] });
  test('version 4 bodies are understood', async () => {
    const answer = await site.request(`${path}/items`, { method: 'POST', headers: { ...v4, 'Content-Type': 'application/json' }, body: { '@odata.type': `#${list.entityType}`, Title: 'four', Colours: ['green'] } });
    assert.equal(answer.status, 201, answer.text);
    assert.equal(answer.json<{ Title: string }>().Title, 'four');
  });
  test('a missing single value is odata.null', async () => {
    const library = await site.newList('Formats library', 101);
    await library.list.rootFolder.files.addUsingPath('a.txt', 'a');
    const answer = await site.request(`_api/web/getFileByServerRelativePath(decodedUrl='${library.rootFolder}/a.txt')/lockedByUser`);
    assert.equal(answer.status, 200);
    assert.equal(answer.json<{ 'odata.null': boolean }>()['odata.null'], true);
  });
  row('creating answers 201 with a Location', { url: `${path}/items`, method: 'POST', body: { Title: 'created' }, status: 201, must: ['"Title":"created"'], answers: { location: /\/_api\// } });
});
