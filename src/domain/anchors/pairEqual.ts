/** Which place of one text is which of another. */
export interface Pairs {
  readonly right: Map<number, number>;
  readonly left: Map<number, number>;
}

/** What the words alone do not tell: places of the left and of the right with the same words, some or all of them. */
export interface Twins {
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
}

/**
 * Pairs places with equal keys: at once where nothing else has that key, and of twins those that their neighbours tell apart. A key of ''
 * is like no other. What is left over is for a person.
 */
export function pairEqual(left: readonly string[], right: readonly string[]): { readonly pairs: Pairs; readonly twins: readonly Twins[] } {
  const pairs: Pairs = { right: new Map(), left: new Map() };
  const [lefts, rights] = [placesByKey(left), placesByKey(right)];
  const shared = [...lefts].flatMap(([key, places]) => {
    const others = rights.get(key);
    return others ? [{ lefts: places, rights: others }] : [];
  });
  for (const { lefts: [one, ...ones], rights: [other, ...others] } of shared) {
    if (one !== undefined && other !== undefined && ones.length + others.length === 0) pair(pairs, one, other);
  }
  const isTwin = (from: number, to: number): boolean => !pairs.right.has(from) && !pairs.left.has(to) && left[from] !== '' && left[from] === right[to];
  while (pairByNeighbours(left, right, pairs, isTwin));
  const twins = shared.map((those) => ({ lefts: those.lefts.filter((place) => !pairs.right.has(place)), rights: those.rights.filter((place) => !pairs.left.has(place)) }));
  return { pairs, twins: twins.filter((those) => those.lefts.length > 0 && those.rights.length > 0) };
}

export function pair({ right, left }: Pairs, from: number, to: number): void {
  right.set(from, to);
  left.set(to, from);
}

/** One round. A place that two others would have, or that would have two, waits for the rounds to come. */
function pairByNeighbours(left: readonly string[], right: readonly string[], pairs: Pairs, isTwin: (from: number, to: number) => boolean): boolean {
  const edge = (place: number, length: number, other: number): number | undefined => (place === -1 ? -1 : place === length ? other : undefined);
  const across = (place: number): number | undefined => edge(place, left.length, right.length) ?? pairs.right.get(place);
  const wishes = left.flatMap((_, from) => {
    const [previous, next] = [across(from - 1), across(from + 1)];
    const wished = new Set([previous === undefined ? -1 : previous + 1, next === undefined ? -1 : next - 1]);
    return [...wished].filter((to) => isTwin(from, to)).map((to) => ({ from, to }));
  });
  const count = (of: 'from' | 'to'): ReadonlyMap<number, number> => wishes.reduce((counts, wish) => counts.set(wish[of], (counts.get(wish[of]) ?? 0) + 1), new Map<number, number>());
  const [froms, tos] = [count('from'), count('to')];
  const clear = wishes.filter(({ from, to }) => froms.get(from) === 1 && tos.get(to) === 1);
  for (const { from, to } of clear) pair(pairs, from, to);
  return clear.length > 0;
}

function placesByKey(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, place) => {
    const known = places.get(key);
    if (known) known.push(place);
    else if (key !== '') places.set(key, [place]);
  });
  return places;
}
