import type { Arrival } from './Arrival';
import { heaviestRise, isFar } from './heaviestRise';

/** Together the items of one author weigh this much (divisible by small numbers of items), an anchor more than all authors. */
const AUTHOR_WEIGHT = 5040;
const ANCHOR_WEIGHT = 2 ** 40;
/** Each takes items of one author out of the run; where more people than that forged, they are a crowd. */
const ROUNDS = 16;

/**
 * The run of items in which ids and times rise together, by index. In its length each author counts once, however much he stored. As an author of many
 * items weighs little where only few of them are in question, whoever keeps items of others out alone is outvoted by two of them, and by one that
 * stays where both weigh the same.
 * @param items by rising id
 */
export function fairRun(items: readonly Arrival[]): ReadonlySet<number> {
  const times = items.map(({ created }) => created.getTime());
  const ids = items.map(({ id }) => id);
  const weights = weightsOf(items);
  let run = heaviestRise(times, weights, ids);
  for (let round = 0; round < ROUNDS; round++) {
    const outvoted = outvotedOf(items, times, weights, [...run].sort((one, other) => one - other));
    if (outvoted.length === 0) break;
    for (const index of outvoted) weights[index] = 0;
    run = heaviestRise(times, weights, ids);
  }
  return run;
}

function weightsOf(items: readonly Arrival[]): number[] {
  const counts = new Map<number, number>();
  for (const { authorId, altered } of items) if (!altered) counts.set(authorId, (counts.get(authorId) ?? 0) + 1);
  return items.map(({ authorId, altered, isAnchor }) => (altered ? 0 : isAnchor ? ANCHOR_WEIGHT : AUTHOR_WEIGHT / (counts.get(authorId) ?? 1)));
}

/** @param run indexes, rising */
function outvotedOf(items: readonly Arrival[], times: readonly number[], weights: readonly number[], run: readonly number[]): readonly number[] {
  const runTimes = run.map((index) => times[index] ?? 0);
  const members = new Set(run);
  /** For each place in the run: up to where it is one author's. */
  const sameUntil = new Array<number>(run.length).fill(run.length);
  for (let at = run.length - 2; at >= 0; at--) {
    const [here, next] = [items[run[at] ?? 0], items[run[at + 1] ?? 0]];
    sameUntil[at] = here?.authorId === next?.authorId && !here?.isAnchor && !next?.isAnchor ? (sameUntil[at + 1] ?? 0) : at + 1;
  }
  /** Whom one author alone keeps out of the run. */
  const outside = new Map<number, Set<number>>();
  const contradicted = placesOf(run);
  /** By one that would stay where both weigh the same. */
  const preferred = placesOf(run);
  items.forEach(({ id, authorId }, index) => {
    if (members.has(index) || weights[index] === 0) return;
    const byId = countUpTo(run, (other) => other < index);
    const time = times[index] ?? 0;
    const [before, upTo] = [countUpTo(runTimes, (other) => other < time), countUpTo(runTimes, (other) => other <= time)];
    // Those after it that are earlier, or those before it that are later.
    const isBack = before <= byId;
    const [from, to] = isBack ? [Math.min(upTo, byId), byId] : [byId, before];
    const against = items[run[from] ?? -1];
    if (from === to || !against || against.isAnchor || against.authorId === authorId || (sameUntil[from] ?? 0) < to) return;
    outside.set(against.authorId, (outside.get(against.authorId) ?? new Set()).add(authorId));
    contradicted.add(from, to);
    const nearest = items[run[isBack ? to - 1 : from] ?? -1] ?? against;
    if (isFar(id, nearest.id, items.length) ? id < nearest.id : isBack) preferred.add(from, to);
  });
  const isCovered = contradicted.covered();
  const isPreferred = preferred.covered();
  return run.filter((index, place) => isPreferred[place] || (isCovered[place] && (outside.get(items[index]?.authorId ?? 0)?.size ?? 0) > 1));
}

/** Ranges of places, of which each is asked for once, however many cover it. */
function placesOf(run: readonly number[]): { add(from: number, to: number): void; covered(): readonly boolean[] } {
  const changes = new Array<number>(run.length + 1).fill(0);
  return {
    add: (from, to) => {
      changes[from] = (changes[from] ?? 0) + 1;
      changes[to] = (changes[to] ?? 0) - 1;
    },
    covered: () => {
      let depth = 0;
      return run.map((_, place) => (depth += changes[place] ?? 0) > 0);
    }
  };
}

/** How many of the first elements fit, where those that do come first. */
export function countUpTo<T>(elements: readonly T[], fits: (element: T) => boolean): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(elements[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
