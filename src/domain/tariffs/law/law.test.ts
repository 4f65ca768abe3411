import fc from 'fast-check';
import type { CalendarDay } from '../../calendar/calendarDay';
import { addDays, dayOf, readDay } from '../../calendar/calendarDay';
import type { FindingWhy } from './checkChange';
import { checkChange, earliestDay } from './checkChange';
import { frenchLaw } from './frenchLaw';
import { isDue, rowOn } from './LawRow';
import type { ActDays, Delegation, LawfulLine, TariffChange } from './TariffChange';
import { directionOf } from './TariffChange';

const day = (text: string): CalendarDay => readDay(text) ?? dayOf(1000, 1, 1);
const line = (changes: Partial<LawfulLine> = {}): LawfulLine => ({ family: 'piscines', fiscal: 'no', isRoadOrParking: false, service: 'other', cost: null, isOfCategory: false, ground: '', ...changes });
const act = (changes: Partial<ActDays> = {}): ActDays => ({ kind: 'deliberation', votedOn: day('2026-12-17'), publishedOn: day('2026-12-21'), transmittedOn: day('2026-12-22'), ...changes });
const change = (changes: Partial<TariffChange> = {}): TariffChange => ({ line: line(), before: [300], after: [320], aYearBefore: 300, act: act(), delegations: [], reachesBack: null, ...changes });
const delegation = (changes: Partial<Delegation> = {}): Delegation => ({ from: day('2026-07-01'), until: null, families: ['piscines'], floor: 100, ceiling: 1000, mostAYear: 50_000, ...changes });
const byMayor = (changes: Partial<TariffChange> = {}, delegated: Partial<Delegation> = {}): TariffChange => change({ act: act({ kind: 'decision' }), delegations: [delegation(delegated)], after: [310], ...changes });
const found = (each: TariffChange, on: string): readonly FindingWhy[] => checkChange(each, day(on), frenchLaw).map(({ why }) => why);

it.each<[string, Partial<TariffChange>, string, readonly FindingWhy[], CalendarDay | 'any' | null]>([
  ['an increase counts once it is published and transmitted', {}, '2027-01-01', [], day('2026-12-22')],
  ['not on a day before its transmission', {}, '2026-12-21', ['beforeTransmission'], day('2026-12-22')],
  ['not on a day before its publication', {}, '2026-12-18', ['beforePublication', 'beforeTransmission'], day('2026-12-22')],
  ['published last, from that day', { act: act({ publishedOn: day('2027-01-04') }) }, '2027-01-01', ['beforePublication'], day('2027-01-04')],
  ['not transmitted, on no day', { act: act({ transmittedOn: null }) }, '2027-01-01', ['notTransmitted'], null],
  ['not published, on no day', { act: act({ publishedOn: null }) }, '2027-01-01', ['notPublished'], null],
  ['not voted, on no day', { act: act({ votedOn: null }) }, '2027-01-01', ['notVoted'], null],
  ['parking on publication alone', { line: line({ isRoadOrParking: true }), act: act({ transmittedOn: null }) }, '2026-12-21', [], day('2026-12-21')],
  ['the same amount again is not retroactive', { after: [300], act: act({ publishedOn: null, transmittedOn: null }) }, '2020-01-01', [], 'any'],
  ['a decrease for the past goes to the lawyers', { after: [280] }, '2026-12-01', ['lowersThePast', 'lowersThePast'], day('2026-12-22')],
  ['an increase for some is an increase', { before: [300, 400], after: [280, 420] }, '2026-12-01', ['beforePublication', 'beforeTransmission'], day('2026-12-22')],
  ['what repairs an illegality reaches back', { reachesBack: 'repair' }, '2020-01-01', [], 'any'],
  ['what a law lets reach back does', { reachesBack: 'law' }, '2020-01-01', [], 'any'],
  ['a tourist tax that is voted in December counts a year later', { line: line({ fiscal: 'touristTax' }) }, '2027-01-01', ['votedTooLate'], day('2028-01-01')],
  ['one that is voted on 30 September counts in January', { line: line({ fiscal: 'touristTax' }), act: act({ votedOn: day('2026-09-30') }) }, '2027-01-01', [], day('2027-01-01')],
  ['one that is voted on 1 October does not', { line: line({ fiscal: 'touristTax' }), act: act({ votedOn: day('2026-10-01') }) }, '2027-01-01', ['votedTooLate'], day('2028-01-01')],
  ['of another fiscal tariff nothing was read', { line: line({ fiscal: 'other' }) }, '2027-01-01', ['fiscalDayUnread'], day('2026-12-22')],
  ['a school meal at its cost', { line: line({ service: 'schoolMeal', cost: 320 }) }, '2027-01-01', [], day('2026-12-22')],
  ['a school meal above its cost', { line: line({ service: 'schoolMeal', cost: 319 }) }, '2027-01-01', ['aboveCost'], null],
  ['a school meal whose cost nobody knows', { line: line({ service: 'schoolMeal' }) }, '2027-01-01', ['costUnknown'], null],
  ['a service by income whose highest bracket passes its cost', { line: line({ service: 'byIncome', cost: 900 }), before: [100, 900], after: [100, 901] }, '2027-01-01', ['aboveCost'], null],
  ['a free school meal needs no cost', { line: line({ service: 'schoolMeal' }), after: [0] }, '2027-01-01', [], day('2026-12-22')],
  ['a category without a ground', { line: line({ isOfCategory: true }) }, '2027-01-01', ['noGround'], null],
  ['a category with one', { line: line({ isOfCategory: true, ground: 'situation' }) }, '2027-01-01', [], day('2026-12-22')],
  ['residents and others, above the cost', { line: line({ isOfCategory: true, ground: 'residents', service: 'optional', cost: 310 }) }, '2027-01-01', ['aboveCost'], null]
])('%s', (_, changes, on, why, first) => {
  expect(found(change(changes), on)).toEqual(why);
  expect(earliestDay(change(changes), frenchLaw)).toBe(first);
});

