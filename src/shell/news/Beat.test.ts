import type { CallNews } from '../../data/calls/CallServices';
import { DataError } from '../../data/DataError';
import { Beat } from './Beat';

const MINUTE = 60_000;

function memory(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text), removeItem: (key) => void kept.delete(key), clear: () => kept.clear(), key: () => null, length: 0 };
}

interface Tab {
  readonly asked: number[];
  readonly heard: CallNews[];
  readonly failures: unknown[];
  end(): void;
}

let answers: (CallNews | Error)[] = [];
const none = (lastId: number): CallNews => ({ passages: {}, hasDecisions: false, lastId });

function open(storage: Storage | undefined = memory()): Tab {
  const [asked, heard, failures]: [number[], CallNews[], unknown[]] = [[], [], []];
  const beat = new Beat({
    name: 'parvis-call-news|4',
    storage,
    ask: async (lastId) => {
      asked.push(lastId);
      const answer = answers.shift() ?? none(Math.max(lastId, 100));
      if (answer instanceof Error) throw answer;
      return answer;
    },
    hear: (news) => void heard.push(news),
    failed: (error) => void failures.push(error)
  });
  return { asked, heard, failures, end: beat.start() };
}

let visibility: DocumentVisibilityState = 'visible';
const see = (state: DocumentVisibilityState): void => {
  visibility = state;
  document.dispatchEvent(new Event('visibilitychange'));
};

beforeEach(() => {
  jest.useFakeTimers();
  answers = [];
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
});
afterEach(() => jest.useRealTimers());

/** Each minute by itself, so that what was asked is answered before the next. */
async function pass(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) await jest.advanceTimersByTimeAsync(MINUTE);
}

/** As `pass`, while somebody reads. */
async function read(minutes: number): Promise<void> {
  for (let minute = 0; minute < minutes; minute++) {
    window.dispatchEvent(new Event('keydown'));
    await pass(1);
  }
}

test('asks every two minutes while somebody reads, from what it heard last', async () => {
  answers = [none(100), none(100), { passages: { 12: 2 }, hasDecisions: false, lastId: 103 }];
  const tab = open();
  await jest.advanceTimersByTimeAsync(10);
  expect(tab.asked).toEqual([0]);
  await read(6);
  expect(tab.asked).toEqual([0, 100, 100, 103]);
  expect(tab.heard.filter(({ passages }) => passages[12])).toHaveLength(1);
  tab.end();
  await pass(3);
  expect(tab.asked).toHaveLength(4);
});

test('asks every five minutes once nobody has moved for as long, and every two minutes again after that', async () => {
  const tab = open();
  await pass(6);
  const before = tab.asked.length;
  await pass(10);
  expect(tab.asked.length - before).toBeLessThanOrEqual(3);
  window.dispatchEvent(new Event('keydown'));
  const slow = tab.asked.length;
  await pass(8);
  expect(tab.asked.length - slow).toBeGreaterThanOrEqual(3);
  tab.end();
});

test('asks who comes back to the page after a minute, and not again within it', async () => {
  const tab = open();
  await jest.advanceTimersByTimeAsync(10);
  for (const [seconds, asked] of [[70, 2], [20, 2], [50, 3]] as const) {
    await jest.advanceTimersByTimeAsync(seconds * 1000);
    see('visible');
    await jest.advanceTimersByTimeAsync(10);
    expect(tab.asked).toHaveLength(asked);
  }
  tab.end();
});

test('never while the page is hidden, and as it comes back', async () => {
  const tab = open();
  await jest.advanceTimersByTimeAsync(10);
  see('hidden');
  await pass(10);
  expect(tab.asked).toHaveLength(1);
  see('visible');
  await jest.advanceTimersByTimeAsync(10);
  expect(tab.asked).toHaveLength(2);
  tab.end();
});

test('waits as long as the server asks for, and tells nobody but the log', async () => {
  answers = [none(100), new DataError('throttled', undefined, 240)];
  const tab = open();
  await pass(2);
  expect(tab.asked).toHaveLength(2);
  expect(tab.failures).toHaveLength(1);
  await pass(3);
  expect(tab.asked).toHaveLength(2);
  await pass(2);
  expect(tab.asked.length).toBeGreaterThan(2);
  tab.end();
});

test('one tab of a browser asks; one that comes later begins where the first is', async () => {
  const storage = memory();
  const first = open(storage);
  await jest.advanceTimersByTimeAsync(10);
  const second = open(storage);
  await read(8);
  expect(first.asked.length + second.asked.length).toBe(5);
  expect(second.asked).not.toContain(0);
  first.end();
  second.end();
});

test('a browser that keeps nothing asks too', async () => {
  const tab = open(undefined);
  await pass(2);
  expect(tab.asked).toEqual([0, 100]);
  tab.end();
});

test('what is answered after it was ended is told to nobody, and asks nothing more', async () => {
  const channels: { postMessage: jest.Mock; close: jest.Mock }[] = [];
  const channel = jest.fn(() => {
    const made = { postMessage: jest.fn(), close: jest.fn() };
    channels.push(made);
    return made;
  });
  Object.defineProperty(globalThis, 'BroadcastChannel', { configurable: true, value: channel });
  try {
    const tab = open();
    // The first question is on its way.
    jest.advanceTimersByTime(0);
    tab.end();
    await pass(10);
    expect(tab.asked).toEqual([0]);
    expect([tab.heard, tab.failures]).toEqual([[], []]);
    expect(channels.map(({ postMessage }) => postMessage.mock.calls.length)).toEqual([0]);
  } finally {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  }
});
