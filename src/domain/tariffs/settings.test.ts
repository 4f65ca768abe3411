import fc from 'fast-check';
import { dayOf } from '../calendar/calendarDay';
import { dueDays, isSlug, readDays, slugOf } from './settings';

it.each([['Direction de l’éducation', 'direction-de-l-education'], ['  Sports & loisirs ', 'sports-loisirs'], ['!!!', '']])('%s is named %s', (name, slug) => expect(slugOf(name)).toBe(slug));
it('a name that is left is always one that a folder may have', () => fc.assert(fc.property(fc.string(), (name) => slugOf(name) === '' || isSlug(slugOf(name)))));

it('days are read as people and files write them, each once and in order, and what is none is named', () => {
  expect(readDays('31/12/2026\n2026-12-24\n\n24.12.2026\n30 février\n31/02/2027')).toEqual({ days: ['2026-12-24', '2026-12-31'], wrong: ['30 février', '31/02/2027'] });
});

it('each step has its delay in working days after the one before, without closed days', () => {
  // From a Wednesday; Friday 25 December is a holiday, and the 24th is closed.
  expect(dueDays([1, 2], dayOf(2026, 12, 22), [dayOf(2026, 12, 24)])).toEqual(['2026-12-23', '2026-12-29']);
  expect(dueDays([], dayOf(2026, 12, 22), [])).toEqual([]);
});
