import * as fc from 'fast-check';
import { addDays, dayOf } from '../../calendar/calendarDay';
import { addWorkingDays, isWorkingDay } from '../../calendar/workingDays';
import { backPlan } from './backPlan';

const steps = [{ key: 'finances', name: 'Finances', delay: 5 }, { key: 'juridique', name: 'Juridique', delay: 5 }];

it('counts back from a session: five clear days of notice, then the whole delay of each step', () => {
  // A session on Monday 14 December: Tuesday 8 is the last day on which five clear days are left.
  const plan = backPlan({ session: dayOf(2026, 12, 14), wanted: dayOf(2027, 1, 1), steps, closed: new Set(), clearDays: 5 });
  expect(plan.map(({ kind, step, by }) => [kind, step, by].filter(Boolean).join(' '))).toEqual(['submit 2026-11-24', 'step Finances 2026-12-01', 'step Juridique 2026-12-08', 'notice 2026-12-08', 'session 2026-12-14', 'publish 2026-12-31', 'transmit 2026-12-31']);
});

it('plans nothing after a session that is later than the wanted day', () => {
  expect(backPlan({ session: dayOf(2027, 1, 12), wanted: dayOf(2027, 1, 1), steps: [], closed: new Set(), clearDays: 5 }).map(({ kind }) => kind)).toEqual(['submit', 'notice', 'session']);
});

it('is in order, on working days up to the notice, and leaves each step its whole delay', () => {
  const days = fc.integer({ min: 0, max: 900 }).map((offset) => addDays(dayOf(2026, 6, 1), offset));
  fc.assert(
    fc.property(days, fc.option(days), fc.array(fc.nat(20), { maxLength: 5 }), fc.uniqueArray(days, { maxLength: 6 }), fc.integer({ min: 1, max: 6 }), (session, wanted, delays, off, clearDays) => {
      const closed = new Set(off);
      const plan = backPlan({ session, wanted, steps: delays.map((delay, index) => ({ key: String(index), name: String(index), delay })), closed, clearDays });
      const until = plan.filter(({ kind }) => kind === 'submit' || kind === 'step');
      for (const [index, { by }] of plan.entries()) expect(by >= (plan[index - 1]?.by ?? by)).toBe(true);
      for (const { by } of until) expect(isWorkingDay(by, closed)).toBe(true);
      for (const [index, delay] of delays.entries()) expect(addWorkingDays(until[index]?.by ?? session, delay, closed) <= (until[index + 1]?.by ?? session)).toBe(true);
      const notice = plan.find(({ kind }) => kind === 'notice');
      expect(addDays(notice?.by ?? session, clearDays + 1) <= session).toBe(true);
    })
  );
});
