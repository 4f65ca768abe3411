/** @jest-environment node */
import { object, string } from 'valibot';
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { defineStored } from '../../domain/stored/defineStored';
import { UsagesList } from '../../lists/usages';
import { blankOf } from '../../lists/columns';
import { MemoryTable } from '../items/MemoryTable';
import { KeptPolls } from '../polls/KeptPolls';
import { onSwallowed } from '../swallowed';
import { KeptAgent } from '../usages/KeptAgent';
import { KeptFavourites } from '../usages/KeptFavourites';
import { RecentMarks } from '../usages/RecentMarks';
import { browserStorage, tabStorage } from './browserStorage';
import { packRows, unpackRows } from './keptRows';
import { KeptValue } from './KeptValue';

const format = defineStored({ name: 'note', version: 1, schema: object({ text: string() }) });
const refusing = (...methods: readonly ('getItem' | 'setItem' | 'removeItem')[]): Storage => {
  const storage = memoryStorage();
  const refuse = (): never => {
    throw new DOMException('', 'QuotaExceededError');
  };
  return Object.assign(storage, Object.fromEntries(methods.map((name) => [name, refuse])));
};

describe('what the browser keeps', () => {
  it('is read again by its owner, and by nobody else', () => {
    const storage = memoryStorage();
    const kept = new KeptValue(storage, 'notes', format);
    kept.write('lea|web', { text: 'a' });
    expect([kept.read('lea|web'), kept.read('paul|web'), new KeptValue(storage, 'others', format).read('lea|web')]).toEqual([{ text: 'a' }, undefined, undefined]);
    kept.forget('lea|web');
    expect([kept.read('lea|web'), storage.length]).toEqual([undefined, 0]);
  });

  it('is nothing when it cannot be read', () => {
    const storage = memoryStorage();
    const kept = new KeptValue(storage, 'notes', format);
    kept.write('lea', { text: 'a' });
    for (const text of ['', '{', '{"text":7}', '{"version":2,"value":{}}']) {
      storage.setItem(storage.key(0) ?? '', text);
      expect(kept.read('lea')).toBeUndefined();
    }
  });

  it('is not what it was before, when the new does not fit', () => {
    const storage = memoryStorage();
    new KeptValue(storage, 'notes', format).write('lea', { text: 'old' });
    const full = Object.assign(refusing('setItem'), { removeItem: storage.removeItem.bind(storage) });
    new KeptValue(full, 'notes', format).write('lea', { text: 'new' });
    expect(storage.length).toBe(0);
  });

  it('is nothing where the browser refuses its storage, and nobody is disturbed', () => {
    for (const storage of [undefined, refusing('getItem', 'setItem', 'removeItem')]) {
      const kept = new KeptValue(storage, 'notes', format);
      expect(() => kept.write('lea', { text: 'a' })).not.toThrow();
      expect(() => kept.forget('lea')).not.toThrow();
      expect(kept.read('lea')).toBeUndefined();
    }
    for (const [name, open] of [['localStorage', browserStorage], ['sessionStorage', tabStorage]] as const) {
      const own = memoryStorage();
      Object.defineProperty(globalThis, name, { configurable: true, get: () => own });
      expect(open()).toBe(own);
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get: () => {
          throw new DOMException('', 'SecurityError');
        }
      });
      expect(open()).toBeUndefined();
      Reflect.deleteProperty(globalThis, name);
    }
  });
});

describe('rows that the browser keeps', () => {
  const table = new MemoryTable(UsagesList).give([1, 2].map((id) => ({ ...blankOf(UsagesList), id, title: `Usage ${id}` })));

  it('have their stamps again', () => {
    const packed: ReturnType<typeof packRows> = JSON.parse(JSON.stringify(packRows(table, table.peek())), (name, value: unknown) => (name === 'created' || name === 'modified' ? new Date(String(value)) : value));
    expect(unpackRows(table, packed)).toEqual(table.peek());
    expect(unpackRows(table, packRows(table, []))).toEqual([]);
  });

  it('are none when one cannot be read or lacks its stamp', () => {
    const { packed, stamps } = packRows(table, table.peek());
    expect([unpackRows(table, { packed, stamps: stamps.slice(1) }), unpackRows(table, { packed: packed.slice(1), stamps }), unpackRows(table, { packed: [{ Id: 'x' }, {}], stamps })]).toEqual([undefined, undefined, undefined]);
  });
});

