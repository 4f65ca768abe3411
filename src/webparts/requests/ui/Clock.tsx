import * as React from 'react';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import type { PromisedDay, RequestClock } from '../../../domain/requests/requestClock';
import { usePage, useWords } from '../../../shell/Page';
import { requestWords } from '../strings';
import styles from './Requests.module.scss';

/** A day in the page's culture. */
export function useDay(): (day: CalendarDay) => string {
  const { formats } = usePage();
  // Noon in UTC is the same day in every city of the country.
  return React.useCallback((day) => formats.date(new Date(`${day}T12:00:00Z`)), [formats]);
}

interface ClockProps {
  readonly clock: RequestClock;
  readonly what: 'contact' | 'opening';
}

/** How a promise stands, in words; the line at their side is beside them. */
export function Clock({ clock, what }: ClockProps): React.ReactElement {
  const said = useClockSaid();
  return (
    <span className={styles.clock} data-standing={clock[what].standing}>
      {said(clock, what)}
    </span>
  );
}

export function useClockSaid(): (clock: RequestClock, what: ClockProps['what']) => string {
  const { clock: words } = useWords(requestWords);
  const { formats } = usePage();
  const day = useDay();
  return ({ pausedSince, ...clock }, what) => {
    const promise: PromisedDay = clock[what];
    const name = words[what];
    switch (promise.standing) {
      case 'kept':
        return words.kept(name, promise.keptOn ? day(promise.keptOn) : '');
      case 'keptLate':
        return words.keptLate(name, promise.keptOn ? day(promise.keptOn) : '', promise.late, formats.number(promise.late));
      case 'late':
        return words.late(name, promise.late, formats.number(promise.late));
      case 'waits':
        return words.waits(name, pausedSince ? formats.date(pausedSince) : '');
      case 'void':
        return words.void(name);
      default:
        return [promise.due ? words.by(name, day(promise.due)) : '', promise.left === 0 ? words.today(name) : words.running(name, promise.left, formats.number(promise.left))].filter(Boolean).slice(-1).join('');
    }
  };
}
