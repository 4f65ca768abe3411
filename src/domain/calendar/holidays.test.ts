/** @jest-environment node */
import Holidays from 'date-holidays';
import { dayOf, weekdayOf } from './calendarDay';
import { easterMonday, frenchHolidays, whitMonday } from './frenchHolidays';
import type { Territory } from './territories';
import { territories, territoryHolidays, territoryTable } from './territories';
import { workedIn } from './cityCalendar';

/** Years for which both were compared. */
const YEARS = Array.from({ length: 2100 - 1982 + 1 }, (_, index) => 1982 + index);
const daysOf = (oracle: Holidays, year: number): readonly string[] =>
  [...new Set(oracle.getHolidays(year).filter(({ type }) => type === 'public').map(({ date }) => date.slice(0, 10)))].sort();

it('the eleven national days are those of another library, from 1982 to 2100', () => {
  const oracle = new Holidays('FR');
  // Where 1 May or 8 May is Ascension too, one day is two holidays.
  for (const year of YEARS) expect([...new Set(frenchHolidays(year))]).toEqual(daysOf(oracle, year));
});

it('territories differ from it where the code du travail does, and nowhere else', () => {
  const codes: readonly (readonly [Territory, string])[] = [['alsaceMoselleMixed', '57'], ['alsaceMoselleMixed', '67'], ['mayotte', 'YT'], ['guyane', 'GF'], ['saintBarthelemy', 'BL'], ['reunion', 'RE']];
  for (const [territory, code] of codes) {
    const oracle = new Holidays('FR', code);
    for (const year of YEARS) expect([territory, [...new Set([...frenchHolidays(year), ...territoryHolidays(territory, year)])].sort()]).toEqual([territory, daysOf(oracle, year)]);
  }
  // The library has Good Friday in the Antilles, by usage, which no article has; and 27 May in Saint-Martin, which keeps the 28th.
  expect([territoryHolidays('martinique', 2026), territoryHolidays('guadeloupe', 2026)]).toEqual([['2026-05-22'], ['2026-05-27']]);
  expect([territoryHolidays('saintMartin', 2017), territoryHolidays('saintMartin', 2018), territoryHolidays('saintMartin', 2026)]).toEqual([['2017-05-27'], ['2018-05-28'], ['2026-05-28']]);
});

it('Good Friday is a holiday only where there is a Protestant church or a mixed one', () => {
  const goodFriday = dayOf(2026, 4, 3);
  expect([territoryHolidays('alsaceMoselle', 2026), territoryHolidays('alsaceMoselleMixed', 2026)]).toEqual([['2026-12-26'], [goodFriday, '2026-12-26']]);
  const worked = (territory: Territory): boolean => workedIn({ territory, isWhitMondayWorked: false }, [])(goodFriday);
  expect([worked('france'), worked('alsaceMoselle'), worked('alsaceMoselleMixed')]).toEqual([true, true, false]);
});

it('each territory says its article', () => {
  expect(territories.filter((territory) => !/^L\d{4}-\d+$/.test(territoryTable[territory].article))).toEqual([]);
});

it('a holiday on a Sunday is not moved, and Whit Monday is worked where the city says so', () => {
  const week = { territory: 'france', isWhitMondayWorked: false } as const;
  // 8 November 2026 is a Sunday; 1 November too.
  expect([weekdayOf(dayOf(2026, 11, 1)), workedIn(week, [])(dayOf(2026, 11, 2))]).toEqual([7, true]);
  const monday = whitMonday(2026);
  expect([monday, workedIn(week, [])(monday), workedIn({ ...week, isWhitMondayWorked: true }, [])(monday)]).toEqual(['2026-05-25', false, true]);
  expect(workedIn({ ...week, isWhitMondayWorked: true }, [{ day: monday }])(monday)).toBe(false);
  expect(workedIn({ ...week, isWhitMondayWorked: true }, [])(easterMonday(2026))).toBe(false);
});
