/** Counters of one room, of which each viewer takes one by chance: they hardly get into each other's way. */
export const COUNTERS = 32;
/** How long viewers are counted before they are counted anew. */
export const COUNTING_MS = 300_000;
/** Above that, some count for several. */
const COUNTED_ONE_BY_ONE = 320;
/** A counter that says more than so many times the middle one was not counted by viewers. */
const MOST_TIMES_MIDDLE = 3;

/** It says how many came, and nobody's name. */
export interface ViewerCounter {
  /** From 0 to 31. */
  readonly slot: number;
  /** Number of the span of five minutes (`countingPeriod`). */
  readonly period: number;
  readonly count: number;
  /** As it stood at the end of the span before. */
  readonly before: number;
}

export function countingPeriod(now: Date): number {
  return Math.floor(now.getTime() / COUNTING_MS);
}

/** One viewer more, or as many as he stands for. */
export function counted(counter: ViewerCounter, period: number, weight: number): ViewerCounter {
  if (counter.period === period) return { ...counter, count: counter.count + weight };
  return { ...counter, period, count: weight, before: counter.period === period - 1 ? counter.count : 0 };
}

/** For how many viewers one of them counts. */
export function weightOf(viewers: number): number {
  return Math.max(1, Math.ceil(viewers / COUNTED_ONE_BY_ONE));
}

/** Does he count, for himself and others? @param chance from 0 to 1 */
export function isCounting(weight: number, chance: number): boolean {
  return chance < 1 / weight;
}

/** How many look at a room; whoever writes another figure into a counter changes little. */
export function viewersOf(counters: readonly ViewerCounter[], period: number): number {
  const own = [...new Map(counters.filter(({ slot }) => Number.isInteger(slot) && slot >= 0 && slot < COUNTERS).map((counter) => [counter.slot, counter])).values()];
  const now = own.map((counter) => (counter.period === period ? counter.count : 0));
  const before = own.map((counter) => (counter.period === period ? counter.before : counter.period === period - 1 ? counter.count : 0));
  return Math.max(believed(now), believed(before));
}

function believed(counts: readonly number[]): number {
  const sorted = counts.map((count) => (Number.isFinite(count) ? Math.max(0, count) : 0)).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return sorted.reduce((sum, count) => sum + Math.min(count, middle * MOST_TIMES_MIDDLE + 3), 0);
}
