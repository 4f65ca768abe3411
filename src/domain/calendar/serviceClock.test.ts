import fc from 'fast-check';
import type { CalendarDay } from './calendarDay';
import { addDays, dayOf, readDay } from './calendarDay';
import type { CityMoment } from './cityMoment';
import { cityMoments } from './cityMoment';
import { closingsKnown, closingsSince, workedIn } from './cityCalendar';
import type { Pause } from './serviceClock';
import { clockStart, countedDays, dueDay, isCounted, nextWorked } from './serviceClock';
import { territories } from './territories';

const CLOSING = 17 * 60;
const worked = workedIn({ territory: 'france', isWhitMondayWorked: false }, []);
const day = (text: string): CalendarDay => readDay(text) ?? dayOf(1000, 1, 1);
const moment = (text: string, minutes: number): CityMoment => ({ day: day(text), minutes });

const days = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(dayOf(2024, 1, 1), days));
const weeks = fc.record({ territory: fc.constantFrom(...territories), isWhitMondayWorked: fc.boolean() }).chain((week) => fc.uniqueArray(days, { maxLength: 10 }).map((closed) => workedIn(week, closed.map((each) => ({ day: each })))));
const pauses = fc.array(fc.tuple(days, fc.integer({ min: 0, max: 40 })).map(([from, length]): Pause => ({ from, until: addDays(from, length) })), { maxLength: 5 });

it.each([
  // A Tuesday, before, at and after the hour of closing.
  ['2026-11-03', CLOSING - 1, '2026-11-03', '2026-11-04'],
  ['2026-11-03', CLOSING, '2026-11-04', '2026-11-05'],
  ['2026-11-03', 23 * 60 + 59, '2026-11-04', '2026-11-05'],
  // A Friday evening, a Saturday, a holiday.
  ['2026-11-06', CLOSING, '2026-11-09', '2026-11-10'],
  ['2026-11-07', 600, '2026-11-09', '2026-11-10'],
  ['2026-11-11', 600, '2026-11-12', '2026-11-13'],
  // 31 December at 23:59, a Thursday: 1 January is a holiday.
  ['2026-12-31', 23 * 60 + 59, '2027-01-04', '2027-01-05'],
  // Around 1 May 2026, a Friday.
  ['2026-04-30', 600, '2026-04-30', '2026-05-04'],
  ['2026-04-30', CLOSING, '2026-05-04', '2026-05-05']
])('received on %s at minute %i, it is as if received on %s, and %s counts first', (text, minutes, asIf, firstDay) => {
  expect(clockStart(moment(text, minutes), CLOSING, worked)).toEqual({ asIf, firstDay });
});

it('the day of a question counts no longer, the day of its answer does again, and two that overlap wait once', () => {
  const asIf = day('2026-11-03');
  const due = (...given: readonly (readonly [string, string | null])[]): string | null => dueDay(asIf, 5, worked, given.map(([from, until]) => ({ from: day(from), until: until === null ? null : day(until) })));
  expect([due(), due(['2026-11-05', '2026-11-05']), due(['2026-11-05', '2026-11-06']), due(['2026-11-05', '2026-11-09'], ['2026-11-06', '2026-11-10'])]).toEqual(['2026-11-10', '2026-11-10', '2026-11-12', '2026-11-16']);
  // Over a weekend nothing is lost; a pause that lasts leaves no date, unless the day was there before.
  expect([due(['2026-11-07', '2026-11-09']), due(['2026-11-05', null]), due(['2026-11-11', null])]).toEqual(['2026-11-10', null, '2026-11-10']);
});

