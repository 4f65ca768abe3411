import * as fc from 'fast-check';
import type { CalendarDay } from '../calendar/calendarDay';
import { addDays, dayOf, weekdayOf } from '../calendar/calendarDay';
import { MOST_SESSIONS, seriesDays } from './seriesDays';

const day = (text: string): CalendarDay => text as CalendarDay;

test('a series of Mondays and Thursdays leaves public holidays out', () => {
  // Easter Monday and Labour Day, which is a Saturday in 2027, Ascension on a Thursday.
  expect(seriesDays(day('2027-03-22'), [1, 4], day('2027-05-10'))).toEqual(['2027-03-22', '2027-03-25', '2027-04-01', '2027-04-05', '2027-04-08', '2027-04-12', '2027-04-15', '2027-04-19', '2027-04-22', '2027-04-26', '2027-04-29', '2027-05-03', '2027-05-10']);
});

test('without days of the week, or with an end before it, there is the first day alone', () => {
  expect(seriesDays(day('2027-01-01'), [], day('2027-12-31'))).toEqual(['2027-01-01']);
  expect(seriesDays(day('2027-01-04'), [1], day('2026-12-31'))).toEqual(['2027-01-04']);
});

test('days rise, are of the days asked for, and are never more than a series holds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4000 }), fc.subarray([1, 2, 3, 4, 5, 6, 7]), fc.integer({ min: 0, max: 2000 }), (start, weekdays, length) => {
      const first = addDays(dayOf(2026, 1, 1), start);
      const days = seriesDays(first, weekdays, addDays(first, length));
      expect([...new Set(days)].sort()).toEqual(days);
      expect(days.length).toBeLessThanOrEqual(MOST_SESSIONS);
      for (const each of days.slice(1)) expect(weekdays).toContain(weekdayOf(each));
    })
  );
});
