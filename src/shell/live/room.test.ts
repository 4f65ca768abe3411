import { number, object } from 'valibot';
import { DataError } from '../../data/DataError';
import { memoryRoomLists, MemoryRooms } from '../../data/live/testing/MemoryRooms';
import { roomFileFormat } from '../../domain/live/roomFile';
import type { ConsoleView } from './RoomConsole';
import { RoomConsole, TURN_MS } from './RoomConsole';
import type { RoomSource } from './RoomSource';
import type { RoomView } from './RoomViewer';
import { RoomViewer } from './RoomViewer';

interface Shown {
  readonly said: number;
}
const format = roomFileFormat('test', object({ said: number() }));
const ROOM = 'test-1';
const BEGIN = new Date('2026-11-26T10:00:05Z').getTime();

/** What is said in the room. */
let said = 0;
let reads = 0;
const source = (): RoomSource<Shown> => {
  let known = -1;
  return {
    get isComplete() {
      return known >= 0;
    },
    get position() {
      return known;
    },
    turn: async () => {
      reads++;
      const isNew = known !== said;
      known = said;
      return isNew;
    },
    content: () => ({ said: known })
  };
};

const people = { julien: { id: 9, name: 'Julien Roux' }, karim: { id: 10, name: 'Karim Benali' }, fatou: { id: 7, name: 'Fatou Diallo' } };
let lists: ReturnType<typeof memoryRoomLists>;
let failures: unknown[];
const serverNow = (): Date => new Date();

function openConsole(who: 'julien' | 'karim', token = who): { readonly leads: RoomConsole<Shown>; readonly rooms: MemoryRooms; readonly views: ConsoleView<Shown>[]; end(): void } {
  const rooms = new MemoryRooms(lists, people[who], true);
  const views: ConsoleView<Shown>[] = [];
  const leads = new RoomConsole<Shown>({ room: ROOM, rooms, source: source(), format, token, units: 50, serverNow, show: (view) => void views.push(view), failed: (error) => void failures.push(error) });
  return { leads, rooms, views, end: leads.start() };
}

function memory(): Storage {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, text) => void kept.set(key, text), removeItem: (key) => void kept.delete(key), clear: () => kept.clear(), key: () => null, length: 0 };
}

function openViewer(token = 'viewer', storage: Storage | undefined = memory()): { readonly viewer: RoomViewer<Shown>; readonly rooms: MemoryRooms; readonly asked: number[]; last(): RoomView<Shown>; end(): void } {
  const rooms = new MemoryRooms(lists, people.fatou, false);
  const asked: number[] = [];
  const ask = rooms.file.bind(rooms);
  rooms.file = (...given) => {
    asked.push(Date.now());
    return ask(...given);
  };
  const viewer = new RoomViewer<Shown>({ room: ROOM, rooms, format, source, name: 'room|test', token, storage, random: () => 0.5, serverNow, show: () => undefined, failed: (error) => void failures.push(error) });
  return { viewer, rooms, asked, last: () => viewer.view(), end: viewer.start() };
}

/** Second by second, so that what was asked is answered before the next. */
async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second++) await jest.advanceTimersByTimeAsync(1000);
}
const writeFile = (viewers: number, position = 1): void => {
  const version = (lists.files.get(ROOM)?.version ?? 0) + 1;
  lists.files.set(ROOM, { text: format.write({ room: ROOM, position, alive: Math.floor(Date.now() / 60_000), viewers, units: 50, content: { said: position } }), version });
};

let visibility: DocumentVisibilityState = 'visible';
beforeEach(() => {
  jest.useFakeTimers({ now: BEGIN });
  said = 0;
  reads = 0;
  failures = [];
  visibility = 'visible';
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => visibility });
  lists = memoryRoomLists(() => people.julien, () => new Date());
});
afterEach(() => jest.useRealTimers());

