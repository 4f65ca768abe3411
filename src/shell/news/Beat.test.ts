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
  saw(): void;
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
  return { asked, heard, failures, end: beat.start(), saw: () => beat.saw() };
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

test('asks four minutes after the page opened, then after rests twice as long, from what it heard last, and sooner once its reader saw it', async () => {
  answers = [none(100), { passages: { 12: 2 }, hasDecisions: false, lastId: 103 }];
  const tab = open();
  await read(3);
  expect(tab.asked).toEqual([]);
  await read(1);
  expect(tab.asked).toEqual([0]);
  await read(7);
  expect(tab.asked).toEqual([0]);
  await read(1);
  expect(tab.asked).toEqual([0, 100]);
  expect(tab.heard.filter(({ passages }) => passages[12])).toHaveLength(1);
  tab.saw();
  await read(3);
  expect(tab.asked).toHaveLength(2);
  await read(1);
  expect(tab.asked).toEqual([0, 100, 103]);
  tab.end();
  await read(60);
  expect(tab.asked).toHaveLength(3);
});

test('asks every sixteen minutes at last, however long nobody does anything about it, and at once as somebody moves again', async () => {
  const tab = open();
  await pass(4 + 8 + 16);
  expect(tab.asked).toHaveLength(3);
  await pass(48);
  expect(tab.asked).toHaveLength(6);
  await pass(6);
  window.dispatchEvent(new Event('keydown'));
  await jest.advanceTimersByTimeAsync(10);
  expect(tab.asked).toHaveLength(7);
  window.dispatchEvent(new Event('keydown'));
  await pass(1);
  expect(tab.asked).toHaveLength(7);
  tab.end();
});

test('asks who comes back to the page after a minute, and not again within it', async () => {
  const tab = open();
  for (const [seconds, asked] of [[40, 0], [30, 1], [20, 1], [50, 2]] as const) {
    await jest.advanceTimersByTimeAsync(seconds * 1000);
    see('visible');
    await jest.advanceTimersByTimeAsync(10);
    expect(tab.asked).toHaveLength(asked);
  }
  tab.end();
});

test('never while the page is hidden, and as it comes back', async () => {
  const tab = open();
  see('hidden');
  await pass(10);
  expect(tab.asked).toHaveLength(0);
  see('visible');
  await jest.advanceTimersByTimeAsync(10);
  expect(tab.asked).toHaveLength(1);
  tab.end();
});

test('waits as long as the server asks for, and tells nobody but the log', async () => {
  answers = [new DataError('throttled', undefined, 540)];
  const tab = open();
  await pass(4);
  expect(tab.asked).toHaveLength(1);
  expect(tab.failures).toHaveLength(1);
  await pass(8);
  expect(tab.asked).toHaveLength(1);
  await pass(2);
  expect(tab.asked).toHaveLength(2);
  tab.end();
});

test('one tab of a browser asks; one that comes later begins where the first is', async () => {
  const storage = memory();
  const first = open(storage);
  await read(5);
  const second = open(storage);
  await read(25);
  expect(first.asked.length + second.asked.length).toBe(4);
  expect(second.asked).not.toContain(0);
  first.end();
  second.end();
});

test('a browser that keeps nothing asks too', async () => {
  const tab = open(undefined);
  await pass(12);
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
    await read(3);
    // The first question is on its way.
    jest.advanceTimersByTime(MINUTE);
    tab.end();
    await pass(10);
    expect(tab.asked).toEqual([0]);
    expect([tab.heard, tab.failures]).toEqual([[], []]);
    expect(channels.map(({ postMessage }) => postMessage.mock.calls.length)).toEqual([0]);
  } finally {
    Reflect.deleteProperty(globalThis, 'BroadcastChannel');
  }
});
