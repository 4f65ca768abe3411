/** Are two positions as far apart as none of so many come by themselves? */
export function isFar(one: number, other: number, count: number): boolean {
  return Math.abs(one - other) > 1000 + 10 * count;
}

/**
 * Indexes of the part of `values` that never falls and weighs most (n log n). Of two that weigh the same, the one that stays lower, unless
 * it ends at a position as far away as none comes by itself. What weighs nothing is in none.
 * @param positions rising
 */
export function heaviestRise(values: readonly number[], weights: readonly number[], positions: readonly number[]): ReadonlySet<number> {
  const ranks = new Map([...new Set(values)].sort((a, b) => a - b).map((value, index) => [value, index + 1]));
  /** By rank (a tree of prefixes): the index where the heaviest run so far ends that ends at that rank or below. */
  const best = new Array<number>(ranks.size + 1).fill(-1);
  const total: number[] = [];
  const previous: number[] = [];
  const isLower = (one: number, other: number): boolean => {
    const apart = (positions[one] ?? 0) - (positions[other] ?? 0);
    return isFar(positions[one] ?? 0, positions[other] ?? 0, values.length) ? apart < 0 : (values[one] ?? 0) < (values[other] ?? 0);
  };
  const isHeavier = (one: number, other: number): boolean => one >= 0 && (other < 0 || (total[one] ?? 0) > (total[other] ?? 0) || (total[one] === total[other] && isLower(one, other)));
  values.forEach((value, index) => {
    const weight = weights[index] ?? 0;
    const rank = ranks.get(value) ?? 0;
    let before = -1;
    for (let at = rank; at > 0; at -= at & -at) if (isHeavier(best[at] ?? -1, before)) before = best[at] ?? -1;
    previous.push(before);
    total.push(weight + (total[before] ?? 0));
    if (weight === 0) return;
    for (let at = rank; at < best.length; at += at & -at) if (isHeavier(index, best[at] ?? -1)) best[at] = index;
  });
  let end = -1;
  values.forEach((_, index) => {
    if ((weights[index] ?? 0) > 0 && isHeavier(index, end)) end = index;
  });
  const run = new Set<number>();
  for (let index = end; index >= 0; index = previous[index] ?? -1) run.add(index);
  return run;
}