describe('a console', () => {
  it('writes what is shown once it changed, and that it is there each minute', async () => {
    const { end, views } = openConsole('julien');
    await pass(1);
    expect(views[views.length - 1]).toMatchObject({ role: 'writes', failure: null });
    const first = lists.files.get(ROOM)?.version;
    await pass(30);
    expect(lists.files.get(ROOM)?.version).toBe(first);
    said = 3;
    await pass(11);
    expect(format.read(lists.files.get(ROOM)?.text ?? '')).toMatchObject({ value: { position: 3, content: { said: 3 } } });
    const before = lists.files.get(ROOM)?.version ?? 0;
    await pass(120);
    expect((lists.files.get(ROOM)?.version ?? 0) - before).toBe(2);
    end();
  });

  it('writes at once what it says itself', async () => {
    const { end, leads } = openConsole('julien');
    await pass(1);
    said = 1;
    await leads.say({ kind: 'opened', step: 'throw' }, 0);
    expect(format.read(lists.files.get(ROOM)?.text ?? '')).toMatchObject({ value: { position: 1 } });
    end();
  });

  it('is one of two: the other follows, and writes when the first has given up, or a minute after it died', async () => {
    const first = openConsole('julien');
    await pass(1);
    const second = openConsole('karim');
    await pass(100);
    expect([first.views[first.views.length - 1]?.role, second.views[second.views.length - 1]?.role]).toEqual(['writes', 'waits']);
    // Its tab is closed: it says so.
    first.end();
    await pass(TURN_MS / 1000 + 1);
    expect(second.views[second.views.length - 1]?.role).toBe('writes');
    // Its computer dies: it says nothing.
    const third = openConsole('julien', 'julien');
    await pass(1);
    second.rooms.hold = () => new Promise(() => undefined);
    await pass(50);
    expect(third.views[third.views.length - 1]?.role).toBe('waits');
    await pass(45);
    expect(third.views[third.views.length - 1]?.role).toBe('writes');
    third.end();
  });

  it('that slept writes nothing over what another one wrote', async () => {
    const first = openConsole('julien');
    await pass(1);
    // A closed lid: no timer runs, while the clock goes on.
    const asleep = first.rooms.lease.bind(first.rooms);
    jest.setSystemTime(Date.now() + 120_000);
    const second = openConsole('karim');
    await jest.advanceTimersByTimeAsync(5);
    expect(second.views[second.views.length - 1]?.role).toBe('writes');
    said = 7;
    await second.leads.turn();
    first.rooms.lease = asleep;
    await pass(12);
    expect(first.views[first.views.length - 1]?.role).toBe('waits');
    expect(format.read(lists.files.get(ROOM)?.text ?? '')).toMatchObject({ value: { position: 7 } });
    first.end();
    second.end();
  });

  it('writes the same as any other console of the same records', async () => {
    said = 5;
    const first = openConsole('julien');
    await pass(1);
    const text = lists.files.get(ROOM)?.text;
    first.end();
    await pass(1);
    const second = openConsole('karim');
    await pass(1);
    expect(lists.files.get(ROOM)?.text).toBe(text);
    second.end();
  });

  it('waits as long as a busy server asks, turns half as often for five minutes, and says so', async () => {
    const { end, views, rooms } = openConsole('julien');
    await pass(1);
    const lease = rooms.hold.bind(rooms);
    rooms.hold = async () => {
      throw new DataError('throttled', undefined, 45);
    };
    await pass(21);
    expect(views[views.length - 1]).toMatchObject({ failure: 'throttled', isBusy: true });
    rooms.hold = lease;
    const [turnsThen, readsThen] = [views.length, reads];
    await pass(40);
    expect(views.length).toBe(turnsThen);
    await pass(60);
    expect(views[views.length - 1]).toMatchObject({ failure: null, isBusy: true });
    expect(reads - readsThen).toBeLessThanOrEqual(4);
    await pass(300);
    expect(views[views.length - 1]?.isBusy).toBe(false);
    end();
  });
});

