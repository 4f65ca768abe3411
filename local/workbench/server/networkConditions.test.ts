import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { NetworkConditions } from './networkConditions';

const network = new NetworkConditions();
const server = createServer((req, res) => void network.apply(req, res, req.url ?? '').then((refused) => refused || res.end('answered')));
let origin = '';
before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(() => server.close());

async function statuses(count: number, path: string, cookie: string): Promise<readonly number[]> {
  const found: number[] = [];
  for (let index = 0; index < count; index++) {
    const response = await fetch(origin + path, { headers: { cookie } });
    await response.text();
    found.push(response.status);
  }
  return found;
}

test('a throttled browser is refused after some requests, others are not', async () => {
  assert.deepEqual(await statuses(6, '/sites/a/_api/web', 'local-network=throttled; local-user=ada'), [200, 200, 200, 200, 429, 429]);
  assert.deepEqual(await statuses(2, '/sites/a/_api/web', 'local-network=throttled; local-user=bob'), [200, 200]);
  assert.deepEqual(await statuses(6, '/sites/a/_api/web', 'local-user=ada'), [200, 200, 200, 200, 200, 200]);
});

test('what is no data is never refused', async () => {
  assert.deepEqual(await statuses(6, '/_spfx/require.js', 'local-network=throttled; local-user=ada'), [200, 200, 200, 200, 200, 200]);
});
