import type { Person } from '../../../domain/people/Person';
import { RoomCountersList, RoomLeasesList, RoomRecordsList } from '../../../lists/live';
import { DataError } from '../../DataError';
import { MemoryTable } from '../../items/MemoryTable';
import type { RoomFiles } from '../RoomFiles';
import type { ReadFile } from '../Rooms';
import type { RoomTables } from '../roomTables';
import { roomTitle } from '../roomTables';
import { TableRooms } from '../TableRooms';

export function memoryRoomLists(me: () => Person, now: () => Date) {
  const options = { me, now, derive: roomTitle };
  return { records: new MemoryTable(RoomRecordsList, options), leases: new MemoryTable(RoomLeasesList, options), counters: new MemoryTable(RoomCountersList, options), files: new Map<string, { readonly text: string; readonly version: number }>() };
}

/** What everybody's page of one site shares. */
export type MemoryRoomLists = ReturnType<typeof memoryRoomLists>;

/** Rooms in memory: the repository that ships, on lists in memory, held to the same contract. */
export class MemoryRooms extends TableRooms {
  public constructor(lists: MemoryRoomLists, person: Person, mayLead: boolean) {
    const leading = <T extends object>(table: T): T => (mayLead ? table : onlyReading(table));
    const tables: RoomTables = { records: leading(lists.records.as(person)), leases: leading(lists.leases.as(person)), counters: lists.counters.as(person) };
    super(tables, new MemoryRoomFiles(lists.files, mayLead), async () => person.id);
  }
}

class MemoryRoomFiles implements RoomFiles {
  public constructor(
    private readonly files: MemoryRoomLists['files'],
    private readonly mayWrite: boolean
  ) {}

  public async read(room: string, etag: string | null): Promise<ReadFile | 'same' | null> {
    const file = this.files.get(room);
    if (!file) return null;
    return etag === String(file.version) ? 'same' : { text: file.text, etag: String(file.version) };
  }

  public async write(room: string, text: string): Promise<void> {
    if (!this.mayWrite) throw new DataError('forbidden');
    this.files.set(room, { text, version: (this.files.get(room)?.version ?? 0) + 1 });
  }

  public async remove(room: string): Promise<void> {
    if (!this.mayWrite) throw new DataError('forbidden');
    this.files.delete(room);
  }
}

/** A table as who may only read it has it. */
function onlyReading<T extends object>(table: T): T {
  return new Proxy(table, {
    get: (target, name) => {
      if (['add', 'update', 'remove', 'addMany', 'removeMany'].some((each) => each === name)) return () => Promise.reject(new DataError('forbidden'));
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (...given: readonly unknown[]): unknown => Reflect.apply(value, target, given) : value;
    }
  });
}