it.each<[string, Partial<TariffChange>, Partial<Delegation>, readonly FindingWhy[]]>([
  ['inside its limits', {}, {}, []],
  ['on the last day of the delegation', {}, { until: day('2026-12-17') }, []],
  ['the day after the delegation ended', {}, { until: day('2026-12-16') }, ['noDelegation']],
  ['before it began', {}, { from: day('2026-12-18') }, ['noDelegation']],
  ['a delegation without limits is void', {}, { floor: null, ceiling: null, mostAYear: null }, ['delegationWithoutLimits']],
  ['another family', { line: line({ family: 'cantines' }) }, {}, ['familyNotDelegated']],
  ['free, below the floor: free is a tariff too', { after: [0] }, {}, ['belowFloor']],
  ['above the ceiling', { after: [1001], aYearBefore: 1000 }, {}, ['aboveCeiling']],
  ['five per cent in a year', { after: [315] }, {}, []],
  ['more than that', { after: [316] }, {}, ['risesTooMuch']],
  ['nobody knows what it was a year before', { aYearBefore: null }, {}, ['aYearBeforeUnknown']],
  ['a fiscal tariff is never delegated', { line: line({ fiscal: 'other' }) }, {}, ['fiscalByDelegation', 'fiscalDayUnread']]
])('a decision by delegation: %s', (_, changes, delegated, why) => {
  expect(found(byMayor(changes, delegated), '2027-01-01')).toEqual(why);
  expect(earliestDay(byMayor(changes, delegated), frenchLaw)).toBe(why.length === 0 ? day('2026-12-22') : null);
});

