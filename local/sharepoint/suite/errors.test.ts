import assert from 'node:assert/strict';
import { refusalOf } from './answer';
import { contract } from './contract';

/** Codes and statuses that clients decide by. */
contract('Errors', async ({ site, row, test }) => {
  const { path } = await site.newList();

  row('a list that does not exist, by title', { url: "_api/web/lists/getByTitle('No such list')", status: 404, must: ['"-1, System.ArgumentException"', 'No such list'] });
  row('a list that does not exist, by id', { url: "_api/web/lists(guid'00000000-0000-0000-0000-00000000dead')", status: 404, must: ['"odata.error"'] });
  row('an item that does not exist', { url: `${path}/items(4711)`, status: 404, must: ['"-2130575338, ', '"lang":'] });
  row('changing an item that does not exist', { url: `${path}/items(4711)`, method: 'POST', headers: { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' }, body: { Title: 'x' }, status: 404, must: ['-2130575338'] });
  row('deleting an item that does not exist', { url: `${path}/items(4711)`, method: 'POST', headers: { 'X-HTTP-Method': 'DELETE', 'If-Match': '*' }, status: 404, must: ['-2130575338'] });
  row('a file that does not exist', { url: `_api/web/getFileByServerRelativePath(decodedUrl='${site.path}/Shared Documents/none.txt')`, status: 404, must: ['"odata.error"'] });
  row('a web that does not exist', { url: `${new URL(site.url).origin}/sites/no-such-site/_api/web`, status: 404 });
  row('a resource that does not exist', { url: '_api/web/noSuchResource', status: 404, must: ['"-1, Microsoft.SharePoint.Client.ResourceNotFoundException"', 'Cannot find resource for the request noSuchResource'] });
  row('a property that does not exist', { url: `${path}/items?$select=Id,NoSuchColumn`, status: 400, must: ['"-1, Microsoft.SharePoint.', "The field or property 'NoSuchColumn' does not exist."] });
  row('a property of the web that does not exist', { url: '_api/web?$select=NoSuchProperty', status: 400, must: ['NoSuchProperty'] });
  row('a filter on a column that does not exist', { url: `${path}/items?$filter=NoSuchColumn eq 1`, status: 400, must: ['NoSuchColumn', "does not exist"] });
  row('an order on a column that does not exist', { url: `${path}/items?$orderby=NoSuchColumn`, status: 400, must: ['NoSuchColumn'] });
  row('a filter that cannot be parsed', { url: `${path}/items?$filter=Title eq`, status: 400, must: ['"-1, Microsoft.', 'Title eq'] });
  row('a $top that is no number', { url: `${path}/items?$top=many`, status: 400, must: ['"odata.error"'] });
  row('a negative $top', { url: `${path}/items?$top=-1`, status: 400 });
  row('a body that is not JSON', { url: `${path}/items`, method: 'POST', body: '{"Title":', status: 400, must: ['InvalidClientQueryException'] });
  row('a body that is an array', { url: `${path}/items`, method: 'POST', body: [], status: 400 });
  row('a property of a body that does not exist', { url: `${path}/items`, method: 'POST', body: { NoSuchColumn: 1 }, status: 400, must: ['InvalidClientQueryException', "The property 'NoSuchColumn' does not exist on type"] });
  row('a value of the wrong type', { url: `${path}/items`, method: 'POST', body: { Title: { nested: true } }, status: 400 });
  row('a key of the wrong type', { url: `${path}/items('abc')`, status: 400 });
  row('a method without its parameters', { url: '_api/web/getFolderByServerRelativeUrl', status: 400 });
  row('unbalanced parentheses', { url: '_api/web/lists(', status: 400 });
  row('a GET of what must be posted', { url: `${path}/recycle`, status: [400, 404, 405] });

  test('the message is in the language of the caller', async () => {
    const ask = async (language: string) => {
      const answer = await site.request("_api/web/lists/getByTitle('x')", { headers: { 'Accept-Language': language } });
      const { 'odata.error': error } = answer.json<{ 'odata.error': { message: { lang: string; value: string } } }>();
      return error.message;
    };
    const [english, french] = [await ask('en-US'), await ask('fr-FR')];
    assert.deepEqual([english.lang, french.lang], ['en-US', 'fr-FR']);
    assert.match(english.value, /^List 'x' does not exist at site with URL 'http/);
    assert.notEqual(french.value, english.value);
    assert.match(french.value, /liste/i);
  }, { localOnly: true });

  test('a title in use is refused', async () => {
    const { title } = await site.newList();
    const answer = await site.request('_api/web/lists', { method: 'POST', body: { Title: title, BaseTemplate: 100 } });
    assert.ok(answer.status >= 400, answer.text);
    assert.match(refusalOf(answer.status, answer.text).code, /^-2130575342, /);
  });
  test('every answer names its request', async () => {
    const answer = await site.request('_api/web?$select=Id');
    assert.match(answer.headers.get('request-id') ?? answer.headers.get('sprequestguid') ?? '', /^[0-9a-f-]{36}$/i);
    assert.ok(!Number.isNaN(Date.parse(answer.headers.get('date') ?? '')), 'Date header');
  });
});
