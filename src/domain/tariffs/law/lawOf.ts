import type { LawRow } from './LawRow';

/** The law as a city keeps it: where it has rows of a rule of its own they take the place of those that were read for the product, all of them. */
export function lawOf(own: readonly LawRow[], read: readonly LawRow[]): readonly LawRow[] {
  const kept = new Set(own.map(({ rule }) => rule));
  return [...own, ...read.filter(({ rule }) => !kept.has(rule))];
}
