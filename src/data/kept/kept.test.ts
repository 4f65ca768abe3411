/** @jest-environment node */
import { object, safeParse, string } from 'valibot';
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import { defineStored } from '../../domain/stored/defineStored';
import { UsagesList } from '../../lists/usages';
import { blankOf } from '../../lists/columns';
import { MemoryTable } from '../items/MemoryTable';
import { KeptPolls } from '../polls/KeptPolls';
import { browserStorage, tabStorage } from './browserStorage';
import { isYoung } from './isYoung';
import { keptRows, keptUnreadable, packRows, unpackRows } from './keptRows';
import { KeptValue } from './KeptValue';
import { refusingStorage } from './testing/refusingStorage';

const format = defineStored({ name: 'note', version: 1, schema: object({ text: string() }) });

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
    const full = Object.assign(refusingStorage('setItem'), { removeItem: storage.removeItem.bind(storage) });
    new KeptValue(full, 'notes', format).write('lea', { text: 'new' });
    expect(storage.length).toBe(0);
  });

  it('is nothing where the browser refuses its storage, and nobody is disturbed', () => {
    for (const storage of [undefined, refusingStorage('getItem', 'setItem', 'removeItem')]) {
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

describe('what the browser keeps of rows', () => {
  const stamp = { etag: '"1"', created: '2026-03-01T08:00:00.000Z', modified: '2026-03-01T08:00:00.000Z', author: { id: 7, name: 'Léa' }, editor: { id: 7, name: 'Léa' } };
  const row = { id: 1, list: { fr: 'Usages', en: 'Usages' }, column: { fr: 'Titre', en: 'Title' }, address: '/x' };

  it('is read when each stamp is whole, and no other', () => {
    const isRead = (changes: object): boolean => safeParse(keptRows, { packed: [{ Id: 1 }], stamps: [{ ...stamp, ...changes }] }).success;
    expect(isRead({})).toBe(true);
    expect([{ etag: 1 }, { created: 'hier' }, { modified: null }, { author: {} }, { author: { id: '7', name: 'Léa' } }, { editor: { id: 7 } }].filter(isRead)).toEqual([]);
    expect([{ stamps: [] }, { packed: [] }, { packed: [7], stamps: [] }].filter((kept) => safeParse(keptRows, kept).success)).toEqual([]);
  });

  it('names what was left out in both languages', () => {
    const isRead = (changes: object): boolean => safeParse(keptUnreadable, [{ ...row, ...changes }]).success;
    expect(isRead({})).toBe(true);
    expect([{ id: 'x' }, { list: {} }, { list: { fr: 'Usages' } }, { column: { en: 'Title' } }, { address: 1 }].filter(isRead)).toEqual([]);
  });
});

describe('polls that the browser keeps', () => {
  const newest = { stamps: { polls: 'a', records: null }, polls: { packed: [], stamps: [] }, records: { packed: [], stamps: [] }, unreadable: [], olderThan: null };

  it('are believed for an hour, and not from the future: the computer’s clock was set back since', () => {
    let now = Date.parse('2026-03-01T08:00:00Z');
    const storage = memoryStorage();
    const kept = new KeptPolls(storage, () => new Date(now));
    expect(kept.read('lea')).toBeUndefined();
    kept.write('lea', newest);
    const isBelieved = (later: number): boolean => {
      now += later;
      const is = kept.read('lea') !== undefined;
      now -= later;
      return is;
    };
    expect([0, 60 * 60_000 - 1, 60 * 60_000, -1].map(isBelieved)).toEqual([true, true, false, false]);
    kept.write('lea', newest);
    expect(kept.read('lea')).toMatchObject(newest);
  });
});

test('something is young from its own moment on, up to its age', () => {
  expect([-1, 0, 1, 9, 10, 11].map((age) => isYoung(1000, 1000 + age, 10))).toEqual([false, true, true, true, false, false]);
});
