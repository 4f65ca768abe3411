/** Periods for which what people say is kept, that somebody can choose, in months. */
export const retentionPeriods = [6, 12, 24, 36, 60] as const;
/** Where nobody chose. */
export const USUAL_RETENTION = 24;

/** The same day, so many months later; the last of its month where that has no such day. */
export function monthsAfter(date: Date, months: number): Date {
  const after = new Date(date);
  after.setUTCDate(1);
  after.setUTCMonth(after.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(after.getUTCFullYear(), after.getUTCMonth() + 1, 0)).getUTCDate();
  after.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return after;
}
