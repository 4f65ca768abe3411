import * as React from 'react';
import { dayIn } from '../../../data/tariffs/priceRows';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import { usePage } from '../../../shell/Page';

/** On which day of the city something was stored. */
export function useDayOf(): (date: Date) => CalendarDay {
  const { formats } = usePage();
  return React.useMemo(() => dayIn(formats.timeZone), [formats.timeZone]);
}
