import { MemoryTable } from '../../src/data/items/MemoryTable';
import type { TablesUnderTest } from './table.contract';
import { NotesList, OwnNotesList } from './tableLists';

/** The tables of the contract, in memory. */
export async function openMemoryTables(): Promise<TablesUnderTest> {
  const people = [{ id: 7, name: 'Moi' }, { id: 8, name: 'Elle' }] as const;
  const notes = new MemoryTable(NotesList, { me: () => people[0] });
  const own = new MemoryTable(OwnNotesList, { me: () => people[0] });
  return {
    mine: notes,
    theirs: notes.as(people[1]),
    own,
    othersOwn: own.as(people[1]),
    plant: async (item) => notes.plant(item),
    plantOwn: async (item) => own.plant(item),
    loseAnswers: async (count) => [notes, own].forEach((table) => table.loseAnswers(count)),
    close: async () => undefined
  };
}
