import type { Mark } from './Passage';

/** Marks in the order of the text; of those that begin together the longest first, as they lie in one another. */
export function marksInOrder(marks: readonly Mark[]): readonly Mark[] {
  return [...marks].sort((one, other) => one.start - other.start || other.end - one.end);
}
