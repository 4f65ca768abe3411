import type { JsonHolds } from './kept';

/**
 * What stands where words were erased because their author asked for it. Both languages: it is shown wherever the words were, also by what
 * knows nothing of erasures, and to who looks in the list.
 */
export const ERASED = 'Effacé à la demande de la personne · Erased at the person’s request';

/** Does every text that somebody can have written say that it was erased? Empty ones say nothing. @param texts of a row */
export function isErased(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text.trim() !== '');
  return said.length > 0 && said.every((text) => text === ERASED);
}

/** A text without what its author wrote; what was empty stays so. */
export function eraseText(text: string): string {
  return text.trim() === '' ? text : ERASED;
}

/**
 * JSON without the words of its author: texts of the properties that hold any, at whatever depth, also in lists of texts and in records of
 * answers; and without the names of his files. What is counted (kinds, numbers, ids, places) stays as it is.
 */
export function eraseWords(value: unknown, holds: JsonHolds): unknown {
  const words = wordsOf(value, holds);
  return walk(value, words, holds.files ?? [], words.includes('*'));
}

function walk(value: unknown, words: readonly string[], files: readonly string[], isWords: boolean): unknown {
  if (typeof value === 'string') return isWords ? eraseText(value) : value;
  if (Array.isArray(value)) return value.map((each) => walk(each, words, files, isWords));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, each]) => (files.includes(name) ? [] : [[name, walk(each, words, files, isWords || words.includes(name))] as const])));
}

/** Every text of an author in JSON. */
export function wordsIn(value: unknown, holds: JsonHolds): readonly string[] {
  const words = wordsOf(value, holds);
  const found: string[] = [];
  const look = (each: unknown, isWords: boolean): void => {
    if (typeof each === 'string') {
      if (isWords) found.push(each);
    } else if (Array.isArray(each)) each.forEach((one) => look(one, isWords));
    else if (typeof each === 'object' && each !== null) for (const [name, one] of Object.entries(each)) look(one, isWords || words.includes(name));
  };
  look(value, words.includes('*'));
  return found;
}

/** Does JSON name files of its author? */
export function namesFiles(value: unknown, { files = [] }: JsonHolds): boolean {
  if (Array.isArray(value)) return value.some((each) => namesFiles(each, { words: [], files }));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, each]) => (files.includes(name) ? each !== '' && !(Array.isArray(each) && each.length === 0) : namesFiles(each, { words: [], files })));
}

/** What JSON says, where it says one of several things; '' where it does not say. */
export function kindIn(value: unknown, at: readonly string[]): string {
  const found = at.reduce<unknown>((each, name) => (typeof each === 'object' && each !== null ? (each as Readonly<Record<string, unknown>>)[name] : undefined), value);
  return typeof found === 'string' ? found : '';
}

function wordsOf(value: unknown, { words, kinds }: JsonHolds): readonly string[] {
  return kinds ? (kinds.words[kindIn(value, kinds.at)] ?? []) : words;
}