describe('how long it is believed', () => {
  let now = Date.parse('2026-03-01T08:00:00Z');
  const clock = (): Date => new Date(now);
  const newest = { stamps: { polls: 'a', records: null }, polls: { packed: [], stamps: [] }, records: { packed: [], stamps: [] }, unreadable: [], olderThan: null };

  it.each([
    ['polls, an hour', 60 * 60_000, (storage: Storage) => {
      const kept = new KeptPolls(storage, clock);
      return { write: () => kept.write('lea', newest), read: () => kept.read('lea') !== undefined };
    }],
    ['favourites, five minutes', 5 * 60_000, (storage: Storage) => {
      const kept = new KeptFavourites(storage, clock);
      return { write: () => kept.write('lea', [{ kind: 'tool', id: 3 }]), read: () => kept.read('lea') !== undefined };
    }]
  ] as const)('%s', (_, life, open) => {
    const { write, read } = open(memoryStorage());
    expect(read()).toBe(false);
    write();
    const isBelieved = (later: number): boolean => {
      now += later;
      const is = read();
      now -= later;
      return is;
    };
    // Written in the future: the computer's clock was set back since.
    expect([0, life - 1, life, -1].map(isBelieved)).toEqual([true, true, false, false]);
  });

  it('says what was kept, for each owner', () => {
    const storage = memoryStorage();
    new KeptPolls(storage).write('lea', newest);
    expect(new KeptPolls(storage).read('lea')).toMatchObject(newest);
    const favourites = new KeptFavourites(storage);
    favourites.write('lea', [{ kind: 'tool', id: 3 }, { kind: 'usage', id: 1 }]);
    expect([favourites.read('lea'), favourites.read('paul')]).toEqual([[{ kind: 'tool', id: 3 }, { kind: 'usage', id: 1 }], undefined]);
  });
});

describe('the profile of an agent', () => {
  const stores = { direction: 'Finances', profession: 'Comptable' };
  let now = Date.parse('2026-11-25T08:00:00Z');
  const open = (storage: Storage) => {
    const kept = new KeptAgent(storage, () => new Date(now));
    const read = jest.fn(async () => stores);
    return { read, of: (owner: string) => kept.readThrough(owner, read), renewed: (owner: string) => kept.renewed(owner, read) };
  };
  const DAY = 24 * 60 * 60_000;

  it('is read once for each person; for the first view of a tab, one of the last month will do', async () => {
    const { read, of } = open(memoryStorage());
    expect([await of('lea'), await of('lea'), read.mock.calls.length]).toEqual([stores, stores, 1]);
    await of('paul');
    expect(read).toHaveBeenCalledTimes(2);
    now += 30 * DAY - 1;
    await of('lea');
    expect(read).toHaveBeenCalledTimes(2);
    now += 1;
    await of('lea');
    expect(read).toHaveBeenCalledTimes(3);
  });

  it('is renewed at a later view, once a day', async () => {
    const { read, of, renewed } = open(memoryStorage());
    expect(await renewed('lea')).toBeUndefined();
    await of('lea');
    now += DAY - 1;
    expect([await renewed('lea'), read.mock.calls.length]).toEqual([undefined, 1]);
    now += 1;
    const other = { direction: 'Culture', profession: 'Bibliothécaire' };
    read.mockResolvedValueOnce(other);
    expect([await renewed('lea'), await renewed('lea'), await of('lea'), read.mock.calls.length]).toEqual([other, undefined, other, 2]);
  });

  it('is asked for again when it could not be read, or the computer’s clock was set back', async () => {
    const { read, of } = open(memoryStorage());
    read.mockRejectedValueOnce(new Error('no profile'));
    await expect(of('lea')).rejects.toThrow('no profile');
    await expect(of('lea')).resolves.toEqual(stores);
    now -= 1;
    await of('lea');
    expect(read).toHaveBeenCalledTimes(3);
  });
});

describe('what an agent opened last', () => {
  const site = (userId: number, webUrl = 'https://ville.test/a') => ({ userId: async () => userId, webUrl });

  it('is remembered in his browser, apart for each site and person', async () => {
    const storage = memoryStorage();
    const mine = new RecentMarks(site(7), storage);
    await mine.remember({ kind: 'tool', id: 1 });
    expect(await mine.remember({ kind: 'usage', id: 2 })).toEqual([{ kind: 'usage', id: 2 }, { kind: 'tool', id: 1 }]);
    expect(await new RecentMarks(site(7), storage).read()).toHaveLength(2);
    expect([await new RecentMarks(site(8), storage).read(), await new RecentMarks(site(7, 'https://ville.test/b'), storage).read()]).toEqual([[], []]);
  });

  it('is forgotten by a full or refused storage, and somebody can find out why', async () => {
    const heard: string[] = [];
    onSwallowed((_, where) => heard.push(where));
    expect(await new RecentMarks(site(7), refusing('setItem')).remember({ kind: 'tool', id: 1 })).toEqual([{ kind: 'tool', id: 1 }]);
    expect(await new RecentMarks(site(7), undefined).remember({ kind: 'tool', id: 1 })).toEqual([{ kind: 'tool', id: 1 }]);
    expect(heard).toEqual(['remember what was opened']);
  });
});
