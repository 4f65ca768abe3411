import { lengthOf, slice } from '../anchors/characters';
import type { Passage } from '../passages/Passage';
import type { SaidItem, Span } from './SaidItem';
import { distinctWordings } from './variantsPoll';

/** Words that people can choose otherwise: a passage, or some words of it. */
export interface Variants {
  /** Left out for the whole passage. */
  readonly span?: Span;
  /** As they are in the text. */
  readonly current: string;
  /** That say something else, each by the first contribution that says it. */
  readonly wordings: readonly { readonly id: number; readonly wording: string }[];
}

/**
 * What of a passage people can choose from: the whole of it, in which what was proposed for some words stands in their place, and those words by themselves,
 * where some were proposed for. Where nothing was proposed, the passage as it is.
 * @param words the passage as a synthesis names it, its label before it
 * @param items what was said of it
 */
export function variantsOf(passage: Pick<Passage, 'text'>, words: string, items: readonly SaidItem[]): readonly [Variants, ...Variants[]] {
  const proposed = items.filter(({ kind, wording, isPublic }) => kind === 'wording' && wording !== '' && isPublic);
  const label = words.slice(0, words.length - passage.text.length);
  const whole = proposed.map(({ id, wording, span }) => ({ id, wording: span ? label + within(passage.text, span, wording) : wording }));
  const spans = new Map(proposed.flatMap(({ span }) => (span ? [[`${span.start}-${span.end}`, span] as const] : [])));
  return [
    { current: words, wordings: distinctWordings(whole) },
    ...[...spans.values()]
      .sort((one, other) => one.start - other.start || one.end - other.end)
      .map((span) => ({
        span,
        current: slice(passage.text, span.start, span.end),
        wordings: distinctWordings(proposed.filter((item) => item.span?.start === span.start && item.span.end === span.end).map(({ id, wording }) => ({ id, wording })))
      }))
  ];
}

function within(text: string, { start, end }: Span, wording: string): string {
  return slice(text, 0, start) + wording + slice(text, end, lengthOf(text));
}
