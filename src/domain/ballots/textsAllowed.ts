import type { BallotRules } from './Ballot';

/** Characters of an answer in own words, at most. */
export const LONGEST_TEXT = 500;

/** Is something written, and not too much, for each of the chosen options that are answered in own words, and for nothing else? */
export function textsAllowed(choices: readonly number[], texts: readonly string[], { textIds = [] }: Pick<BallotRules, 'textIds'>): boolean {
  return texts.length === textIds.filter((id) => choices.includes(id)).length && texts.every((text) => text.trim() !== '' && text.length <= LONGEST_TEXT);
}

/** Do two votes say the same in own words? */
export function saysSame({ texts = [] }: { readonly texts?: readonly string[] }, { texts: other = [] }: { readonly texts?: readonly string[] }): boolean {
  return JSON.stringify(texts) === JSON.stringify(other);
}
