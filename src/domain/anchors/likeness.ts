import { foldForms } from './foldForms';

/** How often each word stands in a text, in lower case. */
export interface WordCounts {
  readonly words: ReadonlyMap<string, number>;
  readonly size: number;
  /** Words, and three of them that follow one another: what few other texts have. */
  readonly traits: ReadonlySet<string>;
}

type Words = Omit<WordCounts, 'traits'>;

export function wordCounts(text: string): WordCounts {
  const words = new Map<string, number>();
  const found = foldForms(text).text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  for (const word of found) words.set(word, (words.get(word) ?? 0) + 1);
  const threes = found.slice(2).map((word, index) => `${found[index] ?? ''} ${found[index + 1] ?? ''} ${word}`);
  return { words, size: found.length, traits: new Set([...found, ...threes]) };
}

/** Of several texts as one. */
export function together(all: readonly WordCounts[]): Words {
  const words = new Map<string, number>();
  for (const one of all) for (const [word, count] of one.words) words.set(word, (words.get(word) ?? 0) + count);
  return { words, size: all.reduce((size, one) => size + one.size, 0) };
}

/** From 0 to 1: words that both have, among all words of both. */
export function likenessOf(left: Words, right: Words): number {
  return left.size + right.size === 0 ? 0 : (2 * sharedWords(left, right)) / (left.size + right.size);
}

/** From 0 to 1: of the words of `part`, those that `whole` has too. */
export function shareIn(part: Words, whole: Words): number {
  return part.size === 0 ? 0 : sharedWords(part, whole) / part.size;
}

function sharedWords(left: Words, right: Words): number {
  let shared = 0;
  for (const [word, count] of left.words) shared += Math.min(count, right.words.get(word) ?? 0);
  return shared;
}
