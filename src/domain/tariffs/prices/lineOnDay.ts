import type { CalendarDay } from '../../calendar/calendarDay';
import { addDays, dayOf, daysBetween } from '../../calendar/calendarDay';

/** What stands in an address: a line by its number, and a day or today. */
export interface LineOnDay {
  readonly line: number;
  /** Null: today, whenever that is. */
  readonly day: CalendarDay | null;
}

export const LINE_KIND = 'tariff';
export const LINE_DAY_KIND = 'tariffday';
export const ACT_KIND = 'tariffact';
export const SERVICE_KIND = 'tariffservice';
export const FILE_KIND = 'tarifffile';

/** Addresses name a kind and one number: five digits of it are the day, up to the year 2243. */
const DAYS = 100_000;
const FIRST = dayOf(1970, 1, 1);

/** Kind and number of a line on a day. */
export function addressOf({ line, day }: LineOnDay): { readonly kind: string; readonly id: number } {
  const days = day === null ? -1 : daysBetween(FIRST, day);
  // Ten digits stand in an address.
  return days < 0 || days >= DAYS || line >= DAYS ? { kind: LINE_KIND, id: line } : { kind: LINE_DAY_KIND, id: line * DAYS + days };
}

/** What `addressOf` said; null for another kind. */
export function lineOnDay({ kind, id }: { readonly kind: string; readonly id: number }): LineOnDay | null {
  if (kind === LINE_KIND) return { line: id, day: null };
  return kind === LINE_DAY_KIND ? { line: Math.floor(id / DAYS), day: addDays(FIRST, id % DAYS) } : null;
}
