// @ts-expect-error -- the library has no types of its own
import joursFeries from '@socialgouv/jours-feries';
import type { CalendarDay } from './calendarDay';
import { dayOf } from './calendarDay';

const EASTER_MONDAY = 'Lundi de Pâques';
const WHIT_MONDAY = 'Lundi de Pentecôte';
const HALF_A_DAY_MS = 43_200_000;
/** Local midnights by the name of the holiday. */
const midnights: (year: number) => Readonly<Record<string, Date>> = joursFeries as never;
const byYear = new Map<number, Readonly<Record<string, CalendarDay>>>();

/** Holidays of France in a year, in order (code du travail, L3133-1); those of Alsace, Moselle and overseas are in `territories`. */
export function frenchHolidays(year: number): readonly CalendarDay[] {
  return Object.values(namedHolidays(year)).sort();
}

export function easterMonday(year: number): CalendarDay {
  return named(year, EASTER_MONDAY);
}

export function whitMonday(year: number): CalendarDay {
  return named(year, WHIT_MONDAY);
}

function named(year: number, name: string): CalendarDay {
  const day = namedHolidays(year)[name];
  if (day === undefined) throw new RangeError(`${name} ${year}`);
  return day;
}

function namedHolidays(year: number): Readonly<Record<string, CalendarDay>> {
  const known = byYear.get(year) ?? Object.fromEntries(Object.entries(midnights(year)).map(([name, date]) => [name, plainDay(date)]));
  byYear.set(year, known);
  return known;
}

/** The library counts steps of 24 hours from a local midnight: where summer time ends meanwhile, it is an hour before the day that it means. Noon of that day is not. */
function plainDay(date: Date): CalendarDay {
  const noon = new Date(date.getTime() + HALF_A_DAY_MS);
  return dayOf(noon.getFullYear(), noon.getMonth() + 1, noon.getDate());
}
