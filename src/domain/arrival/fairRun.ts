import type { Arrival } from './Arrival';
import type { Weighed } from './heaviestRise';
import { heaviestRise, isLower } from './heaviestRise';

/** Together the items of one author weigh this much (divisible by small numbers of items), an anchor more than all authors. */
const AUTHOR_WEIGHT = 5040;
const ANCHOR_WEIGHT = 2 ** 40;
/** Each takes items of one author out of the run; where more people than that forged, they are a crowd. */
const ROUNDS = 16;

interface Voice extends Weighed {
  readonly index: number;
  readonly authorId: number;
  readonly isAnchor: boolean;
  weight: number;
}

/**
 * The run of items in which ids and times rise together, by index. In its length each author counts once, however much he stored. As an author of many
 * items weighs little where only few of them are in question, whoever keeps items of others out alone is outvoted by two of them, and by one that
 * stays where both weigh the same.
 * @param items by rising id
 */
export function fairRun(items: readonly Arrival[]): ReadonlySet<number> {
  const voices = voicesOf(items);
  const selfContradicting = contradictingThemselves(voices);
  let run = heaviestRise(voices);
  for (let round = 0; round < ROUNDS; round++) {
    const outvoted = outvotedOf(voices, run, selfContradicting);
    // Stryker disable next-line ConditionalExpression: spares the rounds that would change nothing
    if (outvoted.length === 0) break;
    for (const voice of outvoted) voice.weight = 0;
    run = heaviestRise(voices);
  }
  return new Set(run.map(({ index }) => index));
}

function voicesOf(items: readonly Arrival[]): readonly Voice[] {
  const counts = new Map<number, number>();
  for (const { authorId, altered } of items) if (!altered) counts.set(authorId, (counts.get(authorId) ?? 0) + 1);
  return items.map(({ id, created, authorId, altered, isAnchor = false }, index) => {
    const weight = altered ? 0 : isAnchor ? ANCHOR_WEIGHT : AUTHOR_WEIGHT / (counts.get(authorId) ?? 1);
    return { id, time: created.getTime(), authorId, isAnchor, index, weight };
  });
}

/** What its own author contradicts, by an id and a time that do not rise together: of these he chose one, so they have no say in what others chose. */
function contradictingThemselves(voices: readonly Voice[]): ReadonlySet<Voice> {
  const found = new Set<Voice>();
  const own = new Map<number, Voice[]>();
  for (const voice of voices) {
    const known = own.get(voice.authorId);
    if (known) known.push(voice);
    else own.set(voice.authorId, [voice]);
  }
  for (const all of own.values()) {
    let latest = -Infinity;
    for (const voice of all) {
      if (voice.time < latest) found.add(voice);
      latest = Math.max(latest, voice.time);
    }
    let earliest = Infinity;
    for (const voice of all.reverse()) {
      if (voice.time > earliest) found.add(voice);
      earliest = Math.min(earliest, voice.time);
    }
  }
  return found;
}

function outvotedOf(voices: readonly Voice[], run: readonly Voice[], selfContradicting: ReadonlySet<Voice>): readonly Voice[] {
  let start = 0;
  /** For each place in the run: from where on it is one author's. */
  const sameFrom = run.map(({ isAnchor, authorId }, place) => (start = isAnchor || authorId !== run[place - 1]?.authorId ? place : start));
  /** Whom one author alone keeps out of the run. */
  const outside = new Map<number, Set<number>>();
  const contradicted = rangesOf(run);
  /** By one that would stay where both weigh the same. */
  const preferred = rangesOf(run);
  for (const voice of voices) {
    if (voice.weight === 0 || selfContradicting.has(voice)) continue;
    const byId = countUpTo(run, ({ index }) => index < voice.index);
    // Those before it that are later, or those after it that are earlier. One of the run meets nobody but itself.
    const from = Math.min(byId, countUpTo(run, ({ time }) => time <= voice.time));
    const to = Math.max(byId, countUpTo(run, ({ time }) => time < voice.time));
    const first = run[from];
    if (!first || first.isAnchor || first.authorId === voice.authorId || (sameFrom[to - 1] ?? 0) > from) continue;
    outside.set(first.authorId, (outside.get(first.authorId) ?? new Set()).add(voice.authorId));
    contradicted.add(from, to);
    const nearest = (to === byId ? run[to - 1] : undefined) ?? first;
    if (isLower(voice, nearest, voices.length)) preferred.add(from, to);
  }
  const isContradicted = contradicted.covered();
  const isPreferred = preferred.covered();
  return run.filter(({ authorId }, place) => isPreferred[place] || ((outside.get(authorId)?.size ?? 0) > 1 && isContradicted[place]));
}

/** Ranges of places, of which each is asked for once, however many cover it. */
function rangesOf(run: readonly Voice[]): { add(from: number, to: number): void; covered(): readonly boolean[] } {
  const ends = new Map<number, number>();
  return {
    add: (from, to) => ends.set(from, Math.max(to, ends.get(from) ?? to)),
    covered: () => {
      let end = 0;
      return run.map((_, place) => place < (end = Math.max(end, ends.get(place) ?? end)));
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
