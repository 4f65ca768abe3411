import type { Arrival } from './Arrival';
import { countUpTo, fairRun } from './fairRun';

/** Within it SharePoint may number two items and stamp their times in either order. */
const SAME_MOMENT_MS = 60_000;
export interface Arrived<T> {
  readonly item: T;
  /** When it counts as received: `created`, or for what is out of step the second after its place begins, if that is later. */
  readonly at: Date;
  /** Its id and its time do not fit by more than a minute: its sender chose one of the two. */
  readonly isOutOfStep: boolean;
}

/**
 * Items in the order in which the server received them. Ids and times rise together; an item outside the longest run in which
 * they do takes the later of its two places, by id and by time. So neither a chosen id (see docs/tenant-probe.md) nor a forged time
 * gains anything. In the length of a run each author counts once, however much he stored: so nobody pushes others out of it
 * but as many people acting together (`fairRun`). Any order of reading gives the same answer.
 */
export function orderOfArrival<T extends Arrival>(items: readonly T[]): ReadonlyArray<Arrived<T>> {
  const sorted = [...items].sort((a, b) => a.id - b.id);
  // Nearly always: then all are of the run, and each has its own place.
  if (sorted.every(({ created, altered }, index) => !altered && created >= (sorted[index - 1]?.created ?? 0))) return sorted.map((item) => ({ item, at: item.created, isOutOfStep: false }));
  const inRun = fairRun(sorted);
  const run = sorted.filter((_, index) => inRun.has(index));
  const runTimes = run.map(({ created }) => created.getTime());
  const placed = sorted.map((item, index): Placed<T> => {
    const byId = countUpTo(run, ({ id }) => id < item.id);
    const time = item.created.getTime();
    // Within one second, the ids say who came first.
    const byTime = countUpTo(runTimes, (other) => other < time);
    const before = runTimes[byId - 1] ?? -Infinity;
    const isOutOfStep = time < before - SAME_MOMENT_MS || time > (runTimes[byId] ?? Infinity) + SAME_MOMENT_MS;
    // In the second of the one before it, it would share that one's place.
    const at = before > time ? new Date(before + 1000) : item.created;
    return { arrived: { item, at, isOutOfStep }, place: Math.max(byId, byTime), isOfRun: inRun.has(index) };
  });
  return placed.sort(inPlace).map(({ arrived }) => arrived);
}

interface Placed<T> {
  readonly arrived: Arrived<T>;
  /** How many of the run come before it. */
  readonly place: number;
  readonly isOfRun: boolean;
}

/** What is out of step comes before the member of the run that has its place, for that one came after it. What is stored in one second stays in the order of ids. */
function inPlace<T extends Arrival>(one: Placed<T>, other: Placed<T>): number {
  return one.place - other.place || Number(one.isOfRun) - Number(other.isOfRun) || one.arrived.at.getTime() - other.arrived.at.getTime();
}
