import type { Connection } from '../connection/Connection';
import type { Rooms } from './Rooms';
import { roomTables } from './roomTables';
import { SharePointRoomFiles } from './SharePointRoomFiles';
import { TableRooms } from './TableRooms';

/** Rooms of a site. */
export function roomsOf(connection: Connection): Rooms {
  return new TableRooms(roomTables(connection), new SharePointRoomFiles(connection), () => connection.userId());
}
