const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

interface DurationWords {
  readonly underHour: string;
  hours(count: number, shown: string): string;
  days(count: number, shown: string): string;
}

/** A length of time in words: in hours up to two days. @param duration in milliseconds */
export function durationIn(duration: number, words: DurationWords, number: (value: number) => string): string {
  const hours = Math.round(duration / HOUR_MS);
  if (hours < 1) return words.underHour;
  if (hours < 2 * DAY_HOURS) return words.hours(hours, number(hours));
  const days = Math.round(hours / DAY_HOURS);
  return words.days(days, number(days));
}
