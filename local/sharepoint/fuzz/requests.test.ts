import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { test } from 'node:test';
import { body, caml, filter, nasty, path, query } from './arbitraries';
import { openGround } from './ground';

/** Random requests, the same ones each time: an answer below 500, never a crash, a hang or a file elsewhere. */
const seed = Number(process.env.FUZZ_SEED ?? 20261201);
const numRuns = Number(process.env.FUZZ_RUNS ?? 150);

void test('fuzz: requests', async (suite) => {
  const ground = await openGround();
  const { site, attack } = ground;
  const list = await site.newList('Fuzz');
  await list.list.fields.addNumber('Amount');
  await list.list.fields.addBoolean('Flag');
  await list.list.fields.addDateTime('Due');
  await list.list.fields.addMultiChoice('Tags', { Choices: ['a', 'b'] });
  await list.list.fields.addUrl('Link');
  await site.addItems(list, [{ Title: 'one', Amount: 1, Flag: true }, { Title: "d'eux", Tags: ['a'] }]);
  const always = async (property: fc.IAsyncProperty<unknown>): Promise<void> => {
    await fc.assert(property as fc.IAsyncProperty<[unknown]>, { seed, numRuns, endOnFailure: true });
    await ground.inspect();
  };
  const json = { 'Content-Type': 'application/json' };
  const clean = (text: string): string => text.replace(/[\ud800-\udfff]/g, '?');

  await suite.test('addresses', () => always(fc.asyncProperty(path, query, async (p, q) => void (await attack(`_api/${p}?${q}`)))));
  await suite.test('addresses posted to', () => always(fc.asyncProperty(path, body, async (p, value) => {
    // What deletes or resets the ground itself is left out.
    if (/DeleteAll|recycle|delete/i.test(p)) return;
    await attack(`_api/${p}`, { method: 'POST', headers: json, body: clean(JSON.stringify(value) ?? '') });
  })));
  await suite.test('query options', () => always(fc.asyncProperty(query, async (q) => void (await attack(`${list.path}/items?${q}`)))));
  await suite.test('filters', () => always(fc.asyncProperty(filter, async (text) => void (await attack(`${list.path}/items?$filter=${encodeURIComponent(clean(text))}`)))));
  await suite.test('CAML', () => always(fc.asyncProperty(caml, async (ViewXml) => void (await attack(`${list.path}/getItems`, { method: 'POST', headers: json, body: JSON.stringify({ query: { ViewXml } }) })))));
  await suite.test('streams', () => always(fc.asyncProperty(caml, nasty, async (ViewXml, Paging) => void (await attack(`${list.path}/renderListDataAsStream`, { method: 'POST', headers: json, body: JSON.stringify({ parameters: { ViewXml, Paging } }) })))));
  await suite.test('field XML', () => always(fc.asyncProperty(caml, fc.constantFrom('Text', 'Lookup', 'Calculated', 'x'), async (inner, type) => void (await attack(`${list.path}/fields/createFieldAsXml`, { method: 'POST', headers: json, body: JSON.stringify({ parameters: { SchemaXml: `<Field Type="${type}" Name="f">${inner}</Field>` } }) })))));
  await suite.test('items', () => always(fc.asyncProperty(body, async (value) => void (await attack(`${list.path}/items`, { method: 'POST', headers: json, body: clean(JSON.stringify(value) ?? '') })))));
  await suite.test('changes of items', () => always(fc.asyncProperty(body, nasty, async (value, etag) => void (await attack(`${list.path}/items(1)`, { method: 'POST', headers: { ...json, 'X-HTTP-Method': 'MERGE', 'If-Match': etag.replace(/[^\x20-\x7e]/g, '') || '*' }, body: clean(JSON.stringify(value) ?? '') })))));
  await suite.test('form values', () => always(fc.asyncProperty(fc.array(fc.record({ FieldName: fc.constantFrom('Title', 'Amount', 'Due', 'Flag', 'Tags', 'Link', 'Author'), FieldValue: nasty }), { maxLength: 4 }), async (formValues) => void (await attack(`${list.path}/items(1)/validateUpdateListItem`, { method: 'POST', headers: json, body: JSON.stringify({ formValues }) })))));
  await suite.test('raw bodies', () => always(fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('application/json', 'application/json;odata=verbose', 'multipart/mixed; boundary=b', 'multipart/form-data', 'text/xml', ''), async (bytes, type) => void (await attack(`${list.path}/items`, { method: 'POST', headers: { 'Content-Type': type }, body: bytes as Uint8Array<ArrayBuffer> })))));
  await suite.test('batches', () => always(fc.asyncProperty(fc.array(fc.oneof(nasty, fc.constantFrom('--b', '--b--', '--c', '--c--', '', 'Content-Type: application/http', 'Content-Type: multipart/mixed; boundary=c', 'Content-Transfer-Encoding: binary', `GET ${site.url}/_api/web HTTP/1.1`, 'GET http://evil.example/_api/web HTTP/1.1', `POST ${site.url}/_api/contextinfo HTTP/1.1`, '{"Title":"x"}')), { maxLength: 20 }), async (lines) => void (await attack('_api/$batch', { method: 'POST', headers: { 'Content-Type': 'multipart/mixed; boundary=b' }, body: clean(lines.join('\r\n')) })))));
  await suite.test('names of files', () => always(fc.asyncProperty(nasty, fc.uint8Array({ maxLength: 50 }), async (name, bytes) => void (await attack(`_api/web/lists(guid'${list.id}')/rootFolder/files/addUsingPath(decodedUrl='${encodeURIComponent(clean(name).replaceAll("'", "''"))}',overwrite=true)`, { method: 'POST', body: bytes as Uint8Array<ArrayBuffer> })))));
  await suite.test('paths of files', () => always(fc.asyncProperty(fc.array(fc.oneof(nasty, fc.constantFrom('..', '.', 'etc', 'passwd', '%2e%2e')), { maxLength: 6 }), async (parts) => {
    const answer = await attack(`${new URL(site.url).origin}/sites/intranet/${parts.map((part) => clean(part).replace(/[?#\s]/g, '-')).join('/')}`);
    assert.ok(!answer.text.includes('root:x:0'), 'a file of the machine');
  })));
  await ground.close();
});
