/** @jest-environment node */
import { memoryStorage } from '../../../tests/contract/memoryStorage';
import type { Mark } from '../../domain/usages/agentMarks';
import { UsageOpensList } from '../../lists/usages';
import { MemoryTable } from '../items/MemoryTable';
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