it('of two delegations the one that is kept counts, and parking by decision is exempt by inference', () => {
  expect(found(byMayor({ delegations: [delegation({ ceiling: 200 }), delegation()] }), '2027-01-01')).toEqual([]);
  const parking = byMayor({ line: line({ isRoadOrParking: true }), act: act({ kind: 'decision', transmittedOn: null }) });
  expect(found(parking, '2026-12-21')).toEqual([]);
  expect(checkChange(parking, day('2026-12-21'), frenchLaw.map((row) => ({ ...row, exemptsDecisions: false }))).map(({ why }) => why)).toEqual(['notTransmitted']);
  expect(rowOn(frenchLaw, 'transmission', day('2026-12-21'))?.open).toBe('exemptsDecisions');
});

it('a day for which no row was read is a question, and breaks nothing', () => {
  expect(checkChange(change({ line: line({ isOfCategory: true }) }), day('2027-01-01'), []).filter(({ rule }) => rule === 'categories')).toEqual([{ rule: 'categories', kind: 'toLegal', why: 'ruleUnread', row: null }]);
});

it('each rule has one row for a day, with its source, and asks for another reading after a year', () => {
  for (const rule of new Set(frenchLaw.map((row) => row.rule))) {
    for (const on of ['2016-01-01', '2022-06-30', '2022-07-01', '2026-12-31']) expect(frenchLaw.filter((row) => row.rule === rule && row.from <= day(on) && (row.until === null || row.until >= day(on)))).toHaveLength(1);
  }
  expect(rowOn(frenchLaw, 'enforceable', day('2022-06-30'))?.source).not.toBe(rowOn(frenchLaw, 'enforceable', day('2022-07-01'))?.source);
  expect(rowOn(frenchLaw, 'enforceable', day('2015-12-31'))).toBeUndefined();
  expect(frenchLaw.every(({ source, checkedBy, reviewBy, read }) => source !== '' && checkedBy === null && reviewBy > read)).toBe(true);
  const [first] = frenchLaw;
  expect(first && [isDue(first, first.reviewBy), isDue(first, addDays(first.reviewBy, 1))]).toEqual([false, true]);
});

it('says whether it rises', () => {
  expect([[[300], [300]], [[300], [299]], [[300], [301]], [[], [100]], [[100], []], [[100, 200], [100]], [[100], [100, 100]], [[], [0]]].map(([before = [], after = []]) => directionOf({ before, after }))).toEqual(['same', 'down', 'up', 'up', 'down', 'down', 'down', 'down']);
});

const days = fc.integer({ min: -400, max: 400 }).map((days) => addDays(day('2026-12-17'), days));
const maybeDay = fc.option(days, { nil: null, freq: 6 });
const changes = fc.record<TariffChange>({
  line: fc.record<LawfulLine>({
    family: fc.constantFrom('piscines', 'cantines'), fiscal: fc.constantFrom('no', 'no', 'touristTax', 'other'), isRoadOrParking: fc.boolean(), service: fc.constantFrom('schoolMeal', 'byIncome', 'optional', 'other'),
    cost: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }), isOfCategory: fc.boolean(), ground: fc.constantFrom('', 'situation', 'residents')
  }),
  before: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 3 }),
  after: fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 3 }),
  aYearBefore: fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
  act: fc.record<ActDays>({ kind: fc.constantFrom('deliberation', 'decision'), votedOn: maybeDay, publishedOn: maybeDay, transmittedOn: maybeDay }),
  delegations: fc.array(fc.constantFrom(delegation(), delegation({ families: [] })), { maxLength: 2 }),
  reachesBack: fc.constantFrom(null, null, 'law', 'repair')
});

it('the earliest day breaks no rule, each later one neither, and the day before it is not allowed', () => {
  fc.assert(
    fc.property(changes, fc.integer({ min: 1, max: 400 }), (each, later) => {
      const first = earliestDay(each, frenchLaw);
      if (first === null || first === 'any') return;
      const stops = (on: CalendarDay): readonly FindingWhy[] => checkChange(each, on, frenchLaw).filter(({ kind, why }) => kind !== 'toLegal' || why === 'lowersThePast').map(({ why }) => why);
      expect(stops(first)).toEqual([]);
      expect(stops(addDays(first, later))).toEqual([]);
      expect(stops(addDays(first, -1))).not.toEqual([]);
    })
  );
});
