import assert from 'node:assert/strict';
import { Answer } from './answer';
import { contract } from './contract';
import type { Persona } from './target';

/** Throttling (MS docs: "Avoid getting throttled or blocked in SharePoint Online"), latency and faults, which tests switch on. */
contract('Throttling and faults', async ({ site, target, test }) => {
  const { local } = target;
  if (!local) return;
  const switched = await site.newList('Switched');
  const { list, path } = switched;
  const set = async (name: string, value: unknown, method = 'POST'): Promise<Answer> =>
    Answer.from(await fetch(`${local.origin}/_local/${name}`, { method, headers: { 'Content-Type': 'application/json' }, ...(method === 'POST' ? { body: JSON.stringify(value) } : {}) }));
  const put = async (name: string, value: unknown): Promise<void> => {
    const answer = await set(name, value);
    assert.equal(answer.status, 200, answer.text);
  };
  const read = (as: Persona = 'member') => site.request('_api/web?$select=Id', { as });
  const add = (title: string) => site.request(`${path}/items`, { as: 'member', method: 'POST', body: { Title: title } });
  const count = async (title: string): Promise<number> => (await list.items.filter(`Title eq '${title}'`)<unknown[]>()).length;
  const withFault = async (fault: Record<string, unknown>, check: () => Promise<void>): Promise<void> => {
    await put('faults', fault);
    try {
      await check();
    } finally {
      await set('faults', undefined, 'DELETE');
    }
  };
  // Digests are fetched now, so that no request but the one meant meets a fault.
  for (const persona of ['member', 'colleague', 'admin'] as const) await target.headers(persona, true);

  test('without throttling nobody is stopped', async () => {
    for (let time = 0; time < 30; time += 1) assert.equal((await read()).status, 200);
  });
  test('beyond the budget: 429 with Retry-After', async () => {
    await put('throttle', { enabled: true, requestsPerWindow: 5, retryAfter: 7 });
    const statuses: number[] = [];
    let last: Answer | undefined;
    for (let time = 0; time < 7; time += 1) {
      last = await read();
      statuses.push(last.status);
    }
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429, 429]);
    assert.equal(last?.headers.get('retry-after'), '7');
    assert.match(last?.text ?? '', /throttled/);
  });
  test('each user has a budget', async () => assert.equal((await read('colleague')).status, 200));
  test('the budget comes back with time', async () => {
    local.advance(5 * 60_000 + 1_000);
    assert.equal((await read()).status, 200);
    await set('throttle', undefined, 'DELETE');
  });
  test('the tenant has a budget too', async () => {
    await put('throttle', { enabled: true, requestsPerWindow: 100, tenantUnitsPerWindow: 7 });
    const statuses = [(await read()).status, (await read('colleague')).status, (await read('admin')).status, (await read('visitor')).status];
    await put('throttle', { enabled: false, tenantUnitsPerWindow: 0 });
    assert.deepEqual(statuses, [200, 200, 200, 429]);
  });
  test('the budget of a tenant goes by its licences', async () => {
    const budgets: number[] = [];
    for (const licences of [1, 1_000, 1_001, 15_000, 50_000, 50_001]) {
      await put('settings', { licences });
      budgets.push((await set('units', undefined, 'GET')).json<{ budget: number }>().budget);
    }
    await put('settings', { licences: 1_000 });
    assert.deepEqual(budgets, [18_750, 18_750, 37_500, 56_250, 75_000, 93_750]);
  });
  test('units: two an operation of REST, each operation of a batch, Graph one an item and two a query', async () => {
    const cost = async (ask: () => Promise<unknown>): Promise<unknown> => {
      await set('units', undefined, 'DELETE');
      await ask();
      const { people } = (await set('units', undefined, 'GET')).json<{ people: Record<string, { requests: number; operations: number; units: number }> }>();
      const { requests, operations, units } = people.member ?? { requests: 0, operations: 0, units: 0 };
      return [requests, operations, units];
    };
    const graph = (path: string) => site.request(`${local.origin}/_graph/v1.0/${path}`, { as: 'member' });
    assert.deepEqual(await cost(() => read()), [1, 1, 2]);
    assert.deepEqual(await cost(async () => {
      const [batched, execute] = site.as('member').batched();
      for (const name of ['Title', 'Id', 'Url']) void batched.web.select(name)();
      await execute();
    }), [1, 3, 6]);
    assert.deepEqual(await cost(() => site.request('_vti_bin/owssvr.dll?Cmd=Display&XMLDATA=TRUE', { as: 'member' })), [1, 1, 2]);
    assert.deepEqual(await cost(() => graph('me')), [1, 1, 1]);
    assert.deepEqual(await cost(() => graph('users')), [1, 1, 2]);
    await put('settings', { restUnits: 5 });
    assert.deepEqual(await cost(() => read()), [1, 1, 5]);
    await put('settings', { restUnits: 2 });
  });
  test('each operation of a batch counts in the budget of a person', async () => {
    await put('throttle', { enabled: true, requestsPerWindow: 4 });
    const batch = async (): Promise<string> => {
      const [batched, execute] = site.as('member').batched();
      const answers = ['Title', 'Id', 'Url'].map((name) => batched.web.select(name)());
      return execute().then(() => Promise.all(answers)).then(() => 'answered', (error: Error) => (error.message.includes('429') ? '429' : error.message));
    };
    const outcomes = [await batch(), await batch()];
    await set('throttle', undefined, 'DELETE');
    assert.deepEqual(outcomes, ['answered', '429']);
  });
  test('the throttled write was not done', async () => {
    await put('throttle', { enabled: true, requestsPerWindow: 1 });
    await read();
    assert.equal((await add('throttled')).status, 429);
    await set('throttle', undefined, 'DELETE');
    assert.equal(await count('throttled'), 0);
  });

  test('dropBefore: no answer, nothing done', () =>
    withFault({ kind: 'dropBefore', path: '/items', count: 1 }, async () => {
      await assert.rejects(add('dropped before'));
      assert.equal(await count('dropped before'), 0);
    }));
  test('dropAfter: no answer, yet done', () =>
    withFault({ kind: 'dropAfter', path: '/items', method: 'POST', count: 1 }, async () => {
      await assert.rejects(add('dropped after'));
      assert.equal(await count('dropped after'), 1);
    }));
  test('unavailable: 503 with Retry-After, nothing done', () =>
    withFault({ kind: 'unavailable', method: 'POST', path: '/items', count: 1, retryAfter: 3 }, async () => {
      const answer = await add('unavailable');
      assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '3']);
      assert.equal(await count('unavailable'), 0);
    }));
  test('throttle: 429 for one user', () =>
    withFault({ kind: 'throttle', user: target.login('member') }, async () => {
      assert.deepEqual([(await read()).status, (await read('colleague')).status], [429, 200]);
    }));
  test('expireDigest: the next write is refused, one with a new digest is not', () =>
    withFault({ kind: 'expireDigest', method: 'POST', path: '/items', count: 1 }, async () => {
      assert.equal((await add('expired')).status, 403);
      const response = await fetch(`${site.url}/_api/contextinfo`, { method: 'POST', headers: { Accept: 'application/json', 'X-Local-User': target.login('member') } });
      const { FormDigestValue } = (await response.json()) as { FormDigestValue: string };
      const answer = await site.request(`${path}/items`, { as: 'member', method: 'POST', headers: { 'X-RequestDigest': FormDigestValue }, body: { Title: 'renewed' } });
      assert.equal(answer.status, 201, answer.text);
      local.advance(40 * 60_000);
    }));
  test('slow: answered, later', () =>
    withFault({ kind: 'slow', delay: 120, count: 1 }, async () => {
      const before = performance.now();
      assert.equal((await read()).status, 200);
      assert.ok(performance.now() - before >= 110);
    }));
  test('deny: refused as for want of a right', () =>
    withFault({ kind: 'deny', count: 1 }, async () => {
      const answer = await read();
      assert.equal(answer.status, 403);
      assert.match(answer.text, /UnauthorizedAccessException/);
    }));
  test('fail: 500 in the form of SharePoint', () =>
    withFault({ kind: 'fail', count: 1 }, async () => {
      const answer = await read();
      assert.equal(answer.status, 500);
      assert.match(answer.text, /"odata\.error"/);
    }));
  test('a fault passes so many, meets so many, and is spent', () =>
    withFault({ kind: 'unavailable', after: 1, count: 2, path: '_api/web\\?' }, async () => {
      const statuses: number[] = [];
      for (let time = 0; time < 4; time += 1) statuses.push((await read()).status);
      assert.deepEqual(statuses, [200, 503, 503, 200]);
    }));
  test('latency for every answer', async () => {
    await put('latency', { milliseconds: 60 });
    const before = performance.now();
    await read();
    const waited = performance.now() - before;
    await put('latency', { milliseconds: 0 });
    assert.ok(waited >= 55, String(waited));
  });
  test('a switch that does not exist, or a wrong value, is refused', async () => {
    assert.equal((await set('nothing', {})).status, 404);
    assert.equal((await set('settings', { noSuchSetting: true })).status, 400);
    assert.equal((await set('settings', { throttling: 'yes' })).status, 400);
    assert.equal((await set('faults', { kind: 'explode' })).status, 400);
  });
  test('the threshold can be lowered', async () => {
    const { listViewThreshold } = (await set('settings', undefined, 'GET')).json<{ listViewThreshold: number }>();
    await site.addItems(switched, Array.from({ length: 12 }, () => ({ Title: 'low' })));
    await put('settings', { listViewThreshold: 10 });
    assert.equal((await site.request(`${path}/items?$filter=Title eq 'low'`)).status, 500);
    await put('settings', { listViewThreshold });
    assert.equal((await site.request(`${path}/items?$filter=Title eq 'low'`)).status, 200);
  });
});