it('a pause never makes a date earlier, and a longer one none earlier than a shorter one', () => {
  fc.assert(
    fc.property(weeks, days, fc.integer({ min: 1, max: 25 }), pauses, pauses, (isWorked, asIf, count, some, more) => {
      const plain = dueDay(asIf, count, isWorked) ?? '';
      const once = dueDay(asIf, count, isWorked, some) ?? '';
      const both = dueDay(asIf, count, isWorked, [...some, ...more]) ?? '';
      expect([plain <= once, once <= both]).toEqual([true, true]);
      expect(dueDay(asIf, count, isWorked, [...some, ...some])).toBe(once);
      expect(dueDay(asIf, count, isWorked, [...some].reverse())).toBe(once);
    })
  );
});

it('of days that are added, as many lie between, none of them a holiday, and the day before is one too early', () => {
  fc.assert(
    fc.property(weeks, days, fc.integer({ min: 1, max: 300 }), pauses, (isWorked, from, count, given) => {
      const due = dueDay(from, count, isWorked, given) ?? from;
      expect([countedDays(from, due, isWorked, given), countedDays(from, addDays(due, -1), isWorked, given), isCounted(due, isWorked, given)]).toEqual([count, count - 1, true]);
    })
  );
});

it('crosses the end of a year both ways', () => {
  expect([dueDay(day('2026-12-30'), 3, worked), countedDays(day('2026-12-30'), day('2027-01-05'), worked), nextWorked(day('2026-12-31'), worked)]).toEqual(['2027-01-05', 3, '2027-01-04']);
  expect(countedDays(day('2027-01-05'), day('2026-12-30'), worked)).toBe(0);
});

it('the start is a working day and the first day that counts comes after it', () => {
  fc.assert(
    fc.property(weeks, days, fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }), (isWorked, on, minutes, closing) => {
      const { asIf, firstDay } = clockStart({ day: on, minutes }, closing, isWorked);
      expect([isWorked(asIf), isWorked(firstDay), asIf >= on, firstDay > asIf, countedDays(asIf, firstDay, isWorked)]).toEqual([true, true, true, true, 1]);
      // Later on the same day, it never starts earlier.
      expect(clockStart({ day: on, minutes: Math.min(1439, minutes + 60) }, closing, isWorked).asIf >= asIf).toBe(true);
    })
  );
});

it('closed days that are declared later move dates later alone, whatever is withdrawn', () => {
  const received = new Date('2026-11-03T09:00:00Z');
  const times = fc.integer({ min: -20, max: 20 }).map((hours) => new Date(received.getTime() + hours * 3_600_000));
  const closing = fc.record({ day: days, reason: fc.constant(''), declaredAt: times, withdrawnAt: fc.option(times) });
  fc.assert(
    fc.property(fc.array(closing, { maxLength: 12 }), days, fc.integer({ min: 1, max: 20 }), (closings, asIf, count) => {
      const week = { territory: 'france', isWhitMondayWorked: false } as const;
      const promised = dueDay(asIf, count, workedIn(week, closingsKnown(closings, received))) ?? '';
      const now = dueDay(asIf, count, workedIn(week, closingsSince(closings, received))) ?? '';
      expect(now >= promised).toBe(true);
    })
  );
});

it('a city that never works is said, not looked through for ever', () => {
  expect(() => nextWorked(day('2026-11-03'), () => false)).toThrow(RangeError);
  expect(() => dueDay(day('2026-11-03'), 5, () => false)).toThrow(RangeError);
});

it('reads moments by the clock of the city, in summer, in winter and at midnight', () => {
  const paris = cityMoments('Europe/Paris');
  expect([paris(new Date('2026-07-01T15:00:00Z')), paris(new Date('2026-11-03T16:00:00Z')), paris(new Date('2026-12-31T22:59:00Z')), paris(new Date('2026-12-31T23:00:00Z'))]).toEqual([
    { day: '2026-07-01', minutes: CLOSING }, { day: '2026-11-03', minutes: CLOSING }, { day: '2026-12-31', minutes: 1439 }, { day: '2027-01-01', minutes: 0 }
  ]);
  expect(cityMoments('Indian/Reunion')(new Date('2026-12-31T20:00:00Z'))).toEqual({ day: '2027-01-01', minutes: 0 });
});
