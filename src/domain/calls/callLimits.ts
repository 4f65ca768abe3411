/** In UTF-16 units, as SharePoint counts them, where not said otherwise. */
export const CALL_LIMITS = {
  titleLength: 255,
  introLength: 4000,
  audienceLength: 255,
  outcomeLength: 4000,
  reminderLength: 4000,
  nameLength: 255,
  reasonLength: 1000,
  /** Of a contribution, and of a proposed wording. */
  textLength: 10_000,
  /** Files a contribution. */
  maxFiles: 5,
  maxBodies: 20,
  maxAnswerers: 100,
  maxReasons: 20
} as const;
