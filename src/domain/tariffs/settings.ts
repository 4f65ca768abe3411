import type { CalendarDay } from '../calendar/calendarDay';
import { readDay } from '../calendar/calendarDay';
import { addWorkingDays } from '../calendar/workingDays';

const LONGEST = 40;

/** The name that a folder or a key has for what people call so: `Direction de l’éducation` is `direction-de-l-education`. Empty where nothing is left. */
export function slugOf(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
}

/** May it name a folder and a key? */
export function isSlug(text: string): boolean {
  return /^[a-z0-9-]{1,40}$/.test(text);
}

/** Days as owners list them, one a line, `24/12/2026` or `2026-12-24`. */
export function readDays(typed: string): { readonly days: readonly CalendarDay[]; /** Lines that are none. */ readonly wrong: readonly string[] } {
  const lines = typed.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const read = lines.map((line) => ({ line, day: readDay(line.replace(/^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/, (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)) }));
  const days = read.flatMap(({ day }) => day ?? []);
  return { days: [...new Set(days)].sort(), wrong: read.filter(({ day }) => day === null).map(({ line }) => line) };
}

/** By when each step of a chain has answered, where each takes its delay and the file leaves on a day. */
export function dueDays(delays: readonly number[], from: CalendarDay, closed: readonly CalendarDay[]): readonly CalendarDay[] {
  const shut = new Set(closed);
  let day = from;
  return delays.map((delay) => (day = addWorkingDays(day, delay, shut)));
}
