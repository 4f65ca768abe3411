import type { VotingWindow } from './Ballot';

/**
 * Where a time of the server lies: in a window, before the first one, or after (or between) them. SharePoint stamps whole seconds, so
 * windows have them too, and both their ends are inside: for screens, for counting and for the check of the votes alike.
 */
export function placeInWindows(at: Date, windows: readonly VotingWindow[]): 'inside' | 'early' | 'late' {
  const second = secondOf(at);
  if (windows.some(({ from, to }) => second >= secondOf(from) && (to === null || second <= secondOf(to)))) return 'inside';
  const first = windows[0];
  return first === undefined || second < secondOf(first.from) ? 'early' : 'late';
}

function secondOf(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
