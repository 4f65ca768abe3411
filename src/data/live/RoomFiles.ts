import type { ReadFile } from './Rooms';

/** Files of rooms, each written over. */
export interface RoomFiles {
  /** As `Rooms.file`. */
  read(room: string, etag: string | null): Promise<ReadFile | 'same' | null>;
  write(room: string, text: string): Promise<void>;
  remove(room: string): Promise<void>;
}
