import type { Connection } from '../connection/Connection';
import { roomsOf } from '../live/roomsOf';
import type { MeetingServices } from './MeetingServices';
import type { MeetingReaderParts } from './MeetingReader';
import { MeetingReader } from './MeetingReader';
import { meetingStampsOf } from './meetingStamps';

/** What meetings of a site are led and followed by. */
export function meetingServicesOf(connection: Connection, parts: Omit<MeetingReaderParts, 'rooms' | 'stamps'>): MeetingServices {
  const rooms = roomsOf(connection);
  return { rooms, reader: (opened) => new MeetingReader({ ...parts, rooms, stamps: () => meetingStampsOf(connection) }, opened) };
}
