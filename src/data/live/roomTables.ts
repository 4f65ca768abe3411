import type { EntityOf } from '../../lists/defineList';
import { RoomCountersList, RoomLeasesList, RoomRecordsList } from '../../lists/live';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { RestValues } from '../items/RowFormat';
import type { Table } from '../items/Table';

export type RoomRecordValues = EntityOf<typeof RoomRecordsList>;
export type RoomLeaseValues = EntityOf<typeof RoomLeasesList>;
export type RoomCounterValues = EntityOf<typeof RoomCountersList>;

export interface RoomTables {
  readonly records: Table<RoomRecordValues>;
  readonly leases: Table<RoomLeaseValues>;
  readonly counters: Table<RoomCounterValues>;
}

/** For people who look in the lists. */
export function roomTitle({ room }: { readonly room: string }): RestValues {
  return { Title: room };
}

export function roomTables(connection: Connection): RoomTables {
  return {
    records: new ListTable(connection, RoomRecordsList, { derive: roomTitle }),
    leases: new ListTable(connection, RoomLeasesList, { derive: roomTitle }),
    counters: new ListTable(connection, RoomCountersList, { derive: roomTitle })
  };
}
