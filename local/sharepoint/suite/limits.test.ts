import assert from 'node:assert/strict';
import { contract } from './contract';

/** Maximum sizes. MS docs: "SharePoint limits", "Restrictions and limitations in OneDrive and SharePoint" (paths of 400 characters). */
contract('Limits', async ({ site, test, row }) => {
  const { list, path, rootFolder } = await site.newList('Limits');
  await list.fields.addMultilineText('Body', { NumberOfLines: 6, RichText: false });
  await list.fields.addUrl('Link');
  await list.update({ EnableFolderCreation: true });

  test('a long note is kept', async () => {
    const Body = 'é'.repeat(60_000);
    const { Id } = await list.items.add({ Title: 'note', Body });
    assert.equal((await list.items.getById(Id)<{ Body: string }>()).Body.length, 60_000);
  });
  row('a note without end is refused', { url: `${path}/items`, method: 'POST', body: { Body: 'x'.repeat(1_100_000) }, status: [400, 413] });
  row('a link of more than 255 characters is refused', { url: `${path}/items`, method: 'POST', body: { Link: { Url: `https://example.org/${'x'.repeat(250)}`, Description: '' } }, status: 400 });
  row('a form of more than 2,000 values is refused', { url: `${path}/addValidateUpdateItemUsingPath`, method: 'POST', body: { listItemCreateInfo: { FolderPath: { DecodedUrl: rootFolder } }, formValues: Array.from({ length: 2_001 }, () => ({ FieldName: 'Title', FieldValue: 'x' })) }, status: 400 });
  row('CAML of more than 128 kB is refused', { url: `${path}/getItems`, method: 'POST', body: { query: { ViewXml: `<View>${'<!-- -->'.repeat(17_000)}</View>` } }, status: 400 });
  row('a URL that is too long is refused', { url: `${path}/items?$filter=Title eq '${'x'.repeat(20_000)}'`, status: [400, 404, 414, 431] });
  row('a body that is too large is refused', { url: `${path}/items`, method: 'POST', body: `{"Title":"${'x'.repeat(3_000_000)}"}`, status: [400, 413] });
  test('a path grows to 400 characters and no further', async () => {
    const web = site.admin.web;
    const name = 'z'.repeat(120);
    let folder = rootFolder;
    let outcome = 'never refused';
    for (let depth = 0; depth < 4 && outcome === 'never refused'; depth += 1) {
      const below = `${folder}/${name}`;
      const answer = await web.folders.addUsingPath(below).then(() => 'made', () => 'refused');
      if (answer === 'made') assert.ok(below.length <= 400 + site.path.length, String(below.length));
      else outcome = answer;
      folder = below;
    }
    assert.equal(outcome, 'refused');
  });
  test('deep nesting of a filter is refused or answered, quickly', async () => {
    const deep = `${'('.repeat(1_000)}Id eq 1${')'.repeat(1_000)}`;
    const answer = await site.request(`${path}/items?$filter=${deep}`);
    assert.ok([200, 400].includes(answer.status), answer.text);
  });
  test('deep nesting of JSON is refused', async () => {
    const answer = await site.request(`${path}/items`, { method: 'POST', body: `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}` });
    assert.equal(answer.status, 400, answer.text);
  });
});
