import * as fc from 'fast-check';
import type { CalendarDay } from '../../calendar/calendarDay';
import { addDays, dayOf, readDay } from '../../calendar/calendarDay';
import { isWorkingDay, workingDaysBetween } from '../../calendar/workingDays';
import type { Proposal, StepRecord } from './ChangeFile';
import { fileState } from './fileState';
import { proposalFingerprint } from './proposalFingerprint';
import { stepCourses } from './stepCourse';

const chain = [{ key: 'finances', delay: 5 }, { key: 'juridique', delay: 3 }];
const swim: Proposal = { line: 'piscines:adulte', base: null, before: { cents: 300 }, after: { cents: 320 }, volume: null, reason: '' };
const locker: Proposal = { ...swim, line: 'piscines:casier' };
const groups = new Map([['finances', new Set([1])], ['juridique', new Set([2])]]);
/** Monday 7 December 2026. */
const SENT = dayOf(2026, 12, 7);
const agrees = (step: string, proposals: readonly Proposal[], day: string, id: number): StepRecord => ({
  id,
  file: 1,
  step,
  folder: step,
  results: proposals.map((each) => ({ line: each.line, result: 'agreed', comment: '', fingerprint: proposalFingerprint(each) })),
  author: { id: step === 'finances' ? 1 : 2, name: '' },
  created: new Date(`${day}T10:00:00Z`),
  isAltered: false
});
const dayOfDate = (date: Date): CalendarDay => readDay(date.toISOString().slice(0, 10)) ?? SENT;

function courses(proposals: readonly Proposal[], records: readonly StepRecord[], today: CalendarDay, changes: { readonly submittedOn?: CalendarDay | null; readonly changed?: CalendarDay; readonly closed?: readonly CalendarDay[] } = {}): readonly string[] {
  const { submittedOn = SENT, changed = SENT, closed = [] } = changes;
  const state = fileState({ id: 1, proposals }, chain, records, groups);
  return stepCourses(state, chain, { submittedOn, changedOn: () => changed, dayOf: dayOfDate, closed: new Set(closed), today }).map(({ step, waiting, askedOn, dueOn, late }) => `${step} ${waiting.length} ${askedOn ?? '-'} ${dueOn ?? '-'} ${late}`);
}

it('a step is asked when the file is sent, and due after its delay in working days', () => {
  expect(courses([swim], [], SENT)).toEqual(['finances 1 2026-12-07 2026-12-14 0', 'juridique 0 - - 0']);
  expect(courses([swim], [], dayOf(2026, 12, 21))).toEqual(['finances 1 2026-12-07 2026-12-14 5', 'juridique 0 - - 0']);
  // A day on which the city is closed counts for nothing, as Christmas does.
  expect(courses([swim], [], SENT, { closed: [dayOf(2026, 12, 10)] })[0]).toBe('finances 1 2026-12-07 2026-12-15 0');
  expect(courses([swim], [], SENT, { submittedOn: dayOf(2026, 12, 24), changed: SENT })[0]).toBe('finances 1 2026-12-24 2027-01-04 0');
  expect(courses([swim], [], SENT, { submittedOn: null })).toEqual(['finances 0 - - 0', 'juridique 0 - - 0']);
});

it('the next one is asked when those before it have agreed, and again when the line is changed', () => {
  expect(courses([swim, locker], [agrees('finances', [swim], '2026-12-09', 1)], SENT)).toEqual(['finances 1 2026-12-07 2026-12-14 0', 'juridique 1 2026-12-09 2026-12-14 0']);
  expect(courses([{ ...swim, after: { cents: 330 } }], [agrees('finances', [swim], '2026-12-09', 1)], SENT, { changed: dayOf(2026, 12, 11) })).toEqual(['finances 1 2026-12-11 2026-12-18 0', 'juridique 0 - - 0']);
});

it('no step is due before it is asked nor on a day on which the city does not work, and it is late only after its day', () => {
  const days = fc.integer({ min: 0, max: 800 }).map((offset) => addDays(SENT, offset));
  fc.assert(
    fc.property(days, fc.uniqueArray(days, { maxLength: 8 }), fc.integer({ min: 0, max: 30 }), days, (sent, closed, delay, today) => {
      const state = fileState({ id: 1, proposals: [swim] }, [{ key: 'finances', delay }], [], groups);
      const [course] = stepCourses(state, [{ key: 'finances', delay }], { submittedOn: sent, changedOn: () => sent, dayOf: dayOfDate, closed: new Set(closed), today });
      const due = course?.dueOn ?? sent;
      expect(due >= sent && isWorkingDay(due, new Set(closed))).toBe(true);
      if (delay > 0) expect(workingDaysBetween(sent, due, new Set(closed))).toBe(delay);
      expect((course?.late ?? 0) > 0).toBe(workingDaysBetween(due, today, new Set(closed)) > 0);
      if (today <= due) expect(course?.late).toBe(0);
    })
  );
});
