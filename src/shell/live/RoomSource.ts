import type { RoomFile } from '../../domain/live/roomFile';

/** The records of a room, read turn by turn, and what of them is shown. */
export interface RoomSource<C> {
  /** Has everything been read once? */
  readonly isComplete: boolean;
  /** How much is known (`positionOf`). */
  readonly position: number;
  /** Reads what is new. @param most reads beside the one that tells what is new */
  turn(most?: number): Promise<boolean>;
  /** A function of the records alone. @param around the rest of the file */
  content(around: Omit<RoomFile<C>, 'content'>): C;
}

/** So many turns are enough to read everything once. */
const TURNS_AT_FIRST = 8;

/** Reads everything once. */
export async function readAll<C>(source: RoomSource<C>): Promise<void> {
  for (let turn = 0; turn < TURNS_AT_FIRST && !source.isComplete; turn++) await source.turn();
}
