import type { Passage } from '../passages/Passage';
import type { Anchor } from './Anchor';
import { lengthOf, slice } from './characters';

/** Characters of the passage that an anchor keeps on each side of its quote. */
export const CONTEXT = 32;

/**
 * @param version of the text in which the passage stands
 * @param start in characters that a person would count; moved into the passage where it lies outside
 * @param end excluded; nothing between both: the whole passage
 */
export function anchorOf(version: number, passage: Passage, start: number, end: number): Anchor {
  const length = lengthOf(passage.text);
  const [from, to] = [Math.min(Math.max(start, 0), length), Math.min(Math.max(end, 0), length)];
  if (from >= to) return wholePassage(version, passage.id);
  return {
    version,
    passage: passage.id,
    quote: slice(passage.text, from, to),
    before: slice(passage.text, from - CONTEXT, from),
    after: slice(passage.text, to, to + CONTEXT),
    start: from,
    end: to
  };
}

/** @param passage its id; 0: the text as a whole */
export function wholePassage(version: number, passage: number): Anchor {
  return { version, passage, quote: '', before: '', after: '', start: 0, end: 0 };
}
