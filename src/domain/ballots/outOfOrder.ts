/** SharePoint numbers an item and stamps its time a moment apart, and many arrive at once. */
const SAME_MOMENT_MS = 60_000;

interface Arrival {
  readonly id: number;
  /** Stamped by the server. */
  readonly created: Date;
}

/**
 * Items whose id and time of creation do not rise together: one of the two was chosen by who sent it (a client may be able
 * to send an `ID`, see docs/tenant-probe.md). Those outside the longest run that rises are named, if they lie more than a
 * minute from their place in it: so a single forged id, however high or low, makes no honest item stand out.
 */
export function outOfOrder<T extends Arrival>(items: readonly T[]): readonly T[] {
  const sorted = [...items].sort((a, b) => a.id - b.id);
  const times = sorted.map(({ created }) => created.getTime());
  const inRun = longestRise(times);
  let before = -Infinity;
  const strays: T[] = [];
  const after = nextInRun(times, inRun);
  sorted.forEach((item, index) => {
    const time = times[index] ?? 0;
    if (inRun.has(index)) before = time;
    else if (time < before - SAME_MOMENT_MS || time > (after[index] ?? Infinity) + SAME_MOMENT_MS) strays.push(item);
  });
  return strays;
}

/** Indexes of the longest part of `times` that never falls (patience sorting, n log n). */
function longestRise(times: readonly number[]): ReadonlySet<number> {
  /** By length less one: where the run of that length ends that ends lowest. */
  const ends: number[] = [];
  const previous: number[] = [];
  times.forEach((time, index) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((times[ends[middle] ?? 0] ?? 0) <= time) low = middle + 1;
      else high = middle;
    }
    previous.push(low > 0 ? ends[low - 1] ?? -1 : -1);
    ends[low] = index;
  });
  const run = new Set<number>();
  for (let index = ends[ends.length - 1] ?? -1; index >= 0; index = previous[index] ?? -1) run.add(index);
  return run;
}

/** For each index, the time of the run's next member. */
function nextInRun(times: readonly number[], inRun: ReadonlySet<number>): readonly number[] {
  const next: number[] = [];
  let after = Infinity;
  for (let index = times.length - 1; index >= 0; index--) {
    next[index] = after;
    if (inRun.has(index)) after = times[index] ?? after;
  }
  return next;
}
