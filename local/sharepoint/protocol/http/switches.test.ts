import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { openSharePoint, type LocalSharePoint } from '../../index';

let sharePoint: LocalSharePoint;
let running: Awaited<ReturnType<LocalSharePoint['listen']>>;
let api: string;
const path = "web/lists/getByTitle('Switches')";

before(async () => {
  sharePoint = await openSharePoint({ dataDir: ':memory:', people: [{ login: 'ana', displayName: 'Ana', email: 'ana@local.example', siteAdmin: true }, { login: 'bob', displayName: 'Bob', email: 'bob@local.example', siteAdmin: true }] });
  running = await sharePoint.listen(0);
  api = `http://127.0.0.1:${running.port}/sites/intranet/_api/`;
  await send('web/lists', 'POST', { Title: 'Switches', BaseTemplate: 100 });
});
after(async () => {
  await running.close();
  await sharePoint.close();
});
beforeEach(async () => {
  for (const name of ['faults', 'throttle', 'latency']) await fetch(`http://127.0.0.1:${running.port}/_local/${name}`, { method: 'DELETE' });
});

const send = (address: string, method = 'GET', body?: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(api + address, { method, headers: { Accept: 'application/json;odata=nometadata', Authorization: 'Bearer x', 'Content-Type': 'application/json', ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
const arm = async (fault: unknown): Promise<number> => (await fetch(`http://127.0.0.1:${running.port}/_local/faults`, { method: 'POST', body: JSON.stringify(fault) })).status;
const count = async (title: string): Promise<number> => ((await (await send(`${path}/items?$filter=Title eq '${title}'`)).json()) as { value: unknown[] }).value.length;

test('the answer is dropped after the write: the item is there', async () => {
  await arm({ kind: 'dropAfter', path: '/items', method: 'POST', count: 1 });
  await assert.rejects(send(`${path}/items`, 'POST', { Title: 'after' }));
  assert.equal(await count('after'), 1);
});
test('the request is dropped before: nothing is there', async () => {
  await arm({ kind: 'dropBefore', path: '/items', method: 'POST', count: 1 });
  await assert.rejects(send(`${path}/items`, 'POST', { Title: 'before' }));
  assert.equal(await count('before'), 0);
});
for (const [kind, status] of [['throttle', 429], ['unavailable', 503]] as const) {
  test(`${kind} answers ${status} with Retry-After, for whom it is meant, as often as it is meant`, async () => {
    await arm({ kind, user: 'bob', after: 1, count: 1, retryAfter: 7 });
    assert.equal((await send('web', 'GET', undefined, { 'X-Local-User': 'ana' })).status, 200);
    const statuses: number[] = [];
    for (let time = 0; time < 3; time++) {
      const answer = await send('web', 'GET', undefined, { 'X-Local-User': 'bob' });
      if (answer.status === status) assert.equal(answer.headers.get('retry-after'), '7');
      statuses.push(answer.status);
    }
    assert.deepEqual(statuses, [200, status, 200]);
  });
}
test('the digest expires', async () => {
  const digest = (await (await fetch(`${api}contextinfo`, { method: 'POST', headers: { Accept: 'application/json' } })).json()) as { FormDigestValue: string };
  const write = (): Promise<Response> => send(`${path}/items`, 'POST', { Title: 'digest' }, { Authorization: '', 'X-RequestDigest': digest.FormDigestValue });
  assert.equal((await write()).status, 201);
  await arm({ kind: 'expireDigest', count: 1 });
  assert.equal((await write()).status, 403);
});
test('beyond its budget a user is throttled, another is not', async () => {
  await fetch(`http://127.0.0.1:${running.port}/_local/throttle`, { method: 'POST', body: JSON.stringify({ enabled: true, requestsPerWindow: 2, retryAfter: 5 }) });
  const statuses: number[] = [];
  for (let time = 0; time < 3; time++) statuses.push((await send('web', 'GET', undefined, { 'X-Local-User': 'ana' })).status);
  assert.deepEqual(statuses, [200, 200, 429]);
  assert.equal((await send('web', 'GET', undefined, { 'X-Local-User': 'bob' })).status, 200);
});
test('an unknown fault, a bad expression and an unknown setting are refused', async () => {
  assert.equal(await arm({ kind: 'explode' }), 400);
  assert.equal(await arm({ kind: 'fail', path: '(' }), 400);
  assert.equal((await fetch(`http://127.0.0.1:${running.port}/_local/settings`, { method: 'POST', body: '{"nothing":1}' })).status, 400);
});
test('the clock goes ahead, and comes back', async () => {
  const ahead = (clockAhead: number): Promise<Response> => fetch(`http://127.0.0.1:${running.port}/_local/settings`, { method: 'POST', body: JSON.stringify({ clockAhead }) });
  const dateOf = ({ headers }: Response): number => Date.parse(headers.get('date') ?? '');
  const now = dateOf(await ahead(0));
  await ahead(86_400);
  const later = dateOf(await send('web', 'GET', undefined, { 'X-Local-User': 'bob' }));
  assert.ok(Math.abs(later - now - 86_400_000) < 60_000, String(later - now));
  await ahead(0);
});
