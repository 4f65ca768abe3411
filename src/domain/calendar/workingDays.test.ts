import fc from 'fast-check';
import type { CalendarDay } from './calendarDay';
import { addDays, dayOf, daysBetween, readDay, weekdayOf } from './calendarDay';
import { frenchHolidays } from './frenchHolidays';
import { addWorkingDays, isWorkingDay, lastDayOfNotice, workingDaysBefore, workingDaysBetween } from './workingDays';

const day = (text: string): CalendarDay => readDay(text) ?? dayOf(1000, 1, 1);

// Dates of Easter as the Observatoire de Paris has them.
it.each([[2024, '2024-04-01', '2024-05-09', '2024-05-20'], [2025, '2025-04-21', '2025-05-29', '2025-06-09'], [2026, '2026-04-06', '2026-05-14', '2026-05-25'], [2027, '2027-03-29', '2027-05-06', '2027-05-17'], [2038, '2038-04-26', '2038-06-03', '2038-06-14']])(
  'Easter Monday, Ascension and Whit Monday of %i',
  (year, ...expected) => {
    expect(frenchHolidays(year)).toEqual(expect.arrayContaining(expected));
    expect(frenchHolidays(year)).toHaveLength(11);
  }
);

it('a weekend, a holiday and a day on which the city is closed are no working days', () => {
  expect(['2026-11-26', '2026-11-28', '2026-11-29', '2026-11-11', '2026-12-25'].map((each) => isWorkingDay(day(each)))).toEqual([true, false, false, false, false]);
  expect(isWorkingDay(day('2026-12-24'), new Set([day('2026-12-24')]))).toBe(false);
});

it.each([
  // A week, from a Thursday.
  ['2026-11-26', 5, '2026-12-03'],
  // Over 11 November, a Wednesday.
  ['2026-11-10', 1, '2026-11-12'],
  // Over Christmas and New Year.
  ['2026-12-24', 5, '2027-01-04'],
  ['2026-11-28', 0, '2026-11-30'],
  ['2026-11-26', 0, '2026-11-26'],
  // Over Easter: Friday is worked in France, Monday is not.
  ['2027-03-25', 2, '2027-03-30']
])('from %s, %i working days end on %s', (from, days, end) => expect(addWorkingDays(day(from), days)).toBe(end));

it('a delay that is added is the one that lies between, and ends on a working day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 60 }), (start, delay) => {
      const from = addDays(day('2024-01-01'), start);
      const end = addWorkingDays(from, delay);
      expect([workingDaysBetween(from, end), isWorkingDay(end)]).toEqual([delay, true]);
      expect(workingDaysBetween(from, addDays(end, -1))).toBe(delay - 1);
      expect(daysBetween(from, end)).toBeGreaterThanOrEqual(delay);
      expect(weekdayOf(end)).toBeLessThan(6);
    })
  );
  expect(workingDaysBetween(day('2026-11-26'), day('2026-11-20'))).toBe(0);
});

it('five clear days before a meeting on a Thursday leave the Friday before', () => expect(lastDayOfNotice(day('2026-12-17'), 5)).toBe('2026-12-11'));

it('goes back as many working days as it goes forth, and no later working day would do', () => {
  const days = fc.integer({ min: 0, max: 1500 }).map((offset) => addDays(dayOf(2026, 1, 1), offset));
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 30 }), fc.uniqueArray(days, { maxLength: 8 }), (by, delay, off) => {
      const closed = new Set(off);
      const from = workingDaysBefore(by, delay, closed);
      expect(isWorkingDay(from, closed)).toBe(true);
      expect(addWorkingDays(from, delay, closed) <= by).toBe(true);
      expect(addWorkingDays(addWorkingDays(from, 1, closed), delay, closed) > by).toBe(true);
    })
  );
});
