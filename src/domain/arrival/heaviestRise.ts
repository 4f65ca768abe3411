/** What may be part of a run. */
export interface Weighed {
  readonly id: number;
  /** In milliseconds. */
  readonly time: number;
  readonly weight: number;
}

/** A run, by what it ends with. */
interface Run<T> {
  readonly end: T;
  readonly total: number;
  readonly before: Run<T> | undefined;
}

/** Of two of so many, which one stays where both weigh the same: the earlier, unless their ids are as far apart as none come by themselves; then the lower id. */
export function isLower(one: Weighed, other: Weighed, count: number): boolean {
  const far = 1000 + 10 * count;
  return one.id + far < other.id || (one.id - far <= other.id && one.time < other.time);
}

/**
 * The part of the items in which times never fall and that weighs most, in their order (n log n). Of two parts that weigh the same, the one whose
 * end is lower (`isLower`). What weighs nothing is in none.
 * @param items by rising id
 */
export function heaviestRise<T extends Weighed>(items: readonly T[]): readonly T[] {
  const times = new Set(items.map(({ time }) => time));
  const ranks = new Map([...times].sort((a, b) => a - b).map((time, index) => [time, index + 1]));
  /** By rank (a tree of prefixes): the heaviest run so far that ends at that rank or below. */
  const best = new Map<number, Run<T>>();
  const isHeavier = (one: Run<T>, other: Run<T> | undefined): boolean =>
    !other || one.total > other.total || (one.total === other.total && isLower(one.end, other.end, items.length));
  let heaviest: Run<T> | undefined;
  for (const item of items) {
    if (item.weight === 0) continue;
    const rank = ranks.get(item.time) ?? 0;
    let before: Run<T> | undefined;
    for (let at = rank; at > 0; at -= at & -at) {
      const run = best.get(at);
      if (run && isHeavier(run, before)) before = run;
    }
    const run = { end: item, total: item.weight + (before?.total ?? 0), before };
    for (let at = rank; at <= ranks.size; at += at & -at) if (isHeavier(run, best.get(at))) best.set(at, run);
    if (isHeavier(run, heaviest)) heaviest = run;
  }
  const members: T[] = [];
  for (let run = heaviest; run; run = run.before) members.push(run.end);
  return members.reverse();
}
