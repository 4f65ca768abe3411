import { BrowserFetch, DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, RequestDigest, spfi } from '@pnp/sp';
import assert from 'node:assert/strict';
import { Answer, refusalOf } from './answer';
import { contract } from './contract';

/** Form digests. MS docs: "Complete basic operations using SharePoint REST endpoints" (writing data by using the REST interface). */
contract('Form digest', async ({ site, target, test }) => {
  const { path, list } = await site.newList();
  const { local } = target;
  if (!local) return;

  /** A write with nothing but what is given: no digest, no bearer. */
  const write = async (headers: Record<string, string>): Promise<Answer> =>
    Answer.from(await fetch(`${site.url}/${path}/items`, { method: 'POST', headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...headers }, body: '{"Title":"digest"}' }));
  const digest = async (headers: Record<string, string> = {}): Promise<string> => {
    const answer = await fetch(`${site.url}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json', ...headers } });
    return ((await answer.json()) as { FormDigestValue: string }).FormDigestValue;
  };
  const assertInvalid = (answer: Answer): void => {
    assert.equal(answer.status, 403, answer.text);
    assert.match(refusalOf(answer.status, answer.text).code, /^-2130575251, /);
  };

  test('a write without a digest is refused', async () => assertInvalid(await write({})));
  test('a write with a digest is accepted', async () => assert.equal((await write({ 'X-RequestDigest': await digest() })).status, 201));
  test('a digest serves many writes', async () => {
    const value = await digest();
    for (let time = 0; time < 3; time += 1) assert.equal((await write({ 'X-RequestDigest': value })).status, 201);
  });
  test('a bearer needs none', async () => assert.equal((await write({ Authorization: 'Bearer token' })).status, 201));
  test('a forged digest is refused', async () => {
    const value = await digest();
    assertInvalid(await write({ 'X-RequestDigest': `0x${'A'.repeat(64)},${value.split(',')[1] ?? ''}` }));
    assertInvalid(await write({ 'X-RequestDigest': 'nonsense' }));
  });
  test('a digest whose time was changed is refused', async () => {
    const [hash] = (await digest()).split(',');
    assertInvalid(await write({ 'X-RequestDigest': `${hash ?? ''},01 Jan 2099 00:00:00 -0000` }));
  });
  test("another person's digest is refused", async () => {
    assertInvalid(await write({ 'X-Local-User': target.login('member'), 'X-RequestDigest': await digest() }));
  }, { needs: ['member'] });
  test('a digest of half an hour ago is refused', async () => {
    const value = await digest();
    local.advance(29 * 60_000);
    assert.equal((await write({ 'X-RequestDigest': value })).status, 201);
    local.advance(2 * 60_000);
    assertInvalid(await write({ 'X-RequestDigest': value }));
  });
  test('reads need none', async () => assert.equal((await fetch(`${site.url}/_api/web`, { headers: { Accept: 'application/json' } })).status, 200));
  test('contextinfo needs none', async () => assert.match(await digest(), /^0x[0-9A-F]{20,},\d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d -0000$/));
  test("PnPjs' own RequestDigest works", async () => {
    const sp = spfi(site.url).using(DefaultInit(), DefaultHeaders(), RequestDigest(), BrowserFetch(), DefaultParse());
    const { Id } = await sp.web.lists.getById((await list.select('Id')()).Id).items.add({ Title: 'pnp' });
    assert.ok(Id > 0);
  });
  test('a batch needs one too', async () => {
    const answer = await Answer.from(await fetch(`${site.url}/_api/$batch`, { method: 'POST', headers: { Accept: 'application/json', 'Content-Type': 'multipart/mixed; boundary=b' }, body: `--b\r\nContent-Type: application/http\r\n\r\nGET ${site.url}/_api/web HTTP/1.1\r\nAccept: application/json\r\n\r\n--b--\r\n` }));
    assert.equal(answer.status, 403, answer.text);
  });
});
