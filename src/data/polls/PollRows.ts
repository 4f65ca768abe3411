import type { Stored, UnreadableRow } from '../items/Table';
import type { PollValues, RecordValues } from './pollTables';

/** Polls and the records about them. */
export interface PollRows {
  readonly polls: readonly Stored<PollValues>[];
  readonly records: readonly Stored<RecordValues>[];
  readonly unreadable: readonly UnreadableRow[];
  /** Polls below this id were left out, but for those in which one can still vote; null: none were. */
  readonly olderThan: number | null;
}
