/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import type { Mark } from '../../domain/usages/agentMarks';
import { UsageOpensList } from '../../lists/usages';
import { DataError } from '../DataError';
import { MemoryTable } from '../items/MemoryTable';
import { onSwallowed } from '../swallowed';
import { OpenCounter } from './OpenCounter';

const lea = { id: 7, name: 'Léa Martin' };
const paul = { id: 9, name: 'Paul Petit' };
const tool: Mark = { kind: 'tool', id: 1 };

describe('the counter of openings', () => {
  const opens = new MemoryTable(UsageOpensList, { me: () => lea });
  /** All agents write the same one of the month's counters. */
  const counterOf = (person: typeof lea, table = opens.as(person)): OpenCounter =>
    new OpenCounter(table, { webUrl: 'https://ville.test/sites/intranet', serverNow: () => new Date('2026-11-23T09:00:00Z'), userId: async () => person.id }, memoryStorage(), () => 0);
  const openFive = async (counter: OpenCounter): Promise<void> => {
    for (let count = 0; count < 5; count += 1) await counter.count(tool);
  };

  it('loses none when two agents opened the same and write it at the same moment', async () => {
    await openFive(counterOf(paul));
    const table = opens.as(lea);
    const update = table.update.bind(table);
    jest.spyOn(table, 'update').mockImplementationOnce(async (row) => {
      await openFive(counterOf(paul));
      return update(row);
    });
    await openFive(counterOf(lea, table));
    expect(await counterOf(lea).read(1)).toEqual({ t1: 15 });
    expect(opens.peek()).toHaveLength(1);
  });
});

describe('openings that are counted', () => {
  const usage: Mark = { kind: 'usage', id: 2 };
  const place: Mark = { kind: 'site', id: 2 };
  const site = (now = '2026-01-15T09:00:00Z') => ({ webUrl: 'https://ville.test/sites/intranet', serverNow: () => new Date(now), userId: async () => lea.id });
  const table = () => new MemoryTable(UsageOpensList, { me: () => lea });
  const times = async (counter: OpenCounter, count: number, mark = tool): Promise<void> => {
    for (let index = 0; index < count; index += 1) await counter.count(mark);
  };

  it('gather in the browser and are sent by fives, with the month and the counter that they fell to', async () => {
    const list = table();
    const storage = memoryStorage();
    const counter = new OpenCounter(list, site(), storage, () => 0.999);
    await times(counter, 2);
    await times(counter, 2, place);
    expect([list.peek(), storage.length]).toEqual([[], 1]);
    // Another page of the same browser goes on where this one was.
    await times(new OpenCounter(list, site(), storage, () => 0.999), 1);
    expect(list.peek()).toMatchObject([{ month: '2026-01', counter: '2026-01/8', counts: 't1:3 s2:2' }]);
    await times(counter, 5);
    expect(list.peek()).toMatchObject([{ counts: 't1:8 s2:2' }]);
  });

  it('count for the usage too for which a tool was opened, and are sent by fives all the same', async () => {
    const list = table();
    const counter = new OpenCounter(list, site(), memoryStorage(), () => 0);
    for (let index = 0; index < 4; index += 1) await counter.count(tool, usage);
    expect(list.peek()).toEqual([]);
    await counter.count(tool);
    expect(list.peek()).toMatchObject([{ counts: 't1:5 u2:4' }]);
  });

  it('are kept in another browser’s way for each site', async () => {
    const storage = memoryStorage();
    await times(new OpenCounter(table(), site(), storage), 3);
    const other = table();
    await times(new OpenCounter(other, { ...site(), webUrl: 'https://ville.test/sites/hub' }, storage), 4);
    expect(other.peek()).toEqual([]);
  });

  it('are kept apart for each person of a shared computer', async () => {
    const list = table();
    const storage = memoryStorage();
    await times(new OpenCounter(list, site(), storage), 4);
    await times(new OpenCounter(list, { ...site(), userId: async () => paul.id }, storage), 4);
    expect([list.peek(), storage.length]).toEqual([[], 2]);
    await expect(times(new OpenCounter(list, { ...site(), userId: () => Promise.reject(new DataError('offline')) }, storage), 1)).resolves.toBeUndefined();
  });

  it('wait for the next time when they cannot be sent', async () => {
    const list = table();
    const storage = memoryStorage();
    const counter = new OpenCounter(list, site(), storage, () => 0);
    list.failNext('page', new DataError('offline'));
    await times(counter, 5);
    expect(list.peek()).toEqual([]);
    await times(counter, 1, usage);
    expect(list.peek()).toMatchObject([{ counts: 't1:5 u2:1' }]);
  });

  it('go to another counter when somebody else writes the same one, three times at most', async () => {
    const list = table();
    const draws = [0, 0.2, 0.4, 0.9];
    const counter = new OpenCounter(list, site(), memoryStorage(), () => draws.shift() ?? 0);
    list.failNext('add', new DataError('duplicate'));
    list.failNext('add', new DataError('conflict'));
    await times(counter, 5);
    expect(list.peek().map((row) => row.counter)).toEqual(['2026-01/4']);
    const refused = table();
    for (let index = 0; index < 3; index += 1) refused.failNext('add', new DataError('duplicate'));
    await times(new OpenCounter(refused, site(), memoryStorage(), () => 0), 5);
    expect(refused.peek()).toEqual([]);
  });

  it('do not disturb where nothing can be kept', async () => {
    const full = Object.assign(memoryStorage(), {
      setItem: () => {
        throw new DOMException('', 'QuotaExceededError');
      }
    });
    const heard: string[] = [];
    onSwallowed((_, where) => heard.push(where));
    for (const storage of [full, undefined]) await expect(times(new OpenCounter(table(), site(), storage), 6)).resolves.toBeUndefined();
    expect(heard).toEqual(Array.from({ length: 6 }, () => 'keep openings'));
    await new OpenCounter(table(), { ...site(), userId: () => Promise.reject(new DataError('offline')) }, memoryStorage()).count(tool);
    expect(heard[6]).toBe('count openings');
  });

  it('are read for this month and those before it, over the turn of the year', async () => {
    const list = table();
    for (const month of ['2026-01', '2025-12', '2025-11', '2025-01']) {
      await list.add({ month, counter: `${month}/1`, counts: 't1:1' }, month);
      await list.add({ month, counter: `${month}/2`, counts: 't1:1 u2:3' }, `${month} 2`);
    }
    const counter = new OpenCounter(list, site('2026-01-31T23:30:00Z'), undefined);
    expect([await counter.read(1), await counter.read(3)]).toEqual([{ t1: 2, u2: 3 }, { t1: 6, u2: 9 }]);
  });

  it('are added to their own counter among others, and taken for sent only when this person wrote them', async () => {
    const list = table();
    await list.add({ month: '2026-01', counter: '2026-01/1', counts: 't1:40' }, 'a');
    await list.add({ month: '2026-01', counter: '2026-01/8', counts: 't1:1' }, 'b');
    await times(new OpenCounter(list, site(), memoryStorage(), () => 0.999), 5);
    expect(list.peek().map(({ counter, counts }) => [counter, counts])).toEqual([['2026-01/1', 't1:40'], ['2026-01/8', 't1:6']]);
    // Nothing else is sent for them.
    expect(list.peek()[1]?.etag).toBe('"2"');
  });
});
