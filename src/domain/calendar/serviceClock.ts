import type { CalendarDay } from './calendarDay';
import { addDays } from './calendarDay';
import type { CityMoment } from './cityMoment';

/** Is a day worked? */
export type IsWorked = (day: CalendarDay) => boolean;

/** Days that do not count: the first one, up to the one before the last. Null: it lasts. */
export interface Pause {
  readonly from: CalendarDay;
  readonly until: CalendarDay | null;
}

/** From which day on a promise counts. */
export interface ClockStart {
  /** The working day as on which it was received. */
  readonly asIf: CalendarDay;
  /** The first day that counts. */
  readonly firstDay: CalendarDay;
}

/** No promise looks further: a city that never works would be looked through for ever. */
const MOST_DAYS = 20_000;

/**
 * Received on a working day before the closing hour, the next working day is the first that counts. Received later, or on a day that is not worked, it
 * is as if received on the next working day.
 * @param closingMinutes of the hour of closing, since midnight
 */
export function clockStart({ day, minutes }: CityMoment, closingMinutes: number, isWorked: IsWorked): ClockStart {
  const asIf = isWorked(day) && minutes < closingMinutes ? day : nextWorked(day, isWorked);
  return { asIf, firstDay: nextWorked(asIf, isWorked) };
}

/** The first working day after one. */
export function nextWorked(day: CalendarDay, isWorked: IsWorked): CalendarDay {
  for (let [next, looked] = [addDays(day, 1), 0]; looked < MOST_DAYS; next = addDays(next, 1), looked++) if (isWorked(next)) return next;
  throw new RangeError(`no working day after ${day}`);
}

/** Does a day count: worked, and in no pause? The day of a question counts no longer, the day of its answer does again. */
export function isCounted(day: CalendarDay, isWorked: IsWorked, pauses: readonly Pause[]): boolean {
  return isWorked(day) && !pauses.some(({ from, until }) => day >= from && (until === null || day < until));
}

/** The day on which a promise of so many days is due; null while a pause that lasts keeps it open. @param days at least 1 */
export function dueDay(asIf: CalendarDay, days: number, isWorked: IsWorked, pauses: readonly Pause[] = []): CalendarDay | null {
  const stop = pauses.reduce<CalendarDay | null>((first, { from, until }) => (until === null && (first === null || from < first) ? from : first), null);
  let left = days;
  for (let [day, looked] = [addDays(asIf, 1), 0]; looked < MOST_DAYS; day = addDays(day, 1), looked++) {
    if (stop !== null && day >= stop) return null;
    if (isCounted(day, isWorked, pauses) && --left <= 0) return day;
  }
  throw new RangeError(`no ${days} working days after ${asIf}`);
}

/** How many days count after one, up to another one, which counts too; none where that one is not later. */
export function countedDays(after: CalendarDay, upTo: CalendarDay, isWorked: IsWorked, pauses: readonly Pause[] = []): number {
  let count = 0;
  for (let day = addDays(after, 1); day <= upTo; day = addDays(day, 1)) if (isCounted(day, isWorked, pauses)) count++;
  return count;
}
