import '@pnp/sp/subscriptions';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { assertRefused } from './answer';
import { contract } from './contract';

interface Made {
  readonly id: string;
  readonly notificationUrl: string;
  readonly clientState: string | null;
  readonly resource: string;
}
interface Notice {
  readonly subscriptionId: string;
  readonly clientState: string | null;
  readonly resource: string;
  readonly webId: string;
}

/** Programs that are called when something in a list changes. */
contract('Webhooks', async ({ site, target, test }) => {
  const { local } = target;
  if (!local) return;
  const list = await site.newList('Watched');
  const hooks = () => list.list.subscriptions;
  const inDays = (days: number): string => new Date(local.now().getTime() + days * 86_400_000).toISOString();
  const set = (webhooks: boolean) => fetch(`${local.origin}/_local/settings`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ webhooks }) });
  const notices: Notice[] = [];
  let heard: (() => void) | undefined;
  /** A program that answers what it is asked; at `/deaf` it does not. */
  const program = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const token = searchParams.get('validationtoken');
    if (token !== null) return void response.end(pathname === '/deaf' ? 'what?' : token);
    let text = '';
    request.on('data', (chunk: Buffer) => (text += chunk.toString()));
    request.on('end', () => {
      notices.push(...(JSON.parse(text) as { value: Notice[] }).value);
      response.end();
      heard?.();
    });
  });
  program.listen(0, '127.0.0.1');
  await once(program, 'listening');
  const { port } = program.address() as AddressInfo;
  program.unref();
  const url = `http://127.0.0.1:${port}/hook`;
  const add = async (at: string, until: string, state?: string): Promise<Made> => (await hooks().add(at, until, state)) as Made;

  test('nobody is called unless the setting says so', async () => {
    await assertRefused(add(url, inDays(1)), 400);
    await set(true);
    await assertRefused(add('https://example.org/hook', inDays(1)), 400, /validate the notification URL/);
    await assertRefused(add('no address', inDays(1)), 400);
    // The same program, by an address that is not one of this machine's own names.
    await assertRefused(add(`http://[::ffff:127.0.0.1]:${port}/hook`, inDays(1)), 400);
    await assertRefused(add(`http://127.0.0.1:${port}/deaf`, inDays(1)), 400);
  });
  test('a webhook is made, read, renewed and deleted, by who manages the list', async () => {
    const made = await add(url, inDays(120), 'mine');
    assert.deepEqual([made.notificationUrl, made.clientState, made.resource], [url, 'mine', list.id]);
    assert.deepEqual((await hooks()<Made[]>()).map(({ id }) => id), [made.id]);
    const until = inDays(179);
    await hooks().getById(made.id).update(until);
    assert.equal((await hooks().getById(made.id)<{ expirationDateTime: string }>()).expirationDateTime, until);
    await assertRefused(hooks().getById(made.id).update(inDays(1), `http://127.0.0.1:${port}/deaf`), 400);
    for (const wrong of [inDays(200), inDays(-1), 'some day']) await assertRefused(add(url, wrong), 400);
    await assertRefused(list.as('visitor').subscriptions(), 403);
    await assertRefused(list.as('member').subscriptions.add(url, inDays(1)), 403);
    await hooks().getById(made.id).delete();
    assert.deepEqual(await hooks()(), []);
    await assertRefused(hooks().getById(made.id)(), 404);
  }, { needs: ['visitor', 'member'] });
  test('changes are told, without what has changed, until the webhook ends', async () => {
    const told = (): Promise<void> => new Promise((resolve) => (heard = resolve));
    const made = await add(url, inDays(1), 'secret');
    const first = told();
    await list.list.items.add({ Title: 'one' });
    await first;
    const { Id: webId } = await site.admin.web.select('Id')();
    assert.deepEqual(notices.map(({ subscriptionId, clientState, resource, webId: of }) => [subscriptionId, clientState, resource, of])[0], [made.id, 'secret', list.id, webId]);
    local.advance(2 * 86_400_000);
    const before = notices.length;
    const other = await add(url, inDays(1), 'later');
    // Calls follow each other: when the second change is told, all calls of the first have come.
    for (const title of ['three', 'four']) {
      const next = told();
      await list.list.items.add({ Title: title });
      await next;
    }
    assert.deepEqual([...new Set(notices.slice(before).map(({ subscriptionId }) => subscriptionId))], [other.id], 'the one that has ended is not called');
    await set(false);
    program.close();
  });
});
