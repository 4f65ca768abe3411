declare const calendarDay: unique symbol;

/** Named, so that types of lists with days can be written down. */
export interface CalendarDayMark {
  readonly [calendarDay]: true;
}

/** A day of the city's calendar, `2027-01-01`: a text and no time, so that no midnight and no time zone moves it. Days compare as their texts do. */
export type CalendarDay = string & CalendarDayMark;

const DAY_MS = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Null for what is no day: `2027-02-29`, `2027-1-1`, a time. Years from 1000 to 9999. */
export function readDay(text: string): CalendarDay | null {
  const [, year, month, day] = FORM.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined || Number(year) < 1000) return null;
  const found = dayOf(Number(year), Number(month), Number(day));
  return found === text ? found : null;
}

/** @param month 1 to 12; what is beyond a month goes on in the next one, as in `Date` */
export function dayOf(year: number, month: number, day: number): CalendarDay {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10) as CalendarDay;
}

export function yearOf(day: CalendarDay): number {
  return Number(day.slice(0, 4));
}

/** @param days may be negative */
export function addDays(day: CalendarDay, days: number): CalendarDay {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as CalendarDay;
}

/** How many days later the second one is; negative where it is earlier. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
  return (Date.parse(to) - Date.parse(from)) / DAY_MS;
}

/** 1 for Monday to 7 for Sunday, as ISO 8601 counts. */
export function weekdayOf(day: CalendarDay): number {
  return new Date(Date.parse(day)).getUTCDay() || 7;
}

export function laterOf(one: CalendarDay, other: CalendarDay): CalendarDay {
  return one >= other ? one : other;
}
