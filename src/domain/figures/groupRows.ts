import { hideSmallGroups } from '../ballots/hideSmallGroups';

/** Of people, where figures would tell who said what: as for a confidential vote. */
export const SMALLEST_GROUP = 5;

/** Figures of what has one key; null: hidden. */
export type GroupRow<K, S> = { readonly key: K } & { readonly [N in keyof S]: S[N] | null };

/** What has the same key, in the order in which keys come first. */
export function groupBy<T, K>(all: readonly T[], keyOf: (each: T) => K): readonly (readonly [key: K, group: readonly T[]])[] {
  const groups = new Map<K, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return [...groups];
}

/**
 * Which groups show their figures: what would tell how few people are in one is hidden, with as many others as it takes for it not to be
 * worked out from the sum.
 * @param people of each group @param minimum below which figures are hidden; 0: all are shown
 */
export function shownGroups(people: readonly number[], minimum: number): readonly boolean[] {
  const { counts } = hideSmallGroups({ counts: Object.fromEntries(people.entries()), voters: 0 }, minimum);
  return people.map((_, index) => counts[index] !== null);
}
