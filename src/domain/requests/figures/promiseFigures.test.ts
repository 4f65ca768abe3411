import fc from 'fast-check';
import type { ClockFacts } from '../requestClock';
import type { RequestStep } from '../StateOfRequest';
import { at, settingAt } from '../testing/requestCity';
import type { Figures, MonthInput } from './promiseFigures';
import { isFinal, monthFigures, monthInput } from './promiseFigures';

const standings = ['running', 'late', 'waits', 'kept', 'keptLate', 'void'] as const;
const promises = fc.record({ standing: fc.constantFrom(...standings), taken: fc.integer({ min: 0, max: 40 }) });
const inputs = fc.uniqueArray(fc.record<MonthInput>({ request: fc.integer({ min: 1, max: 200 }), direction: fc.constantFrom('dsi', 'culture', 'sports', ''), contact: promises, opening: promises, isPaused: fc.boolean(), isWithdrawn: fc.boolean() }), { selector: ({ request }) => request, maxLength: 60 });
const facts = (changes: Partial<ClockFacts>): ClockFacts => ({ receivedAt: at('2026-11-03T10:00'), questions: [], contactedAt: null, openedAt: null, endedAt: null, ...changes });
const input = (request: number, changes: Partial<ClockFacts>, step: RequestStep = 'received', now = '2026-11-27T12:00'): MonthInput => monthInput(request, step, { facts: facts(changes), directions: ['dsi'] }, settingAt(now));

it('a month equals the sum of its directions, in any order', () => {
  fc.assert(
    fc.property(inputs.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }))), ([all, shuffled]) => {
      const month = monthFigures('2026-11', all);
      expect(monthFigures('2026-11', [...shuffled, ...all.slice(0, 3)])).toEqual(month);
      const sum = (of: (figures: Figures) => number): number => month.directions.reduce((total, each) => total + of(each), 0);
      for (const of of [(each: Figures) => each.received, (each: Figures) => each.withdrawn, (each: Figures) => each.contact.kept, (each: Figures) => each.contact.late, (each: Figures) => each.opening.running, (each: Figures) => each.opening.paused]) expect(sum(of)).toBe(of(month.total));
      for (const { contact, opening } of [month.total, ...month.directions]) for (const each of [contact, opening]) expect(each.share === null).toBe(each.kept + each.late < 5);
    })
  );
});

it('the share never rises by ignoring a request', () => {
  const contacts = fc.option(fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(fc.array(contacts, { minLength: 5, maxLength: 20 }), fc.nat(), fc.integer({ min: 0, max: 30 }), (given, which, ended) => {
      const contactedAt = (days: number | null): Date | null => (days === null ? null : new Date(at('2026-11-03T11:00').getTime() + days * 86_400_000));
      const share = (all: readonly (number | null)[], endsAt: Date | null = null): number => {
        const { kept, late } = monthFigures('2026-11', all.map((days, index) => input(index + 1, { contactedAt: contactedAt(days), endedAt: index === which % all.length && days === null ? endsAt : null }, 'received', '2026-12-31T12:00'))).total.contact;
        return kept / (kept + late);
      };
      // Whoever is late is not contacted at all, and then withdraws.
      const ignored = given.map((days, index) => (index === which % given.length ? null : days));
      expect(share(ignored)).toBeLessThanOrEqual(share(given));
      const late = new Date(at('2026-11-11T00:00').getTime() + ended * 86_400_000);
      expect(share(ignored, late)).toBe(share(ignored));
    })
  );
});

it('counts who is not contacted as late from the day on, who withdrew before apart, and who waits in no share', () => {
  const { total } = monthFigures('2026-11', [
    input(1, { contactedAt: at('2026-11-05T10:00') }),
    input(2, { contactedAt: at('2026-11-12T10:00') }),
    input(3, {}),
    input(4, { endedAt: at('2026-11-04T10:00') }, 'withdrawn'),
    input(5, { endedAt: at('2026-11-20T10:00') }, 'withdrawn'),
    input(6, { questions: [{ askedAt: at('2026-11-05T10:00'), answeredAt: null }] }),
    input(7, { contactedAt: at('2026-11-05T10:00'), openedAt: at('2026-11-12T10:00') }, 'opened')
  ]);
  expect([total.received, total.withdrawn]).toEqual([7, 1]);
  expect(total.contact).toEqual({ kept: 2, late: 3, running: 1, share: 40, median: 6, ninetieth: 17, paused: 0 });
  expect([total.opening.kept, total.opening.late, total.opening.running]).toEqual([1, 4, 1]);
});

it('is final when nothing runs and nothing is late any more', () => {
  const kept = input(1, { contactedAt: at('2026-11-05T10:00'), openedAt: at('2026-11-12T10:00') }, 'opened');
  expect([isFinal({ inputs: [kept] }), isFinal({ inputs: [kept, input(2, {})] }), isFinal({ inputs: [input(3, { endedAt: at('2026-11-04T10:00') }, 'withdrawn')] })]).toEqual([true, false, true]);
});
