/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import type { Connection } from '../connection/Connection';
import { connectionTo, json } from '../connection/testing/connectionTo';
import { earlierReads } from './earlierReads';

const NOTES = "_api/web/getList('/sites/intranet/Lists/Notes')/items";
const reader = { webUrl: 'https://ville.example/sites/intranet', webPath: '/sites/intranet', readerId: 7 };
const standings = { rights: '176.1', lists: new Map([['Lists/Notes', { stamp: 'a', isOwn: false }]]) };

/** To look at it is what a browser refuses. */
const REFUSED = Symbol('refused');
const kept = new Map<string, string>();
const caches = {
  open: async () => ({
    match: async (url: string) => (kept.has(url) ? new Response(kept.get(url)) : undefined),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    put: async (url: string, answer: Response) => void kept.set(url, await answer.text()),
    delete: async (url: string) => kept.delete(url)
  })
};

function have(name: 'caches' | 'localStorage', value: unknown): void {
  Object.defineProperty(globalThis, name, { configurable: true, get: () => (value === REFUSED ? raise() : value) });
}

function raise(): never {
  throw new DOMException('', 'SecurityError');
}

beforeEach(() => {
  kept.clear();
  have('caches', caches);
  have('localStorage', memoryStorage());
});
afterAll(() => {
  for (const name of ['caches', 'localStorage']) Reflect.deleteProperty(globalThis, name);
});

/** A page that is opened, and asks at once how its lists stand and for the notes. @returns how many requests it sent for them */
async function view(): Promise<number> {
  const { connection, sent } = connectionTo([() => json({ value: [{ Id: 1 }] })], { userId: 7, earlier: earlierReads(reader) });
  expect(await asked(connection)).toEqual([{ Id: 1 }]);
  await putAway();
  return sent.length;
}

/** Until a page has put away what it read. */
function putAway(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, 1700));
}

function asked(connection: Connection): Promise<unknown> {
  connection.stands(Promise.resolve(standings));
  return connection.sp.at(NOTES)();
}

test('a page in a new browser reads at once and keeps what it read; the next one asks for nothing that is unchanged', async () => {
  expect(await view()).toBe(1);
  expect([...kept.keys()]).toEqual(['https://ville.example/sites/intranet/parvis-reads?reader=7']);
  expect(await view()).toBe(0);
});

test('what was read before it was asked how its list stands is not kept as if it stood like that', async () => {
  let look = (): void => undefined;
  const slow = new Promise<void>((resolve) => (look = resolve));
  have('caches', { open: () => slow.then(() => caches.open()) });
  const { connection } = connectionTo([() => json({ value: [{ Id: 1 }] })], { userId: 7, earlier: earlierReads(reader) });
  await asked(connection);
  connection.stands(Promise.resolve({ ...standings, lists: new Map([['Lists/Notes', { stamp: 'b', isOwn: false }]]) }));
  look();
  await putAway();
  expect(kept.size).toBe(0);
});

test('a page whose storage is shut does not wait', async () => {
  have('localStorage', REFUSED);
  expect(await view()).toBe(1);
});

test('where the browser keeps no answers, or refuses to look, everything is read', async () => {
  have('caches', undefined);
  expect(earlierReads(reader)).toBeUndefined();
  have('caches', REFUSED);
  expect(earlierReads(reader)).toBeUndefined();
  have('caches', { open: async () => raise() });
  expect([await view(), await view()]).toEqual([1, 1]);
});
