import type { Language } from './languages';
import { typeset, typesetAround } from './typeset';

export type { Language } from './languages';

/** Words in both languages; the French ones give the shape (`const en: typeof fr`). */
export interface Words<T> {
  readonly fr: T;
  readonly en: T;
}

/** French for every French culture, English for all others. */
export function languageOf(uiCulture: string): Language {
  return uiCulture.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** What each table of words is when it is shown: made once. */
const shown = new WeakMap<object, unknown>();

/** The words of a language, typeset: their sentences, and what their functions say. */
export function wordsOf<T extends object>(words: Words<T>, language: Language): T {
  const plain = words[language];
  if (!shown.has(plain)) shown.set(plain, typesetAll(language, plain));
  // Leaf by leaf the same shape: a string for a string, a function for a function.
  return shown.get(plain) as T;
}

function typesetAll(language: Language, words: unknown): unknown {
  if (typeof words === 'string') return typeset(language, words);
  if (isSaying(words)) return (...values: readonly unknown[]) => typesetAround(language, words, values);
  if (typeof words !== 'object' || words === null) return words;
  return Object.fromEntries(Object.entries(words).map(([name, word]) => [name, typesetAll(language, word)]));
}

function isSaying(word: unknown): word is (...values: readonly unknown[]) => unknown {
  return typeof word === 'function';
}

/** The words for a key that may be one of others' making, such as an error's code. */
export function wordFor<K extends string>(words: Readonly<Record<K, string>>, key: string, otherwise: NoInfer<K>): string {
  return isKeyOf(words, key) ? words[key] : words[otherwise];
}

function isKeyOf<K extends string>(words: Readonly<Record<K, string>>, key: string): key is K {
  return Object.prototype.hasOwnProperty.call(words, key);
}

/** One or several of a thing, as each language counts: French says « 0 vote », English “0 votes”. */
export const plural = {
  fr: (count: number, one: string, several: string): string => (Math.abs(count) < 2 ? one : several),
  en: (count: number, one: string, several: string): string => (Math.abs(count) === 1 ? one : several)
};
