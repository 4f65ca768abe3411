import type { Lease } from '../../domain/live/lease';
import type { RoomRecord } from '../../domain/live/roomState';
import type { ViewerCounter } from '../../domain/live/viewers';

/** The file of a room as it lies there. */
export interface ReadFile {
  readonly text: string;
  /** Given with the next question: while the file is the same, its bytes are not sent. Null where the server gave none. */
  readonly etag: string | null;
}

/** A lease as it is stored: changed with its etag. */
export interface StoredLease extends Lease {
  readonly id: number;
  readonly etag: string;
}

/** What who leads a room says. */
export type RoomDraft = Pick<RoomRecord, 'kind'> & Partial<Pick<RoomRecord, 'step' | 'seconds'>>;

/** Somebody else said something first: what was meant was meant without it. */
export class RoomOvertakenError extends Error {
  public readonly code = 'overtaken';

  public constructor(public readonly latest: RoomRecord) {
    super('overtaken');
  }
}

/** Rooms of a site: one writer each, one small file. A room is named by what it is about, e.g. `campaign-12`. */
export interface Rooms {
  /** One operation. @param etag of what the reader has; null: nothing @returns `same`; null: there is no file */
  file(room: string, etag: string | null): Promise<ReadFile | 'same' | null>;
  /** One operation; safe to call again. @throws DataError `forbidden` for who is no animator */
  write(room: string, text: string): Promise<void>;
  /** One operation; null: nobody has ever written. */
  lease(room: string): Promise<StoredLease | null>;
  /** Takes the lease, renews it, or gives it up (`holder` is ''): two operations. @throws DataError `conflict` when somebody else was first; `forbidden` */
  hold(room: string, holder: string, known: StoredLease | null): Promise<StoredLease>;
  /** All that was said in it: one operation. */
  records(room: string): Promise<readonly RoomRecord[]>;
  /**
   * Two operations. Of all that say something having seen the same, the server lets one in.
   * @param known the newest record that its maker saw; 0: none @throws RoomOvertakenError, DataError `forbidden`
   */
  say(room: string, draft: RoomDraft, known: number): Promise<RoomRecord>;
  /** Makes the counters; safe to call again. One request. */
  prepare(room: string): Promise<void>;
  /** One operation. */
  counters(room: string): Promise<readonly ViewerCounter[]>;
  /** Counts a viewer, or as many as he stands for: three operations. Of two who count at one counter in one moment, one may be lost: nothing rests on the last person. @param chance from 0 to 1 */
  count(room: string, period: number, weight: number, chance: number): Promise<void>;
  /** Sends all of a room to the recycle bin. */
  remove(room: string): Promise<void>;
}
