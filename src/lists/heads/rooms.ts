import type { ListHead } from '../ListDefinition';

/** What opening a page looks at of the lists of rooms; their columns and words stand in the schemas. */
export const ROOM_RECORDS = { url: 'Lists/ParvisRoomRecords', version: 1, since: 2, read: 'all', write: 'none', access: 'read' } as const satisfies ListHead;
export const ROOM_LEASES = { url: 'Lists/ParvisRoomLeases', version: 1, since: 2, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
export const ROOM_COUNTERS = { url: 'Lists/ParvisRoomCounters', version: 1, since: 2, read: 'all', write: 'all', access: 'contribute' } as const satisfies ListHead;
export const ROOMS = { url: 'ParvisRooms', version: 1, since: 2, read: 'all', write: 'all', access: 'read' } as const satisfies ListHead;
