import type { DueThing } from '../../../domain/privacy/Due';

/** Rows that are of many, as one thing: all that is older than a moment, which its key says. @param oldest null: there are none */
export function dueRows(before: Date, { count, oldest }: { readonly count: number; readonly oldest: Date | null }): readonly DueThing[] {
  return oldest === null ? [] : [{ key: before.toISOString(), title: '', count, oldest, refused: null }];
}
