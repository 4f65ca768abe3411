import type { Course } from './Course';

/** Which place of one text is which of another. */
export interface Pairs {
  readonly right: Map<number, number>;
  readonly left: Map<number, number>;
}

/** Places of both texts that have the same words, and more than one of them in one of the texts. */
export interface Twins {
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
}

/** Where the place before another, and the one after it, are in the other text; undefined: not known, or nowhere. */
export interface Across {
  before(place: number): number | undefined;
  after(place: number): number | undefined;
}

/** Pairs places with equal keys where nothing else has that key; the others are twins. A key of '' is like no other. */
export function pairEqual(left: readonly string[], right: readonly string[]): { readonly pairs: Pairs; readonly twins: readonly Twins[] } {
  const pairs: Pairs = { right: new Map(), left: new Map() };
  const [lefts, rights] = [placesByKey(left), placesByKey(right)];
  const twins: Twins[] = [];
  for (const [key, places] of lefts) {
    const others = rights.get(key);
    if (!others) continue;
    if (places.length + others.length > 2) twins.push({ lefts: places, rights: others });
    else for (const one of places) for (const other of others) pair(pairs, one, other);
  }
  return { pairs, twins };
}

export function pair({ right, left }: Pairs, from: number, to: number): void {
  right.set(from, to);
  left.set(to, from);
}

/**
 * Pairs twins that their neighbours tell apart. As many as before are told by one neighbour; where some were removed or added, both have to
 * say the same. @param across what is known of places that are no twins; twins that are paired here are neighbours too
 * @returns what is left over, for a person
 */
export function* pairingTwins(twins: readonly Twins[], across: Across, pairs: Pairs): Course<readonly Twins[]> {
  const before = (place: number): number | undefined => pairs.right.get(place) ?? across.before(place);
  const after = (place: number): number | undefined => pairs.right.get(place) ?? across.after(place);
  const isFree = ({ lefts, rights }: Twins): Twins => ({ lefts: lefts.filter((place) => !pairs.right.has(place)), rights: rights.filter((place) => !pairs.left.has(place)) });
  for (let hasMoved = true; hasMoved; ) {
    hasMoved = false;
    for (const those of twins) {
      const { lefts, rights } = isFree(those);
      const free = new Set(rights);
      const isSameNumber = lefts.length === rights.length;
      const wishes: { readonly from: number; readonly to: number; readonly isSure: boolean }[] = [];
      for (const from of lefts) {
        const [previous, next] = [before(from - 1), after(from + 1)];
        const wished = [...new Set([previous === undefined ? -1 : previous + 1, next === undefined ? -1 : next - 1])].filter((to) => free.has(to));
        const [to] = wished;
        const isBoth = to !== undefined && previous === to - 1 && next === to + 1;
        wishes.push(...wished.map((each) => ({ from, to: each, isSure: wished.length === 1 && (isSameNumber || isBoth) })));
        // How often it goes round is not known before.
        yield 0;
      }
      const counts = new Map<number, number>();
      for (const { to } of wishes) counts.set(to, (counts.get(to) ?? 0) + 1);
      for (const { from, to } of wishes.filter((wish) => wish.isSure && counts.get(wish.to) === 1)) {
        pair(pairs, from, to);
        hasMoved = true;
      }
    }
  }
  return twins.map(isFree).filter(({ lefts, rights }) => lefts.length + rights.length > 0);
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
