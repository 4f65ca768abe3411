import fc from 'fast-check';
import { addDays, dayOf } from '../../calendar/calendarDay';
import { formatThing, parseThing } from '../../references/thing';
import { addressOf, lineOnDay } from './lineOnDay';

it('a line on a day is found again by its address', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 0, max: 60_000 }), (line, days) => {
      const wanted = { line, day: addDays(dayOf(1970, 1, 1), days) };
      const thing = parseThing(formatThing({ ...addressOf(wanted), webPath: '/a' }, '/a'), '/a');
      expect(thing && lineOnDay(thing)).toEqual(wanted);
    })
  );
});

it('without a day, and of a day that no address holds, it is the line of today', () => {
  expect([addressOf({ line: 7, day: null }), addressOf({ line: 7, day: dayOf(1960, 1, 1) }), addressOf({ line: 100_000, day: dayOf(2027, 1, 1) })]).toEqual([{ kind: 'tariff', id: 7 }, { kind: 'tariff', id: 7 }, { kind: 'tariff', id: 100_000 }]);
  expect([lineOnDay({ kind: 'tariff', id: 7 }), lineOnDay({ kind: 'poll', id: 7 })]).toEqual([{ line: 7, day: null }, null]);
});
