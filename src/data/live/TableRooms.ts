import type { RoomRecord } from '../../domain/live/roomState';
import type { ViewerCounter } from '../../domain/live/viewers';
import { counted, COUNTERS } from '../../domain/live/viewers';
import { isAltered } from '../append/asArrived';
import { everyRow } from '../append/windows';
import { DataError, hasCode } from '../DataError';
import type { Condition, Stored, Table } from '../items/Table';
import type { RoomFiles } from './RoomFiles';
import type { ReadFile, RoomDraft, Rooms, StoredLease } from './Rooms';
import { RoomOvertakenError } from './Rooms';
import type { RoomCounterValues, RoomLeaseValues, RoomRecordValues, RoomTables } from './roomTables';

interface OfRoom {
  readonly room: string;
}

/** Two who draw one counter at once draw again. */
const TRIES = 3;

/** Rooms on the tables of a site. */
export class TableRooms implements Rooms {
  /** @param me the reader's id in the site */
  public constructor(
    private readonly tables: RoomTables,
    private readonly files: RoomFiles,
    private readonly me: () => Promise<number>
  ) {}

  public file(room: string, etag: string | null): Promise<ReadFile | 'same' | null> {
    return this.files.read(room, etag);
  }

  public write(room: string, text: string): Promise<void> {
    return this.files.write(room, text);
  }

  public async lease(room: string): Promise<StoredLease | null> {
    const { rows: [row] } = await this.tables.leases.page({ where: ofRoom(room), size: 1 });
    return row ? toLease(row) : null;
  }

  public async hold(room: string, holder: string, known: StoredLease | null): Promise<StoredLease> {
    const { leases } = this.tables;
    const lease = toLease(known ? await leases.update({ id: known.id, etag: known.etag, room, holder }) : await leases.add({ room, holder }, `lease:${room}`));
    if (lease.holder !== holder) throw new DataError('conflict', `lease of ${room}`);
    return lease;
  }

  public async records(room: string): Promise<readonly RoomRecord[]> {
    return (await everyRow(this.tables.records, ofRoom(room))).map(toRecord);
  }

  public async say(room: string, { kind, step = '', seconds = 0 }: RoomDraft, known: number): Promise<RoomRecord> {
    const stored = await this.tables.records.add({ room, kind, step, seconds }, `${room}:${known}`);
    const record = toRecord(stored);
    if (stored.author.id !== (await this.me()) || stored.room !== room || record.kind !== kind || record.step !== step || record.seconds !== seconds) throw new RoomOvertakenError(record);
    return record;
  }

  public async prepare(room: string): Promise<void> {
    const rows = Array.from({ length: COUNTERS }, (_, slot) => ({ values: { room, slot, period: 0, viewers: 0, before: 0 }, clientKey: `counter:${room}:${slot}` }));
    await this.tables.counters.addMany(rows);
  }

  public async counters(room: string): Promise<readonly ViewerCounter[]> {
    return (await this.counterRows(room)).map(toCounter);
  }

  public async count(room: string, period: number, weight: number, chance: number): Promise<void> {
    for (let again = 0; again < TRIES; again++) {
      const rows = await this.counterRows(room);
      const row = rows[(Math.floor(chance * rows.length) + again * 7) % rows.length];
      if (!row) return;
      const { count, ...next } = counted(toCounter(row), period, weight);
      try {
        await this.tables.counters.update({ ...next, room, viewers: count, id: row.id, etag: row.etag });
        return;
      } catch (error) {
        if (!hasCode(error, 'conflict')) throw error;
      }
    }
  }

  public async remove(room: string): Promise<void> {
    const { records, leases, counters } = this.tables;
    await this.files.remove(room);
    await records.removeMany(await idsOf(records, room));
    await leases.removeMany(await idsOf(leases, room));
    await counters.removeMany(await idsOf(counters, room));
  }

  private async counterRows(room: string): Promise<readonly Stored<RoomCounterValues>[]> {
    return (await this.tables.counters.page({ where: ofRoom(room), size: COUNTERS })).rows;
  }
}

/** Also of rows that nobody can read. */
async function idsOf<T extends OfRoom>(table: Pick<Table<T>, 'page' | 'removeMany'>, room: string): Promise<readonly number[]> {
  const ids: number[] = [];
  const rows = await everyRow(table, ofRoom(room), (some) => ids.push(...some.map(({ id }) => id)));
  return [...ids, ...rows.map(({ id }) => id)];
}

function ofRoom<T extends OfRoom>(room: string): readonly Condition<T>[] {
  return [{ column: 'room', is: 'eq', value: room }];
}

function toLease({ id, etag, holder, modified }: Stored<RoomLeaseValues>): StoredLease {
  return { id, etag, holder, renewedAt: modified };
}

function toRecord(row: Stored<RoomRecordValues>): RoomRecord {
  const { id, kind, step, seconds, author, created } = row;
  return { id, kind, step, seconds, author, created, isAltered: isAltered(row) };
}

function toCounter({ slot, period, viewers, before }: RoomCounterValues): ViewerCounter {
  return { slot, period, count: viewers, before };
}
