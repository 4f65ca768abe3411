import * as fc from 'fast-check';
import type { CalendarDay } from '../../calendar/calendarDay';
import { addDays, dayOf } from '../../calendar/calendarDay';
import { enforceable } from '../law/checkChange';
import { frenchLaw } from '../law/frenchLaw';
import type { RecordDraft, RecordedDays, RecordKind } from './actRules';
import { isExemptAct, kindsOf, lacksOf, nextKind, numberFault, recordFaults, recordKinds } from './actRules';

const TODAY = dayOf(2026, 12, 31);
const NONE: RecordedDays = { kind: 'deliberation', reportedOn: null, votedOn: null, publishedOn: null, transmittedOn: null, receiptOn: null, annulledOn: null };
const act = (changes: Partial<RecordedDays> = {}): RecordedDays => ({ ...NONE, ...changes });
const draft = (kind: RecordKind, day: CalendarDay | null, changes: Partial<RecordDraft> = {}): RecordDraft => ({ kind, day, address: 'https://ville.example/1', evidence: 'PREF-1', ...changes });
const said = (of: RecordedDays, record: RecordDraft): readonly string[] => recordFaults(of, record, TODAY).map(({ field, why }) => `${field} ${why}`);
const [VOTE, LATER] = [dayOf(2026, 12, 14), dayOf(2026, 12, 18)];

it('records what happened in its order, once, and not before its day', () => {
  const voted = act({ votedOn: VOTE });
  expect(said(act(), draft('published', LATER))).toEqual(['kind notVoted']);
  expect(said(voted, draft('published', dayOf(2026, 12, 13)))).toEqual(['day beforeVote']);
  expect(said(voted, draft('published', dayOf(2027, 1, 1)))).toEqual(['day future']);
  expect(said(voted, draft('published', null, { address: ' ' }))).toEqual(['day noDay', 'address noAddress']);
  expect(said(act({ votedOn: VOTE, transmittedOn: LATER }), draft('transmitted', LATER))).toEqual(['kind twice']);
  expect(said(voted, draft('receipt', LATER, { evidence: '' }))).toEqual(['kind notTransmitted', 'evidence noEvidence']);
  expect(said(act({ votedOn: VOTE, transmittedOn: LATER }), draft('receipt', VOTE))).toEqual(['day beforeTransmission']);
  expect(said(act({ publishedOn: VOTE }), draft('voted', LATER))).toEqual(['day afterPublication']);
  expect(said(voted, draft('annulled', LATER, { evidence: '' }))).toEqual(['evidence noJudgment']);
  expect(said(voted, draft('published', VOTE))).toEqual([]);
  const decided = act({ kind: 'decision', votedOn: VOTE });
  expect([said(voted, draft('reported', LATER)), said(decided, draft('reported', LATER)), said(decided, draft('reported', dayOf(2026, 12, 13))), said({ ...decided, reportedOn: LATER }, draft('reported', LATER))]).toEqual([['kind notDelegated'], [], ['day beforeVote'], ['kind twice']]);
  expect([kindsOf(voted).includes('reported'), kindsOf(decided).includes('reported'), nextKind({ ...decided, publishedOn: LATER, transmittedOn: LATER, receiptOn: LATER })]).toEqual([false, true, 'reported']);
});

it('an act lacks what follows its vote, in days, and nothing once a judge annulled it', () => {
  const of = (days: Partial<RecordedDays>, isExempt = false): readonly string[] => lacksOf({ ...act(days), sessionDay: VOTE }, TODAY, isExempt).map(({ what, days: count }) => `${what} ${count}`);
  expect(of({})).toEqual(['vote 17']);
  expect(of({ votedOn: VOTE })).toEqual(['publication 17', 'transmission 17']);
  expect(of({ votedOn: VOTE }, true)).toEqual(['publication 17']);
  expect(of({ votedOn: VOTE, publishedOn: VOTE, transmittedOn: LATER })).toEqual(['receipt 13']);
  expect(of({ votedOn: VOTE, publishedOn: VOTE, transmittedOn: LATER, receiptOn: LATER })).toEqual([]);
  expect(of({ votedOn: VOTE, annulledOn: LATER })).toEqual([]);
  expect(lacksOf({ ...NONE, sessionDay: dayOf(2027, 1, 12) }, TODAY)).toEqual([{ what: 'vote', days: -12 }]);
});