describe('a viewer', () => {
  it('reads the one file each four seconds where few look, and nothing else', async () => {
    const { end: leave } = openConsole('julien');
    await pass(1);
    const { asked, last, end } = openViewer();
    await pass(60);
    expect(asked.length).toBeGreaterThanOrEqual(11);
    expect(asked.length).toBeLessThanOrEqual(17);
    said = 4;
    await pass(16);
    expect(last()).toMatchObject({ file: { content: { said: 4 } }, hasConsole: true, readsByItself: true, isBusy: false });
    end();
    leave();
  });

  it('never shows an older file', async () => {
    writeFile(10, 9);
    const { last, end } = openViewer();
    // Who has just come reads again ten seconds later.
    await pass(11);
    writeFile(10, 8);
    await pass(10);
    expect(last().file?.content.said).toBe(9);
    writeFile(10, 10);
    await pass(10);
    expect(last().file?.content.said).toBe(10);
    end();
  });

  it('keeps what is shown where somebody wrote something else into the file', async () => {
    writeFile(10, 9);
    const { last, end } = openViewer();
    // Who has just come reads again ten seconds later.
    await pass(11);
    for (const [index, text] of ['', '<script>', '{"room":"other-1"}', format.write({ room: 'test-2', position: 99, alive: 1e9, viewers: 0, units: 50, content: { said: 99 } })].entries()) {
      lists.files.set(ROOM, { text, version: 50 + index });
      await pass(6);
      expect(last().file?.content.said).toBe(9);
    }
    expect(failures.length).toBeGreaterThanOrEqual(4);
    end();
  });

  it('reads as seldom as all together must, and above two minutes when he wants to', async () => {
    writeFile(2000);
    const many = openViewer();
    await pass(161);
    expect(many.asked).toHaveLength(3);
    many.end();
    writeFile(60_000);
    // Its hash lies high.
    const chosen = openViewer('viewer');
    await pass(1);
    expect(chosen.last()).toMatchObject({ readsByItself: false, seconds: 120 });
    const before = chosen.asked.length;
    await pass(600);
    expect(chosen.asked).toHaveLength(before);
    writeFile(60_000, 5);
    expect(await chosen.viewer.readNow()).toBe(true);
    expect(chosen.last().file?.content.said).toBe(5);
    expect(await chosen.viewer.readNow()).toBe(false);
    chosen.end();
  });

  it('never reads while the page is hidden, and at once when it comes back', async () => {
    writeFile(10);
    const { asked, end } = openViewer();
    await pass(2);
    visibility = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(60);
    const before = asked.length;
    expect(before).toBeLessThanOrEqual(2);
    visibility = 'visible';
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(1);
    expect(asked.length).toBe(before + 1);
    end();
  });

  it('is one tab of a browser, which another one follows when it is closed', async () => {
    writeFile(10);
    const storage = memory();
    const first = openViewer('viewer', storage);
    await pass(1);
    const second = openViewer('viewer', storage);
    await pass(40);
    expect(first.asked.length + second.asked.length).toBeLessThanOrEqual(13);
    expect(second.last().file).not.toBeNull();
    first.end();
    const before = second.asked.length;
    await pass(20);
    expect(second.asked.length).toBeGreaterThan(before);
    second.end();
  });

  it('reads half as often for five minutes after a busy server, as late as it asks for, and says so', async () => {
    writeFile(10);
    const { rooms, asked, last, end } = openViewer();
    await pass(11);
    const ask = rooms.file;
    rooms.file = async () => {
      throw new DataError('throttled', undefined, 30);
    };
    await pass(6);
    rooms.file = ask;
    expect(last()).toMatchObject({ isBusy: true, failure: 'throttled' });
    const before = asked.length;
    await pass(20);
    expect(asked).toHaveLength(before);
    await pass(80);
    writeFile(10, 2);
    expect(asked.length - before).toBeGreaterThanOrEqual(7);
    expect(asked.length - before).toBeLessThanOrEqual(11);
    await pass(260);
    expect(last().isBusy).toBe(false);
    end();
  });

  it('without the network keeps what is shown, and goes on when it is back', async () => {
    writeFile(10, 3);
    const { rooms, last, end } = openViewer();
    await pass(1);
    const ask = rooms.file;
    rooms.file = async () => {
      throw new DataError('offline');
    };
    await pass(300);
    expect(last()).toMatchObject({ failure: 'offline', file: { content: { said: 3 } } });
    rooms.file = ask;
    writeFile(10, 4);
    await pass(12);
    expect(last()).toMatchObject({ failure: null, file: { content: { said: 4 } } });
    end();
  });

  it('asks the records at twice the beat where nobody writes, and the file again when somebody does', async () => {
    const { end: leave } = openConsole('julien');
    await pass(1);
    const { asked, last, end } = openViewer();
    await pass(15);
    leave();
    await pass(1);
    // Nobody gave up the place: the lease is old, and the file too.
    await pass(150);
    expect(last().hasConsole).toBe(false);
    said = 6;
    const before = asked.length;
    await pass(40);
    expect(asked.length - before).toBeLessThanOrEqual(6);
    expect(last().file?.content.said).toBe(6);
    const { end: leaveAgain } = openConsole('karim');
    await pass(20);
    expect(last()).toMatchObject({ hasConsole: true, file: { content: { said: 6 } } });
    leaveAgain();
    end();
  });

  it('waits where nobody has prepared the room, once a minute', async () => {
    const { asked, last, end } = openViewer();
    await pass(130);
    expect(last()).toMatchObject({ isMissing: true, file: null });
    expect(asked).toHaveLength(3);
    end();
  });

  it('is counted once in five minutes, without a name', async () => {
    const { end: leave, views } = openConsole('julien');
    await pass(1);
    const viewers = ['a', 'b', 'c'].map((token) => openViewer(token));
    await pass(70);
    expect(views[views.length - 1]?.viewers).toBe(3);
    expect(lists.counters.peek().reduce((sum, { viewers: count }) => sum + count, 0)).toBe(3);
    viewers.forEach(({ end }) => end());
    leave();
  });
});
