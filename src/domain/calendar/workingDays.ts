import type { CalendarDay } from './calendarDay';
import { addDays, dayOf, weekdayOf, yearOf } from './calendarDay';

/** Holidays on the same day each year: month, day (code du travail, L3133-1). */
const FIXED = [[1, 1], [5, 1], [5, 8], [7, 14], [8, 15], [11, 1], [11, 11], [12, 25]] as const;
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50] as const;
const SATURDAY = 6;

/** Holidays of France in a year, in order (code du travail, L3133-1); those of Alsace, Moselle and overseas are not among them. */
export function frenchHolidays(year: number): readonly CalendarDay[] {
  const easter = easterSunday(year);
  return [...FIXED.map(([month, day]) => dayOf(year, month, day)), ...AFTER_EASTER.map((days) => addDays(easter, days))].sort();
}

/** Monday to Friday, without holidays. @param closed days on which the city does not work beside them */
export function isWorkingDay(day: CalendarDay, closed: ReadonlySet<CalendarDay> = new Set()): boolean {
  return weekdayOf(day) < SATURDAY && !closed.has(day) && !frenchHolidays(yearOf(day)).includes(day);
}

/**
 * The day on which a delay of so many working days is over, counted from the day after it begins.
 * @param days 0: the first working day from the given one on
 */
export function addWorkingDays(from: CalendarDay, days: number, closed?: ReadonlySet<CalendarDay>): CalendarDay {
  let day = from;
  for (let left = days; left > 0 || !isWorkingDay(day, closed); ) {
    day = addDays(day, 1);
    if (left > 0 && isWorkingDay(day, closed)) left--;
  }
  return day;
}

/** The latest working day from which a delay of so many working days is over by a day, as `addWorkingDays` counts. @param days 0: the last working day up to the given one */
export function workingDaysBefore(by: CalendarDay, days: number, closed?: ReadonlySet<CalendarDay>): CalendarDay {
  let day = by;
  for (let left = days; !isWorkingDay(day, closed) || left > 0; day = addDays(day, -1)) if (isWorkingDay(day, closed)) left--;
  return day;
}

/** How many working days lie after one day, up to another one, which counts. Nothing where that one is not later. */
export function workingDaysBetween(from: CalendarDay, to: CalendarDay, closed?: ReadonlySet<CalendarDay>): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, closed)) count++;
  return count;
}

/**
 * The last day on which a notice of so many clear days can leave: neither that day nor the one of the meeting counts (CGCT, L2121-12).
 * Whether a clear day may be a Sunday or a holiday was not read: here it may.
 */
export function lastDayOfNotice(meeting: CalendarDay, clearDays: number): CalendarDay {
  return addDays(meeting, -(clearDays + 1));
}

/** Sunday of the Gregorian Easter (the algorithm of Meeus, Jones and Butcher). */
function easterSunday(year: number): CalendarDay {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const epact = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const place = epact + weekday - 7 * correction + 114;
  return dayOf(year, Math.floor(place / 31), (place % 31) + 1);
}
