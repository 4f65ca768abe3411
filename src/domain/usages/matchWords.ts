import { stemOf } from './foldWords';

/** How well a typed word and a stored one go together, from 0 (not at all) to 1 (the same). */
export const matchQuality = { same: 1, family: 0.9, part: 0.8, begun: 0.7, typo: 0.6 } as const;

/** Shorter words are other words by one letter: "vote" is not "note". In letters. */
const typoLength = 6;
/** From here on two edits are forgiven. In letters. */
const longLength = 8;

/**
 * Compares two folded words: the same, of one family, the second begun with the first, or one typo apart (two in a long word).
 *
 * @param begunFrom letters that begin a word
 */
export function matchWord(typed: string, word: string, begunFrom: number): number {
  if (typed === word) return matchQuality.same;
  if (stemOf(typed) === stemOf(word)) return matchQuality.family;
  if (typed.length >= begunFrom && word.startsWith(typed)) return matchQuality.begun;
  if (typed.length < typoLength || typed[0] !== word[0]) return 0;
  return isTypo(typed, word, typed.length < longLength ? 1 : 2) ? matchQuality.typo : 0;
}

/** Are two texts that many edits apart or fewer? Two letters that changed places are one edit. */
export function isTypo(left: string, right: string, edits: number): boolean {
  if (Math.abs(left.length - right.length) > edits) return false;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const isSame = left[row - 1] === right[column - 1];
      let cost = Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      now.push(cost);
    }
    before = last;
    last = now;
  }
  return (last[right.length] ?? Infinity) <= edits;
}
