import fc from 'fast-check';
import { addDays, dayOf, daysBetween, laterOf, readDay, weekdayOf, yearOf } from './calendarDay';

const days = fc.integer({ min: -300_000, max: 1_000_000 }).map((days) => addDays(dayOf(2027, 1, 1), days));

it.each(['2027-02-29', '2027-13-01', '2027-00-10', '2027-01-32', '2027-1-1', '27-01-01', '0999-01-01', '2027-01-01T00:00', ' 2027-01-01', ''])('%j is no day', (text) => expect(readDay(text)).toBeNull());

it.each([['2028-02-29', 2028, 2], ['2027-01-01', 2027, 5], ['2026-11-26', 2026, 4], ['2026-11-29', 2026, 7]])('%s is a day', (text, year, weekday) => {
  const day = readDay(text);
  expect(day).toBe(text);
  expect(day && [yearOf(day), weekdayOf(day)]).toEqual([year, weekday]);
});

it('is read as it is written, moves by days alone, and compares as a text', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -5000, max: 5000 }), (day, by) => {
      expect(readDay(day)).toBe(day);
      const moved = addDays(day, by);
      expect([addDays(moved, -by), daysBetween(day, moved), Math.sign(by)]).toEqual([day, by, moved > day ? 1 : moved < day ? -1 : 0]);
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      expect(laterOf(day, moved)).toBe(by > 0 ? moved : day);
    })
  );
});
