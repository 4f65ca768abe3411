import type { News, StreamId } from './News';

/** How far one list is known. */
export interface StreamState {
  readonly id: StreamId;
  /** What is known of it, newest first. */
  readonly news: readonly News[];
  /** Nothing after this moment is missing; null: nothing is missing at all. Of a list that was not read: when it changed last. */
  readonly knownAfter: Date | null;
}

/** After which moment nothing is missing of any list; null: nothing is missing at all. */
export function horizon(streams: readonly Pick<StreamState, 'knownAfter'>[]): Date | null {
  const latest = Math.max(...streams.map(({ knownAfter }) => knownAfter?.getTime() ?? -Infinity), -Infinity);
  return Number.isFinite(latest) ? new Date(latest) : null;
}

/** Which lists to read next: those that hold the horizon up, so many at most. */
export function nextToRead<S extends Pick<StreamState, 'knownAfter'>>(streams: readonly S[], most: number): readonly S[] {
  const time = ({ knownAfter }: Pick<StreamState, 'knownAfter'>): number => knownAfter?.getTime() ?? -Infinity;
  return streams.filter(({ knownAfter }) => knownAfter !== null).sort((left, right) => time(right) - time(left)).slice(0, most);
}

/** All that is known, newest first, by time alone; in one second by list and row, so that the order is always the same. */
export function byTime(news: readonly News[]): readonly News[] {
  return [...news].sort((left, right) => right.at.getTime() - left.at.getTime() || left.stream.localeCompare(right.stream) || right.id - left.id);
}