it('nobody transmits an act of which all lines are roads and parking', () => {
  const [road, other] = [{ isRoadOrParking: true }, { isRoadOrParking: false }];
  const voted = act({ votedOn: VOTE });
  const isExempt = (of: RecordedDays, lines: readonly { readonly isRoadOrParking: boolean }[], rows = frenchLaw): boolean => isExemptAct(of, lines, rows);
  expect([isExempt(voted, [road, road]), isExempt(voted, [road, other]), isExempt(voted, [])]).toEqual([true, false, false]);
  // That it is so for decisions too is an inference that lawyers may undo; nothing was read for 2015.
  const decided = act({ kind: 'decision', votedOn: VOTE });
  expect([isExempt(decided, [road]), isExempt(decided, [road], frenchLaw.map((row) => ({ ...row, exemptsDecisions: false })))]).toEqual([true, false]);
  expect([isExempt(act({ votedOn: dayOf(2015, 12, 31) }), [road]), isExempt(act(), [road])]).toEqual([false, false]);
});

it.each([
  ['', 'required'],
  ['-118', 'negative'],
  ['−118', 'negative'],
  ['abc', 'noDigit'],
  ['2026-118', 'duplicate'],
  ['2026 - 118', 'duplicate'],
  ['DEL-2026-119', null],
  ['1'.repeat(41), 'tooLong']
])('the number “%s” of an act: %s', (number, fault) => {
  expect(numberFault(number, ['2026-118'])).toBe(fault);
});

it('is enforceable on roads and parking by its publication alone, and on all else by both', () => {
  const days = { kind: 'deliberation', votedOn: VOTE, publishedOn: LATER, transmittedOn: null } as const;
  expect(enforceable(days, true, frenchLaw)).toMatchObject({ since: LATER, waits: [] });
  expect(enforceable(days, false, frenchLaw)).toMatchObject({ since: null, waits: ['notTransmitted'] });
  expect(enforceable({ ...days, transmittedOn: dayOf(2027, 1, 5) }, false, frenchLaw).since).toBe('2027-01-05');
  expect(enforceable({ ...days, votedOn: null }, true, frenchLaw)).toMatchObject({ since: null, waits: ['notVoted'] });
});

const offsets = fc.option(fc.integer({ min: 0, max: 60 }), { nil: null });
const days = fc.record({ votedOn: offsets, publishedOn: offsets, transmittedOn: offsets, receiptOn: offsets, annulledOn: offsets, kind: fc.constantFrom('deliberation' as const, 'decision' as const) }).map((some) => {
  const on = (offset: number | null): CalendarDay | null => (offset === null ? null : addDays(VOTE, offset));
  return { kind: some.kind, reportedOn: null, votedOn: on(some.votedOn), publishedOn: on(some.publishedOn), transmittedOn: on(some.transmittedOn), receiptOn: on(some.receiptOn), annulledOn: on(some.annulledOn) };
});

it('what is recorded without a fault keeps an act in order, whatever is recorded in whatever order', () => {
  const tries = fc.array(fc.record({ kind: fc.constantFrom(...recordKinds), offset: fc.integer({ min: -5, max: 40 }) }), { maxLength: 20 });
  fc.assert(
    fc.property(tries, (some) => {
      let now: RecordedDays = { ...NONE, kind: 'decision' };
      for (const { kind, offset } of some) {
        const day = addDays(VOTE, offset);
        if (recordFaults(now, draft(kind, day), TODAY).length > 0) continue;
        const column = ({ voted: 'votedOn', published: 'publishedOn', transmitted: 'transmittedOn', receipt: 'receiptOn', reported: 'reportedOn', annulled: 'annulledOn' } as const)[kind];
        expect(now[column]).toBeNull();
        now = { ...now, [column]: day };
      }
      const { kind: _, votedOn, publishedOn, transmittedOn, receiptOn, reportedOn, annulledOn } = now;
      for (const each of [publishedOn, transmittedOn, reportedOn, annulledOn]) if (each !== null) expect(votedOn !== null && votedOn <= each).toBe(true);
      if (receiptOn !== null) expect(transmittedOn !== null && transmittedOn <= receiptOn).toBe(true);
      for (const each of [votedOn, publishedOn, transmittedOn, receiptOn, reportedOn, annulledOn]) expect(each === null || each <= TODAY).toBe(true);
    })
  );
});

it('roads and parking are never later than the rest of an act, and the form begins with what is not recorded yet', () => {
  fc.assert(
    fc.property(days, (some) => {
      const of = { kind: 'deliberation', votedOn: some.votedOn, publishedOn: some.publishedOn, transmittedOn: some.transmittedOn } as const;
      const [road, rest] = [enforceable(of, true, frenchLaw).since, enforceable(of, false, frenchLaw).since];
      if (rest !== null) expect(road !== null && road <= rest).toBe(true);
      if (kindsOf(some).some((kind) => recordFaults(some, draft(kind, TODAY), TODAY).every(({ why }) => why !== 'twice'))) expect(recordFaults(some, draft(nextKind(some), TODAY), TODAY).map(({ why }) => why)).not.toContain('twice');
    })
  );
});
