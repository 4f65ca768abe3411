import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { contract } from './contract';

interface Part {
  readonly method: string;
  readonly url: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** A batch as MS docs "Make batch requests with the REST APIs" write it: one changeset around each run of writes. */
function writeBatch(parts: readonly Part[], newline = '\r\n'): { contentType: string; body: string } {
  const batch = `batch_${randomUUID()}`;
  const lines: string[] = [];
  for (const { method, url, headers = [], body } of parts) {
    const http = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary', '', `${method} ${url} HTTP/1.1`, 'Accept: application/json;odata=nometadata', ...headers, '', ...(body === undefined ? [] : [body, ''])];
    lines.push(`--${batch}`);
    if (method === 'GET') {
      lines.push(...http);
    } else {
      const changeset = `changeset_${randomUUID()}`;
      lines.push(`Content-Type: multipart/mixed; boundary="${changeset}"`, '', `--${changeset}`, ...http, `--${changeset}--`, '');
    }
  }
  lines.push(`--${batch}--`, '');
  return { contentType: `multipart/mixed; boundary="${batch}"`, body: lines.join(newline) };
}

contract('Batch', async ({ site, test }) => {
  const { list, path, id } = await site.newList();
  const absolute = (relative: string): string => `${site.url}/${relative}`;
  const send = (parts: readonly Part[], newline?: string) => {
    const { contentType, body } = writeBatch(parts, newline);
    return site.request('_api/$batch', { method: 'POST', headers: { 'Content-Type': contentType }, body });
  };
  const statuses = (text: string): number[] => [...text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map(([, status]) => Number(status));
  const create = (title: string): Part => ({ method: 'POST', url: absolute(`${path}/items`), headers: ['Content-Type: application/json'], body: JSON.stringify({ Title: title }) });

  test('answers come in the order of the requests', async () => {
    const [batched, execute] = site.admin.batched();
    const order: string[] = [];
    for (const Title of ['one', 'two', 'three', 'four']) void batched.web.lists.getById(id).items.add({ Title }).then(({ Title: made }: { Title: string }) => order.push(made));
    await execute();
    assert.deepEqual(order, ['one', 'two', 'three', 'four']);
  });
  test('reads and writes are done in turn', async () => {
    const url = absolute(`${path}/items?$select=Title&$filter=Title eq 'turn'`);
    const answer = await send([{ method: 'GET', url }, create('turn'), { method: 'GET', url }]);
    assert.deepEqual(statuses(answer.text), [200, 201, 200]);
    const bodies = answer.text.split(/^HTTP\/1\.1/m).slice(1);
    assert.deepEqual(bodies.map((body) => body.includes('turn')), [false, true, true]);
  });
  test('each part answers for itself: a failure undoes nothing', async () => {
    const answer = await send([create('kept'), { method: 'GET', url: absolute(`${path}/items(987654)`) }, { ...create('x'), body: '{"NoSuchColumn":1}' }, create('kept too')]);
    assert.equal(answer.status, 200);
    assert.deepEqual(statuses(answer.text), [201, 404, 400, 201]);
    const kept = await list.items.filter("startswith(Title,'kept')")<unknown[]>();
    assert.equal(kept.length, 2);
  });
  test('several writes share a changeset', async () => {
    const [batched, execute] = site.admin.batched();
    const added = Promise.all(Array.from({ length: 15 }, (_, index) => batched.web.lists.getById(id).items.add({ Title: `set ${index}` })));
    await execute();
    assert.equal(new Set((await added).map(({ Id }: { Id: number }) => Id)).size, 15);
  });
  test('the answer is multipart/mixed with batchresponse boundaries', async () => {
    const answer = await send([{ method: 'GET', url: absolute('_api/web?$select=Id') }]);
    assert.match(answer.headers.get('content-type') ?? '', /^multipart\/mixed; ?boundary="?batchresponse_/);
    assert.match(answer.text, /^--batchresponse_[^\r\n]+\r?\n/);
    assert.match(answer.text, /--batchresponse_[^\r\n]+--\s*$/);
  });
  test('line feeds alone will do', async () => {
    const answer = await send([create('feed'), { method: 'GET', url: absolute('_api/web?$select=Id') }], '\n');
    assert.deepEqual(statuses(answer.text), [201, 200]);
  });
  test('updates and deletes by verb, with If-Match', async () => {
    const { Id } = await list.items.add({ Title: 'verb' });
    const url = absolute(`${path}/items(${Id})`);
    const json = 'Content-Type: application/json';
    const answer = await send([
      { method: 'MERGE', url, headers: ['If-Match: "00000000-0000-0000-0000-000000000000,9"', json], body: '{"Title":"no"}' },
      { method: 'PATCH', url, headers: ['If-Match: *', json], body: '{"Title":"yes"}' },
      { method: 'GET', url },
      { method: 'DELETE', url, headers: ['If-Match: *'] },
      { method: 'GET', url }
    ]);
    assert.deepEqual(statuses(answer.text), [412, 204, 200, 200, 404]);
    assert.match(answer.text, /"Title":"yes"/);
  });
  test('relative addresses are taken from the web', async () => {
    const answer = await send([{ method: 'GET', url: `${site.path}/_api/web?$select=Id` }]);
    assert.deepEqual(statuses(answer.text), [200]);
  });
  test('non-ASCII text survives', async () => {
    const answer = await send([create('été — 漢字 🗳')]);
    assert.match(answer.text, /été — 漢字 🗳/);
  });
  test('PnPjs splits what is too long and keeps the order', async () => {
    const [batched, execute] = site.admin.batched({ maxRequests: 10 });
    const titles = Array.from({ length: 35 }, (_, index) => `split ${index}`);
    const added = Promise.all(titles.map((Title) => batched.web.lists.getById(id).items.add({ Title })));
    await execute();
    assert.deepEqual((await added).map(({ Title }: { Title: string }) => Title), titles);
  });
  test('a hundred operations are accepted, one more is refused', async () => {
    const read: Part = { method: 'GET', url: absolute('_api/web?$select=Id') };
    assert.equal((await send(Array.from({ length: 100 }, () => read))).status, 200);
    assert.equal((await send(Array.from({ length: 101 }, () => read))).status, 400);
  });
  test('what is no batch is refused', async () => {
    const headers = { 'Content-Type': 'multipart/mixed; boundary="b"' };
    for (const body of ['', 'nonsense', '--b\r\nContent-Type: application/http\r\n\r\nnot http\r\n--b--']) {
      assert.equal((await site.request('_api/$batch', { method: 'POST', headers, body })).status, 400, JSON.stringify(body));
    }
    assert.equal((await site.request('_api/$batch', { method: 'POST', body: '{}' })).status, 400);
  });
  test('a batch inside a batch is refused', async () => {
    const answer = await send([{ method: 'POST', url: absolute('_api/$batch'), headers: ['Content-Type: multipart/mixed; boundary=x'], body: '--x--' }]);
    assert.ok((statuses(answer.text)[0] ?? answer.status) >= 400, answer.text);
  });
  test('a part acts as the sender of the batch', async () => {
    const { contentType, body } = writeBatch([{ method: 'GET', url: absolute('_api/web/currentUser?$select=Id') }, create('mine')]);
    const answer = await site.request('_api/$batch', { as: 'member', method: 'POST', headers: { 'Content-Type': contentType }, body });
    const member = await site.userId('member');
    assert.match(answer.text, new RegExp(`"Id":${member}\\b`));
    assert.match(answer.text, new RegExp(`"AuthorId":${member}\\b`));
  }, { needs: ['member'] });
});
