import type { CalendarDay } from './calendarDay';
import { dayOf } from './calendarDay';

/** The same day of a later month, or its last one: from 31 August, six months are 28 February. */
export function addMonths(day: CalendarDay, months: number): CalendarDay {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = Number(dayOf(year, month + months + 1, 0).slice(8));
  return dayOf(year, month + months, Math.min(date, last));
}
