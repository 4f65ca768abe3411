import type { CalendarDay } from '../calendar/calendarDay';
import { addDays, weekdayOf, yearOf } from '../calendar/calendarDay';
import { frenchHolidays } from '../calendar/frenchHolidays';

/** A series has no more sessions than that: two years of a weekly one. */
export const MOST_SESSIONS = 104;

/**
 * The days of a series, its first one always among them: those of these days of the week up to the last one, public holidays left out.
 * @param weekdays 1 for Monday to 7 for Sunday; none: the first day alone
 */
export function seriesDays(first: CalendarDay, weekdays: readonly number[], last: CalendarDay): readonly CalendarDay[] {
  const days = [first];
  for (let day = addDays(first, 1); day <= last && days.length < MOST_SESSIONS; day = addDays(day, 1)) {
    if (weekdays.includes(weekdayOf(day)) && !frenchHolidays(yearOf(day)).includes(day)) days.push(day);
  }
  return days;
}
