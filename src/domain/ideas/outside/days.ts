const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const FRENCH = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/**
 * A day, at noon in UTC so that it is the same day wherever it is shown: `2026-03-12`, whatever time stands behind it, or `12/03/2026` with the day first.
 * @returns null for what is none, as 31/02
 */
export function readDay(cell: string): Date | null {
  const text = cell.trim();
  const iso = ISO.exec(text);
  const french = iso ? null : FRENCH.exec(text);
  const [year, month, day] = (iso ? [iso[1], iso[2], iso[3]] : french ? [french[3], french[2], french[1]] : []).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900) return null;
  const date = new Date(Date.UTC(year, month - 1, day, 12));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date : null;
}

/** As `2026-03-12`. */
export function writeDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day of a moment, as `readDay` gives it. */
export function toNoon(moment: Date): Date {
  return new Date(Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth(), moment.getUTCDate(), 12));
}
