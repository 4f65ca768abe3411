import { isBlank } from '../text/isBlank';

/** What is wrong with a field of a form, as a code for the words beside it. */
export interface FieldIssue<F extends string> {
  readonly field: F;
  readonly code: 'required' | 'tooLong' | 'tooMany' | 'duplicate';
  /** The member of the field that it is about. */
  readonly about?: number;
  /** The limit that was passed. */
  readonly limit?: number;
}

/** A text with the number of the member that it names. */
export type Named = readonly [about: number, text: string];

export function required<F extends string>(field: F, text: string): readonly FieldIssue<F>[] {
  return isBlank(text) ? [{ field, code: 'required' }] : [];
}

/** @param limit in UTF-16 units, as SharePoint counts them */
export function tooLong<F extends string>(field: F, text: string, limit: number): readonly FieldIssue<F>[] {
  return text.length > limit ? [{ field, code: 'tooLong', limit }] : [];
}

export function tooMany<F extends string>(field: F, count: number, limit: number): readonly FieldIssue<F>[] {
  return count > limit ? [{ field, code: 'tooMany', limit }] : [];
}

/** Members have names, each another, and there are no more than so many. */
export function named<F extends string>(field: F, members: readonly Named[], limits: { readonly length: number; readonly count: number }): readonly FieldIssue<F>[] {
  const own = members.flatMap(([about, text]) => [...required(field, text), ...tooLong(field, text, limits.length)].map((issue) => ({ ...issue, about })));
  return [...own, ...twice(field, members), ...tooMany(field, members.length, limits.count)];
}

function twice<F extends string>(field: F, members: readonly Named[]): readonly FieldIssue<F>[] {
  const seen = new Set<string>();
  return members.flatMap(([about, text]): readonly FieldIssue<F>[] => {
    const key = text.trim().toLocaleLowerCase('fr');
    if (key === '') return [];
    const isTwice = seen.has(key);
    seen.add(key);
    return isTwice ? [{ field, code: 'duplicate', about }] : [];
  });
}
