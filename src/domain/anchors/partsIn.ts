import type { Passage } from '../passages/Passage';
import type { Occurrence } from './occurrences';
import { foldedPassage, occurrenceAt } from './occurrences';

/** Fewer letters of a quote in a piece say nothing. */
const TELLING = 12;

/** The pieces of a passage that was split right through a quote, each with what it has of it. @param quote folded */
export function partsIn(quote: string, pieces: readonly Passage[]): readonly Occurrence[] {
  if (pieces.length < 2) return [];
  return pieces.flatMap((piece) => {
    const { text } = foldedPassage(piece);
    if (text.length >= TELLING && quote.includes(text)) return [occurrenceAt(piece, 0, text.length)];
    const [head, tail] = [overlapOf(text, quote), overlapOf(quote, text)];
    if (Math.max(head, tail) < TELLING) return [];
    return [head >= tail ? occurrenceAt(piece, text.length - head, text.length) : occurrenceAt(piece, 0, tail)];
  });
}

/** How many units at the end of `left` are the beginning of `right` (Knuth, Morris and Pratt's table). */
function overlapOf(left: string, right: string): number {
  const pattern = right + '\u0000' + left;
  const borders = [0];
  for (let unit = 1; unit < pattern.length; unit++) {
    let border = borders[unit - 1] ?? 0;
    while (border > 0 && pattern[unit] !== pattern[border]) border = borders[border - 1] ?? 0;
    borders.push(pattern[unit] === pattern[border] ? border + 1 : 0);
  }
  return borders[borders.length - 1] ?? 0;
}
