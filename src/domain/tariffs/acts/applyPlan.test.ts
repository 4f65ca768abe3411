import * as fc from 'fast-check';
import { addDays, dayOf } from '../../calendar/calendarDay';
import type { Proposal } from '../file/ChangeFile';
import { checkFile } from '../file/checkFile';
import { fileState } from '../file/fileState';
import { tariffsToSet } from '../file/tariffsToSet';
import { frenchLaw } from '../law/frenchLaw';
import { checkChange } from '../law/checkChange';
import type { LawfulLine } from '../law/TariffChange';
import { applyPlan, firstDays } from './applyPlan';

const WANTED = dayOf(2027, 1, 1);
const VOTE = dayOf(2026, 12, 14);
const lawful = (changes: Partial<LawfulLine> = {}): LawfulLine => ({ family: '', fiscal: 'no', isRoadOrParking: false, service: 'other', cost: null, isOfCategory: false, ground: '', ...changes });
const proposal = (line: string, cents: number): Proposal => ({ line, base: null, before: { cents: 300 }, after: { cents }, volume: null, reason: '' });

interface Case {
  readonly line: LawfulLine;
  readonly cents: number;
}

function planOf(cases: readonly Case[], published: number | null, transmitted: number | null) {
  const on = (offset: number | null) => (offset === null ? null : addDays(VOTE, offset));
  const act = { kind: 'deliberation', votedOn: VOTE, publishedOn: on(published), transmittedOn: on(transmitted) } as const;
  const proposals = cases.map(({ cents }, index) => proposal(`a:${index}`, cents));
  const checked = checkFile(proposals.map((each, index) => ({ proposal: each, line: cases[index]?.line ?? lawful(), aYearBefore: null })), { act, delegations: [], reachesBack: null }, WANTED, frenchLaw);
  const days = firstDays(checked, WANTED);
  // A chain without steps stands for one that has agreed.
  const state = fileState({ id: 1, proposals }, [], [], new Map());
  const toSet = tariffsToSet(state, new Map(proposals.map(({ line }) => [line, 'same'])), [], new Set([7]), 7, (line) => days.get(line) ?? WANTED);
  return { proposals, act, plan: applyPlan(toSet, checked, days) };
}

it('parking begins on the wanted day by its publication alone, the rest when it is transmitted, and what no day helps is left with its reason', () => {
  const { plan } = planOf([{ line: lawful(), cents: 320 }, { line: lawful({ isRoadOrParking: true }), cents: 320 }, { line: lawful({ isOfCategory: true }), cents: 320 }], 4, 22);
  expect(plan.tariffs.map(({ line, firstDay }) => `${line} ${firstDay}`)).toEqual(['a:0 2027-01-05', 'a:1 2027-01-01']);
  expect(plan.left.map(({ line, why, findings }) => [line, why, findings.map((each) => each.why)])).toEqual([['a:2', 'law', ['beforeTransmission', 'noGround']]]);
  expect(planOf([{ line: lawful(), cents: 320 }], 4, null).plan.left.map(({ why, findings }) => [why, findings.map((each) => each.why)])).toEqual([['law', ['notTransmitted']]]);
});

it('a line that is not in the catalogue is left and said', () => {
  const toSet = { tariffs: [{ line: 'a:9', firstDay: WANTED, n: 1, price: null, corrects: null }], left: [{ line: 'a:8', why: 'notAgreed' as const }] };
  expect(applyPlan(toSet, { lines: [] }, new Map())).toEqual({ tariffs: [], left: [{ line: 'a:8', why: 'notAgreed', findings: [] }, { line: 'a:9', why: 'notInCatalogue', findings: [] }] });
});

const offset = fc.option(fc.integer({ min: 0, max: 40 }), { nil: null });
const cases = fc.array(fc.record({ cents: fc.integer({ min: 200, max: 400 }), line: fc.record({ isRoadOrParking: fc.boolean(), isOfCategory: fc.boolean() }).map(lawful) }), { maxLength: 8 });

it('each line is set once or left once, no line is set on a day that breaks a rule, and none before the wanted day', () => {
  fc.assert(
    fc.property(cases, offset, offset, (some, published, transmitted) => {
      const { proposals, act, plan } = planOf(some, published, transmitted);
      expect([...plan.tariffs, ...plan.left].map(({ line }) => line).sort()).toEqual(proposals.map(({ line }) => line).sort());
      for (const { line, firstDay } of plan.tariffs) {
        const index = Number(line.slice(2));
        const change = { line: some[index]?.line ?? lawful(), before: [300], after: [some[index]?.cents ?? 0], aYearBefore: null, act, delegations: [], reachesBack: null };
        expect(checkChange(change, firstDay, frenchLaw)).toEqual([]);
        expect(firstDay >= WANTED).toBe(true);
      }
    })
  );
});
