import type { CalendarDay } from './calendarDay';
import { addDays, weekdayOf, yearOf } from './calendarDay';
import { frenchHolidays, whitMonday } from './frenchHolidays';

const SATURDAY = 6;

/**
 * Monday to Friday, without holidays.
 * @param closed days on which the city does not work beside them
 * @param isWhitMondayWorked the day of solidarity
 */
export function isWorkingDay(day: CalendarDay, closed: ReadonlySet<CalendarDay> = new Set(), isWhitMondayWorked = false): boolean {
  if (weekdayOf(day) >= SATURDAY || closed.has(day)) return false;
  const year = yearOf(day);
  return !frenchHolidays(year).includes(day) || (isWhitMondayWorked && day === whitMonday(year));
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
