/** What somebody just opened is new: the first question comes after so long (milliseconds). */
const FIRST = 240_000;
/** However long somebody leaves what is new where it is. */
const LONGEST = 960_000;

/** Milliseconds before it is asked what is new: twice as long after each question that its reader did nothing about. @param asked how many those were */
export function restBefore(asked: number): number {
  return Math.min(LONGEST, FIRST * 2 ** asked);
}
