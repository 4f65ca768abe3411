import type { CalendarDay } from './calendarDay';
import type { IsWorked } from './serviceClock';
import type { Territory } from './territories';
import { territoryHolidays } from './territories';
import { isWorkingDay } from './workingDays';
import { yearOf } from './calendarDay';

/** A day on which the city is closed beside holidays. Only ever added: one that was withdrawn says since when. */
export interface ClosingDay {
  readonly day: CalendarDay;
  readonly reason: string;
  readonly declaredAt: Date;
  /** Null: it stands. */
  readonly withdrawnAt: Date | null;
}

/** Which days a city works. */
export interface CityWeek {
  readonly territory: Territory;
  /** The day of solidarity. */
  readonly isWhitMondayWorked: boolean;
}

/** Is a day worked, with these closed ones? */
export function workedIn({ territory, isWhitMondayWorked }: CityWeek, closings: readonly Pick<ClosingDay, 'day'>[]): IsWorked {
  const closed = new Set(closings.map(({ day }) => day));
  const more = new Map<number, ReadonlySet<CalendarDay>>();
  const ofTerritory = (year: number): ReadonlySet<CalendarDay> => {
    const known = more.get(year) ?? new Set(territoryHolidays(territory, year));
    more.set(year, known);
    return known;
  };
  return (day) => !closed.has(day) && isWorkingDay(day, ofTerritory(yearOf(day)), isWhitMondayWorked);
}

/** Closed days that were known at a moment: of what was declared in the same second, nobody knew yet. */
export function closingsKnown(closings: readonly ClosingDay[], at: Date): readonly ClosingDay[] {
  return closings.filter(({ declaredAt, withdrawnAt }) => declaredAt < at && (withdrawnAt === null || withdrawnAt > at));
}

/**
 * Closed days that count for what was received at a moment: those that stood then or came since. One that was withdrawn since counts on, so that no date
 * that was promised comes earlier.
 */
export function closingsSince(closings: readonly ClosingDay[], received: Date): readonly ClosingDay[] {
  return closings.filter(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt >= received);
}
