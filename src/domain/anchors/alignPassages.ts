import type { TextVersion } from '../passages/Passage';
import type { Alignment, DraftPassage, ProposedDescent } from './Alignment';
import { foldForms } from './foldForms';
import { wordCounts } from './likeness';
import type { Across } from './pairEqual';
import { pairEqual, pairTwins } from './pairEqual';
import type { FreePlaces, Link } from './pairLike';
import { pairLike } from './pairLike';

/**
 * What may have become of each passage in a new text. Words alone decide, wherever in the text they stand; ids of `after` say nothing.
 * Of passages with the same words the neighbours decide. Whatever is not beyond doubt is marked, and a person has the last word.
 */
export function alignPassages(before: TextVersion, after: readonly DraftPassage[]): Alignment {
  const keys = (passages: readonly DraftPassage[]): readonly string[] => passages.map(({ text }) => foldForms(text).text);
  const { pairs, twins } = pairEqual(keys(before.passages), keys(after));
  const equal = [...pairs.right].map(([from, to]): Link => ({ from: [from], to: [to], isDoubtful: false }));
  const counts = [before.passages, after].map((passages) => passages.map(({ text }) => wordCounts(text)));
  const like = (settled: readonly Link[]): readonly Link[] => pairLike(counts[0] ?? [], counts[1] ?? [], freePlaces(settled, before.passages.length, after.length), pairs);
  const alike = like([...equal, ...twins.map(({ lefts, rights }): Link => ({ from: lefts, to: rights, isDoubtful: true }))]);
  const linked = [...equal, ...alike.filter(({ from, to }) => from.length > 0 && to.length > 0)];
  const left = pairTwins(twins, neighboursIn(linked.filter(({ isDoubtful }) => !isDoubtful), before.passages.length, after.length), pairs);
  const told = twins.flatMap(({ lefts }) => lefts.flatMap((from) => linkOf(from, pairs.right.get(from), false)));
  const guessed = left.flatMap(({ lefts, rights }) => lefts.flatMap((from, index) => linkOf(from, rights[index], true)));
  const settled = [...linked, ...told, ...guessed];
  // What is left over of twins may have become something else, or nothing: which one it is is as doubtful as what became of the others.
  const doubts = [...alike.filter(({ isDoubtful }) => isDoubtful), ...left.filter(({ lefts, rights }) => lefts.length > 0 && rights.length > 0).map(({ lefts, rights }): Link => ({ from: lefts, to: rights, isDoubtful: true }))];
  const doubtful = { from: new Set(doubts.flatMap(({ from }) => from)), to: new Set(doubts.flatMap(({ to }) => to)) };
  const rest = like(settled).map((link) => ({ ...link, isDoubtful: link.isDoubtful || link.from.some((place) => doubtful.from.has(place)) || link.to.some((place) => doubtful.to.has(place)) }));
  const hasOtherKind = ({ from, to }: Link): boolean => from.length === 1 && to.length === 1 && before.passages[from[0] ?? 0]?.kind !== after[to[0] ?? 0]?.kind;
  const same = new Set([...equal, ...told]);
  const all = [...settled, ...rest].map((link) => (!link.isDoubtful && !same.has(link) && hasOtherKind(link) ? { ...link, isDoubtful: true } : link));
  return { descents: inOrder(all).map(({ from, ...link }): ProposedDescent => ({ ...link, from: from.flatMap((place) => before.passages[place]?.id ?? []) })) };
}

function linkOf(from: number, to: number | undefined, isDoubtful: boolean): readonly Link[] {
  return to === undefined ? [] : [{ from: [from], to: [to], isDoubtful }];
}

/** Places that are in none of the links. */
function freePlaces(links: readonly Link[], lefts: number, rights: number): FreePlaces {
  const [from, to] = [new Set(links.flatMap((link) => link.from)), new Set(links.flatMap((link) => link.to))];
  const without = (length: number, taken: ReadonlySet<number>): readonly number[] => Array.from({ length }, (_, place) => place).filter((place) => !taken.has(place));
  return { from: without(lefts, from), to: without(rights, to) };
}

/** The edges of both texts are neighbours too. */
function neighboursIn(links: readonly Link[], lefts: number, rights: number): Across {
  const lasts = new Map(links.map(({ from, to }) => [from[from.length - 1], to[to.length - 1]]));
  const firsts = new Map(links.map(({ from, to }) => [from[0], to[0]]));
  return { before: (place) => (place < 0 ? -1 : lasts.get(place)), after: (place) => (place >= lefts ? rights : firsts.get(place)) };
}

/** As the new text has them; what is gone after what stood before it. */
function inOrder(links: readonly Link[]): readonly Link[] {
  const placed = new Map(links.flatMap(({ from, to }) => from.map((place) => [place, to[to.length - 1]] as const)));
  const rank = ({ from, to }: Link): number => {
    if (to[0] !== undefined) return to[0];
    let place = (from[0] ?? 0) - 1;
    while (place >= 0 && placed.get(place) === undefined) place -= 1;
    return (placed.get(place) ?? -1) + 0.5;
  };
  return [...links].map((link) => ({ link, rank: rank(link) })).sort((one, other) => one.rank - other.rank || (one.link.from[0] ?? 0) - (other.link.from[0] ?? 0)).map(({ link }) => link);
}
