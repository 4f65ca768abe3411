/** Seconds: nobody asks more often than the first, and whoever would ask more seldom than the second asks when he wants to. */
export const SHORTEST_BEAT = 4;
export const LONGEST_BEAT = 120;
/** Who has just come reads again after so many seconds at the soonest: until all who come with him are counted, nobody knows how many they are. */
export const FIRST_BEAT = 10;
/** After a busy server said so, the beat is doubled for so long (milliseconds). */
export const BUSY_MS = 300_000;
/** What SharePoint charges for a read over REST, told or not modified (MS docs name no figure: "more than Graph", which charges 1). */
export const UNITS_A_READ = 2;

/** What the beat of a room rests on. */
export interface RoomLoad {
  /** Who looks at it, as counted. */
  readonly viewers: number;
  /** What the room may use of the tenant's budget. */
  readonly unitsASecond: number;
}

/** How a room is read. */
export interface Beat {
  /** Seconds between two reads of who reads by himself. */
  readonly seconds: number;
  /** From 0 to 1: how many of the viewers read by themselves; the others when they want to. */
  readonly share: number;
}

/** All viewers together use what the room may use, and no more. */
export function beatOf({ viewers, unitsASecond }: RoomLoad): Beat {
  const wanted = (Math.max(0, viewers) * UNITS_A_READ) / Math.max(0.001, unitsASecond);
  return { seconds: Math.min(LONGEST_BEAT, Math.max(SHORTEST_BEAT, wanted)), share: wanted > LONGEST_BEAT ? LONGEST_BEAT / wanted : 1 };
}

/** What slows a viewer down. */
export interface Slowing {
  /** Nobody writes the room's file: the records themselves are asked. */
  readonly hasConsole: boolean;
  /** When a busy server said so last; null: it did not. */
  readonly busyAt: number | null;
  readonly now: number;
  /** He has read once. */
  readonly isNew?: boolean;
}

/** Milliseconds until a viewer's next read. @param chance from 0 to 1, another one each time: viewers who came together do not stay together */
export function waitOf({ seconds }: Beat, { hasConsole, busyAt, now, isNew = false }: Slowing, chance: number): number {
  return (isNew ? Math.max(FIRST_BEAT, seconds) : seconds) * 1000 * (hasConsole ? 1 : 2) * (isBusy(busyAt, now) ? 2 : 1) * (0.8 + 0.4 * chance);
}

export function isBusy(busyAt: number | null, now: number): boolean {
  return busyAt !== null && now - busyAt < BUSY_MS;
}

/** Does this viewer read by himself? The same answer for him as long as the share is not smaller. @param token drawn by his browser */
export function readsByItself(token: string, { share }: Beat): boolean {
  return share >= 1 || hashOf(token) < share;
}

/** From 0 to 1, evenly (FNV-1a, then mixed as in MurmurHash3). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
