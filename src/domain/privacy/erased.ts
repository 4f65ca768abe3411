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
 * answers. What is counted (kinds, numbers, ids, places) stays as it is.
 */
export function eraseWords(value: unknown, holds: JsonHolds): unknown {
  return walk(value, holds, holds.words.includes('*'));
}

function walk(value: unknown, holds: JsonHolds, isWords: boolean): unknown {
  if (typeof value === 'string') return isWords ? eraseText(value) : value;
  if (Array.isArray(value)) return value.map((each) => walk(each, holds, isWords));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, walk(each, holds, isWords || holds.words.includes(name))]));
}

/** Every text of an author in JSON. */
export function wordsIn(value: unknown, holds: JsonHolds): readonly string[] {
  const found: string[] = [];
  const look = (each: unknown, isWords: boolean): void => {
    if (typeof each === 'string') {
      if (isWords) found.push(each);
    } else if (Array.isArray(each)) each.forEach((one) => look(one, isWords));
    else if (typeof each === 'object' && each !== null) for (const [name, one] of Object.entries(each)) look(one, isWords || holds.words.includes(name));
  };
  look(value, holds.words.includes('*'));
  return found;
}
