import { CONTEXT } from './anchorOf';

/** What stands around some words, folded (`foldForms`); up to 32 units a side, '' at the edge of the passage. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

const WORD_AFTER = /^[\p{L}\p{M}\p{N}_]+/u;
const WORD_BEFORE = /[\p{L}\p{M}\p{N}_]+$/u;
/** Fewer letters than this are alike by chance: they have to be the same. */
const TELLING = 8;

export function surroundingsOf(text: string, start: number, end: number): Surroundings {
  return { before: text.slice(Math.max(0, start - CONTEXT), start), after: text.slice(end, end + CONTEXT) };
}

/** Letters to change, add or take away to make one of the other, both sides together. */
export function distanceOf(left: Surroundings, right: Surroundings): number {
  return editDistance(left.before, right.before) + editDistance(left.after, right.after);
}

/** Do words that begin and end with these surroundings begin and end within the same words in both? */
export function isSameWord(quote: string, left: Surroundings, right: Surroundings): boolean {
  const startsInside = WORD_AFTER.test(quote);
  const endsInside = WORD_BEFORE.test(quote);
  const rest = ({ before, after }: Surroundings): string => `${startsInside ? (WORD_BEFORE.exec(before)?.[0] ?? '') : ''} ${endsInside ? (WORD_AFTER.exec(after)?.[0] ?? '') : ''}`;
  return rest(left) === rest(right);
}

/** On how many sides is what stands there now what stood there then, or nearly? */
export function sidesAlike(then: Surroundings, now: Surroundings): number {
  const reversed = (text: string): string => [...text].reverse().join('');
  return Number(isAlike(reversed(then.before), reversed(now.before))) + Number(isAlike(then.after, now.after));
}

/** Both read away from the quote: what was cut or added far from it does not count. */
function isAlike(then: string, now: string): boolean {
  if (then === now) return true;
  const length = Math.min(then.length, now.length);
  if (length === 0) return false;
  const errors = editDistance(then.slice(0, length), now.slice(0, length));
  return length < TELLING ? errors === 0 : errors <= length / 2;
}

/** Levenshtein's. */
function editDistance(left: string, right: string): number {
  if (left === right) return 0;
  let row = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let line = 1; line <= left.length; line++) {
    const next = [line];
    for (let column = 1; column <= right.length; column++) {
      const changed = (row[column - 1] ?? 0) + Number(left[line - 1] !== right[column - 1]);
      next.push(Math.min(changed, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[right.length] ?? 0;
}
