import * as React from 'react';
import { usePage, useWords } from '../../../shell/Page';
import { toLocalDateTime } from '../../../ui/zonedTime';
import { registrationWords } from '../strings';

export interface SessionDates {
  /** `vendredi 4 décembre 2026, 09:00 – 12:00` */
  span(startsAt: Date, endsAt: Date): string;
  /** `09:00` */
  time(moment: Date): string;
  /** `2026-12-04`, by the clocks of the city. */
  day(moment: Date): string;
  /** `vendredi 4 décembre 2026` */
  dayName(moment: Date): string;
  /** With seconds: of what the server stamped. */
  precise(moment: Date): string;
}

/** Days and times of sessions, in the page's culture and the time zone of the city. */
export function useSessionDates(): SessionDates {
  const { formats } = usePage();
  const words = useWords(registrationWords);
  return React.useMemo(() => {
    const { culture, timeZone } = formats;
    const dayName = new Intl.DateTimeFormat(culture, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone });
    const time = new Intl.DateTimeFormat(culture, { timeStyle: 'short', timeZone });
    const precise = new Intl.DateTimeFormat(culture, { dateStyle: 'long', timeStyle: 'medium', timeZone });
    // An hour stays with its half of the day.
    const clock = (moment: Date): string => time.format(moment).replace(' ', '\u00a0');
    const day = (moment: Date): string => toLocalDateTime(moment, timeZone).date;
    return {
      day,
      time: clock,
      dayName: (moment) => dayName.format(moment),
      precise: (moment) => precise.format(moment),
      span: (startsAt, endsAt) => `${dayName.format(startsAt)}, ${words.fromTo(clock(startsAt), day(startsAt) === day(endsAt) ? clock(endsAt) : formats.dateTime(endsAt))}`
    };
  }, [formats, words]);
}
