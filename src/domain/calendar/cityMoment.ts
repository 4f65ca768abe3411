import type { CalendarDay } from './calendarDay';
import { readDay } from './calendarDay';

/** A moment as the clock of the city's hall shows it. */
export interface CityMoment {
  readonly day: CalendarDay;
  /** Since midnight. */
  readonly minutes: number;
}

/** Reads moments in a time zone. @param timeZone of the city, as `Intl` names it */
export function cityMoments(timeZone: string): (date: Date) => CityMoment {
  // In Sweden dates and hours are written as ISO 8601 has them.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return (date) => {
    const [written = '', time = ''] = format.format(date).split(' ');
    const [hours, minutes] = time.split(':').map(Number);
    const day = readDay(written);
    if (day === null) throw new RangeError(`no day: ${date.toISOString()}`);
    return { day, minutes: (hours ?? 0) * 60 + (minutes ?? 0) };
  };
}
