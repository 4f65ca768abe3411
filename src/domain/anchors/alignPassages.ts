import { unnumbered } from '../passages/notes';
import type { TextVersion } from '../passages/Passage';
import type { Alignment, DraftPassage, ProposedDescent } from './Alignment';
import type { Course } from './Course';
import { each, finish, within } from './Course';
import { foldForms } from './foldForms';
import type { WordCounts } from './likeness';
import { wordCounts } from './likeness';
import type { Across } from './pairEqual';
import { pairEqual, pairingTwins } from './pairEqual';
import type { FreePlaces, Link } from './pairLike';
import { pairingLike } from './pairLike';
import { pairNotes } from './pairNotes';

/** As `aligning`, in one go. */
export function alignPassages(before: TextVersion, after: readonly DraftPassage[]): Alignment {
  return finish(aligning(before, after));
}

/**
 * What may have become of each passage in a new text. Words alone decide, wherever in the text they stand; ids of `after` say nothing.
 * Of passages with the same words the neighbours decide; of notes that were rewritten, what refers to them. The number of a note is none of the words that refer
 * to it. Whatever is not beyond doubt is marked, and a person has the last word.
 */
export function* aligning(before: TextVersion, after: readonly DraftPassage[]): Course<Alignment> {
  const keysOf = (passages: readonly DraftPassage[]): Course<readonly string[]> => each(passages, (passage) => foldForms(unnumbered(passage)).text);
  const countsOf = (passages: readonly DraftPassage[]): Course<readonly WordCounts[]> => each(passages, (passage) => wordCounts(unnumbered(passage)));
  const { pairs, twins } = pairEqual(yield* within(keysOf(before.passages), 0, 0.04), yield* within(keysOf(after), 0.04, 0.08));
  const equal = [...pairs.right].map(([from, to]): Link => ({ from: [from], to: [to], isDoubtful: false }));
  const [left, right] = [yield* within(countsOf(before.passages), 0.08, 0.14), yield* within(countsOf(after), 0.14, 0.2)];
  const like = (settled: readonly Link[]): Course<readonly Link[]> => pairingLike(left, right, freePlaces(settled, before.passages.length, after.length), pairs);
  const alike = yield* within(like([...equal, ...twins.map(({ lefts, rights }): Link => ({ from: lefts, to: rights, isDoubtful: true }))]), 0.2, 0.7);
  const linked = [...equal, ...alike.filter(({ from, to }) => from.length > 0 && to.length > 0)];
  const neighbours = neighboursIn(linked.filter(({ isDoubtful }) => !isDoubtful), before.passages.length, after.length);
  const over = yield* within(pairingTwins(twins, neighbours, pairs), 0.7, 0.75);
  const told = twins.flatMap(({ lefts }) => lefts.flatMap((from) => linkOf(from, pairs.right.get(from), false)));
  const guessed = over.flatMap(({ lefts, rights }) => lefts.flatMap((from, index) => linkOf(from, rights[index], true)));
  const settled = [...linked, ...told, ...guessed];
  // What is left over of twins may have become something else, or nothing: which one it is is as doubtful as what became of the others.
  const doubts = [...alike.filter(({ isDoubtful }) => isDoubtful), ...over.filter(({ lefts, rights }) => lefts.length > 0 && rights.length > 0).map(({ lefts, rights }): Link => ({ from: lefts, to: rights, isDoubtful: true }))];
  const doubtful = { from: new Set(doubts.flatMap(({ from }) => from)), to: new Set(doubts.flatMap(({ to }) => to)) };
  const rest = (yield* within(like(settled), 0.75, 1)).map((link) => ({ ...link, isDoubtful: link.isDoubtful || link.from.some((place) => doubtful.from.has(place)) || link.to.some((place) => doubtful.to.has(place)) }));
  const hasOtherKind = ({ from, to }: Link): boolean => from.length === 1 && to.length === 1 && before.passages[from[0] ?? 0]?.kind !== after[to[0] ?? 0]?.kind;
  const same = new Set([...equal, ...told]);
  const all = [...settled, ...rest].map((link) => (!link.isDoubtful && !same.has(link) && hasOtherKind(link) ? { ...link, isDoubtful: true } : link));
  const noted = pairNotes(before.passages, after, all);
  return { descents: inOrder(noted, before.passages.length).map(({ from, ...link }): ProposedDescent => ({ ...link, from: from.flatMap((place) => before.passages[place]?.id ?? []) })) };
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

/** As the new text has them; what is gone after what stood before it. @param lefts how many passages there were */
function inOrder(links: readonly Link[], lefts: number): readonly Link[] {
  const placed = new Map(links.flatMap(({ from, to }) => from.map((place) => [place, to[to.length - 1]] as const)));
  const stood: number[] = [];
  for (let place = 0; place < lefts; place++) stood.push(placed.get(place) ?? stood[place - 1] ?? -1);
  const rank = ({ from, to }: Link): number => to[0] ?? (stood[(from[0] ?? 0) - 1] ?? -1) + 0.5;
  return [...links].map((link) => ({ link, rank: rank(link) })).sort((one, other) => one.rank - other.rank).map(({ link }) => link);
}
