import type { VotingWindow } from './Ballot';

/** Where a time of the server lies: in a window, before the first one, or after (or between) them. */
export function placeInWindows(at: Date, windows: readonly VotingWindow[]): 'inside' | 'early' | 'late' {
  const time = at.getTime();
  if (windows.some(({ from, to }) => time >= from.getTime() && (to === null || time < to.getTime()))) return 'inside';
  const first = windows[0];
  return first === undefined || time < first.from.getTime() ? 'early' : 'late';
}
