import * as React from 'react';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import { readDay } from '../../../domain/calendar/calendarDay';
import { usePage } from '../../../shell/Page';
import { useTariffServices } from './queries';

/** The day of the city, by the server's clock. */
export function useToday(): CalendarDay {
  const { formats } = usePage();
  const services = useTariffServices();
  // In Sweden days are written as ISO 8601 has them.
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone: formats.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(services.serverNow());
  return React.useMemo(() => {
    const day = readDay(text);
    if (day === null) throw new RangeError(`no day: ${text}`);
    return day;
  }, [text]);
}
