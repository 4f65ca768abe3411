import type { TextVersion } from '../passages/Passage';
import type { Alignment, DraftPassage, ProposedDescent } from './Alignment';
import { foldForms } from './foldForms';
import type { WordCounts } from './likeness';
import { wordCounts } from './likeness';
import type { Link } from './pairLike';
import { pairLike } from './pairLike';
import { pair, pairEqual } from './pairEqual';

/**
 * What may have become of each passage in a new text. Words alone decide, wherever in the text they stand; ids of `after` say nothing.
 * Of passages with the same words the neighbours decide. Whatever is not beyond doubt is marked, and a person has the last word.
 */
export function alignPassages(before: TextVersion, after: readonly DraftPassage[]): Alignment {
  const keys = (passages: readonly DraftPassage[]): readonly string[] => passages.map(({ text }) => foldForms(text).text);
  const { pairs, twins } = pairEqual(keys(before.passages), keys(after));
  const certain = [...pairs.right].map(([from, to]): Link => ({ from: [from], to: [to], isDoubtful: false }));
  const twinPairs = twins.flatMap(({ lefts, rights }) =>
    lefts.flatMap((from, index): readonly Link[] => {
      const to = rights[index];
      return to === undefined ? [] : [{ from: [from], to: [to], isDoubtful: true }];
    })
  );
  for (const { from: [from], to: [to] } of twinPairs) if (from !== undefined && to !== undefined) pair(pairs, from, to);
  // What is left over of twins may have become something else, or nothing: which one it is is as doubtful.
  const leftOver = { from: new Set(twins.flatMap(({ lefts }) => lefts)), to: new Set(twins.flatMap(({ rights }) => rights)) };
  const isLeftOver = ({ from, to }: Link): boolean => from.some((place) => leftOver.from.has(place)) || to.some((place) => leftOver.to.has(place));
  const counts = (passages: readonly DraftPassage[]): readonly WordCounts[] => passages.map(({ text }) => wordCounts(text));
  const like = pairLike(counts(before.passages), counts(after), pairs);
  const hasOtherKind = ({ from, to }: Link): boolean => from.length === 1 && to.length === 1 && before.passages[from[0] ?? 0]?.kind !== after[to[0] ?? 0]?.kind;
  const all = [...certain, ...twinPairs, ...like.map((link) => ({ ...link, isDoubtful: link.isDoubtful || hasOtherKind(link) || isLeftOver(link) }))];
  return { descents: inOrder(all).map(({ from, ...link }): ProposedDescent => ({ ...link, from: from.flatMap((place) => before.passages[place]?.id ?? []) })) };
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
