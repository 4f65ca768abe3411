import { readDay } from '../calendar/calendarDay';
import type { CalendarDay } from '../calendar/calendarDay';
import { blankForm, questionsAdded } from './RequestForm';
import { rulesAt, standsInFor, usualRules } from './RequestRules';

const day = (text: string): CalendarDay => readDay(text) as CalendarDay;
const [ana, bo, cleo] = [{ id: 1, name: 'Ana' }, { id: 2, name: 'Bo' }, { id: 3, name: 'Cléo' }];
const away = (person: typeof ana, by: typeof ana) => ({ person, by, from: day('2026-12-21'), until: day('2027-01-03') });

it('somebody who is away is stood in for, one after the other; where the whole team is away, it ends with somebody', () => {
  const chain = [away(ana, bo), away(bo, cleo)];
  expect([standsInFor(ana, day('2026-12-20'), chain), standsInFor(ana, day('2026-12-21'), chain), standsInFor(ana, day('2027-01-04'), chain)]).toEqual([ana, cleo, ana]);
  // In a circle nobody is asked twice.
  expect([ana, bo, cleo]).toContainEqual(standsInFor(ana, day('2026-12-24'), [...chain, away(cleo, ana)]));
});

it('settings of the second in which something was sent count for what comes after it', () => {
  const at = new Date('2026-11-03T09:00:00Z');
  const book = { rules: [{ from: at, rules: { ...usualRules, contactDays: 3 } }] };
  expect([rulesAt(book, at).contactDays, rulesAt(book, new Date(at.getTime() + 1000)).contactDays]).toEqual([5, 3]);
});

it('questions that were added while a form lay open are asked by the team, and never silently empty', () => {
  const question = (key: string) => ({ key, step: 'purpose', label: key, hint: '', isRequired: true }) as const;
  const now = { version: 3, questions: [question('budget'), question('locaux')] };
  expect([questionsAdded({ ...blankForm, version: 2, answers: { budget: 'Aucun' } }, now), questionsAdded({ ...blankForm, version: 3 }, now)].map((all) => all.map(({ key }) => key))).toEqual([['locaux'], []]);
});
