import type { Course } from './Course';
import { each, within } from './Course';
import type { WordCounts } from './likeness';
import { likenessOf, shareIn, together } from './likeness';
import type { Pairs } from './pairEqual';

/** Places of one text that became places of another: several on one side at most. */
export interface Link {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly isDoubtful: boolean;
}

/** Less alike is another passage. */
const LIKE = 0.4;
/** As much alike, and as much more than anything else, is beyond doubt. */
const SURE = 0.7;
const AHEAD = 0.15;
/** Of the words of a piece, those that the whole has. */
const PIECE = 0.8;
/** What more passages have than these says little of which is which. */
const RARE = 40;
const MOST_CANDIDATES = 20;

interface Like {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

/** Places of both texts that are not linked yet. */
export interface FreePlaces {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** What is like what among the places that are free; each of them is in exactly one link. */
export function* pairingLike(left: readonly WordCounts[], right: readonly WordCounts[], free: FreePlaces, pairs: Pairs): Course<readonly Link[]> {
  const likes = yield* within(likesOf(left, right, free, pairs), 0, 0.7);
  const [byFrom, byTo] = [grouped(likes, 'from'), grouped(likes, 'to')];
  const turned = likes.map(({ from, to, likeness }) => ({ from: to, to: from, likeness }));
  yield 0.72;
  const split = yield* within(splits(left, right, byFrom, free.to), 0.72, 0.8);
  const joined = (yield* within(splits(right, left, grouped(turned, 'from'), free.from), 0.8, 0.88)).map(({ from, to, isDoubtful }) => ({ from: to, to: from, isDoubtful }));
  const links = apart([...split, ...joined]);
  yield 0.9;
  const taken = { from: new Set(links.flatMap(({ from }) => from)), to: new Set(links.flatMap(({ to }) => to)) };
  const sorted = [...likes].sort((one, other) => other.likeness - one.likeness);
  yield 0.92;
  for (const like of sorted) {
    if (like.likeness < LIKE || taken.from.has(like.from) || taken.to.has(like.to)) continue;
    taken.from.add(like.from);
    taken.to.add(like.to);
    const rivals = [...(byFrom.get(like.from) ?? []), ...(byTo.get(like.to) ?? [])].filter((other) => other !== like);
    const second = Math.max(0, ...rivals.map(({ likeness }) => likeness));
    links.push({ from: [like.from], to: [like.to], isDoubtful: like.likeness < SURE || like.likeness < second + AHEAD });
    yield 0.95;
  }
  const hasLike = (those: readonly Like[] = []): boolean => those.some(({ likeness }) => likeness >= LIKE);
  const gone = free.from.filter((place) => !taken.from.has(place)).map((place): Link => ({ from: [place], to: [], isDoubtful: hasLike(byFrom.get(place)) }));
  const fresh = free.to.filter((place) => !taken.to.has(place)).map((place): Link => ({ from: [], to: [place], isDoubtful: hasLike(byTo.get(place)) }));
  return [...links, ...gone, ...fresh];
}

/** Pairs that have the most traits in common that few others have, and those that stand in the same place between what is paired. */
function* likesOf(left: readonly WordCounts[], right: readonly WordCounts[], free: FreePlaces, pairs: Pairs): Course<readonly Like[]> {
  const byTrait = new Map<string, number[]>();
  for (const [index, to] of free.to.entries()) {
    for (const trait of right[to]?.traits ?? []) {
      const places = byTrait.get(trait);
      if (!places) byTrait.set(trait, [to]);
      else places.push(to);
    }
    yield (0.3 * index) / free.to.length;
  }
  const isFree = new Set(free.to);
  const likes = (from: number): readonly Like[] => {
    const [one, shared] = [left[from], new Map<number, number>()];
    for (const trait of one?.traits ?? []) {
      const places = byTrait.get(trait) ?? [];
      if (places.length <= RARE) for (const to of places) shared.set(to, (shared.get(to) ?? 0) + 1);
    }
    const nearest = [...shared].sort(([, some], [, others]) => others - some).slice(0, MOST_CANDIDATES).map(([to]) => to);
    const between = [(pairs.right.get(from - 1) ?? -1) + 1, (pairs.right.get(from + 1) ?? 0) - 1].filter((to) => isFree.has(to));
    return [...new Set([...nearest, ...between])].flatMap((to) => {
      const other = right[to];
      return one && other ? [{ from, to, likeness: likenessOf(one, other) }] : [];
    });
  };
  return (yield* within(each(free.from, likes), 0.3, 1)).flat();
}

/** Places each of which became several that follow each other. */
function* splits(left: readonly WordCounts[], right: readonly WordCounts[], byFrom: ReadonlyMap<number, readonly Like[]>, free: readonly number[]): Course<readonly Link[]> {
  const isFree = new Set(free);
  const pieces = ([from, those]: readonly [number, readonly Like[]]): readonly Link[] => {
    const whole = left[from];
    const isPiece = (to: number): boolean => isFree.has(to) && !!whole && !!right[to] && shareIn(right[to], whole) >= PIECE;
    const best = Math.max(...those.map(({ likeness }) => likeness));
    const runs = those.filter(({ to }) => isPiece(to) && !isPiece(to - 1)).map(({ to }) => runFrom(to, isPiece));
    return runs.flatMap((to): readonly Link[] => {
      const likeness = whole ? likenessOf(whole, together(to.flatMap((place) => right[place] ?? []))) : 0;
      // One piece by itself is never ahead of itself.
      return likeness >= SURE && likeness > best + AHEAD / 2 ? [{ from: [from], to, isDoubtful: likeness < 1 - AHEAD }] : [];
    });
  };
  return (yield* each([...byFrom], pieces)).flat();
}

function grouped(likes: readonly Like[], by: 'from' | 'to'): ReadonlyMap<number, readonly Like[]> {
  const groups = new Map<number, Like[]>();
  for (const like of likes) groups.set(like[by], [...(groups.get(like[by]) ?? []), like]);
  return groups;
}

function runFrom(start: number, isPiece: (place: number) => boolean): readonly number[] {
  const run: number[] = [];
  for (let place = start; isPiece(place); place++) run.push(place);
  return run;
}

/** Links that want a place which another has too are for a person, and only the first of them is proposed. */
function apart(links: readonly Link[]): Link[] {
  const kept: Link[] = [];
  const owners = { from: new Map<number, number>(), to: new Map<number, number>() };
  for (const link of links) {
    const rival = Math.min(...link.from.map((place) => owners.from.get(place) ?? Infinity), ...link.to.map((place) => owners.to.get(place) ?? Infinity));
    const other = kept[rival];
    if (other) {
      kept[rival] = { ...other, isDoubtful: true };
      continue;
    }
    for (const place of link.from) owners.from.set(place, kept.length);
    for (const place of link.to) owners.to.set(place, kept.length);
    kept.push(link);
  }
  return kept;
}
