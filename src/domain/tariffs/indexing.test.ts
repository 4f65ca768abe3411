import fc from 'fast-check';
import type { Indexation } from './indexing';
import { driftOf, indexed, indexedBrackets } from './indexing';
import { roundingSteps } from './rounding';

const with25 = (changes: Partial<Indexation> = {}): Indexation => ({ rate: 25_000, way: 'nearest', steps: [{ from: 0, step: 5 }], floor: null, ceiling: null, leastChange: null, mostChange: null, ...changes });
const amounts = fc.integer({ min: 0, max: 100_000 });
const bound = fc.option(fc.integer({ min: 0, max: 120_000 }), { nil: null });
const indexations = fc.record<Indexation>({
  rate: fc.integer({ min: -1_200_000, max: 1_000_000 }),
  way: fc.constantFrom('up', 'down', 'nearest'),
  steps: fc.constantFrom(...roundingSteps).map((step) => [{ from: 0, step }] as const),
  floor: bound,
  ceiling: bound,
  leastChange: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
  mostChange: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null })
});

it.each<[string, number, Partial<Indexation>, unknown]>([
  ['a rate, rounded once', 443, {}, { cents: 455, bound: null }],
  ['free stays free, whatever its floor', 0, { floor: 100 }, { cents: 0, bound: null }],
  ['a step of its price band', 443, { steps: [{ from: 0, step: 5 }, { from: 443, step: 50 }] }, { cents: 450, bound: null }],
  ['the band before', 442, { steps: [{ from: 0, step: 5 }, { from: 443, step: 50 }] }, { cents: 455, bound: null }],
  ['the most that it changes', 1000, { rate: 500_000, mostChange: 32 }, { cents: 1030, bound: 'mostChange' }],
  ['the least that it changes', 100, { leastChange: 12 }, { cents: 115, bound: 'leastChange' }],
  ['the least that it is lowered', 100, { rate: -10_000, leastChange: 12 }, { cents: 85, bound: 'leastChange' }],
  ['no least change where nothing rises', 100, { rate: 0, leastChange: 12 }, { cents: 100, bound: null }],
  ['a floor', 100, { floor: 201 }, { cents: 205, bound: 'floor' }],
  ['a ceiling', 1000, { ceiling: 1001 }, { cents: 1000, bound: 'ceiling' }],
  ['not below nothing', 100, { rate: -2_000_000 }, { cents: 0, bound: null }],
  ['a floor above the ceiling', 100, { floor: 300, ceiling: 200 }, { conflict: ['floor', 'ceiling'] }],
  ['a least change above the most', 100, { leastChange: 20, mostChange: 10 }, { conflict: ['leastChange', 'mostChange'] }],
  ['a most change below the floor', 100, { floor: 300, mostChange: 10 }, { conflict: ['floor', 'mostChange'] }],
  ['no step between two bounds', 100, { rate: 500_000, floor: 101, ceiling: 104 }, { conflict: ['floor', 'ceiling'] }]
])('%s', (_, cents, changes, expected) => expect(indexed(cents, with25(changes))).toMatchObject(expected as object));

it('keeps every bound that it does not refuse, and moves an amount no further than its bound asks', () => {
  fc.assert(
    fc.property(amounts, indexations, (cents, indexation) => {
      const result = indexed(cents, indexation);
      if ('conflict' in result || cents === 0) return;
      const { floor, ceiling, leastChange, mostChange, rate } = indexation;
      expect(Number.isInteger(result.cents) && result.cents >= 0).toBe(true);
      if (floor !== null) expect(result.cents).toBeGreaterThanOrEqual(floor);
      if (ceiling !== null) expect(result.cents).toBeLessThanOrEqual(ceiling);
      if (mostChange !== null) expect(Math.abs(result.cents - cents)).toBeLessThanOrEqual(mostChange);
      if (leastChange !== null && rate > 0) expect(result.cents - cents).toBeGreaterThanOrEqual(leastChange);
      expect(result.cents % (indexation.steps[0]?.step ?? 1)).toBe(0);
    })
  );
});

it('amounts that rose with income never fall with it', () => {
  fc.assert(
    fc.property(fc.array(amounts, { minLength: 1, maxLength: 12 }).map((some) => [...some].sort((a, b) => a - b)), indexations, (rising, indexation) => {
      const results = indexedBrackets(rising, indexation);
      const kept = results.flatMap((each) => ('conflict' in each ? [] : [each.cents]));
      expect(kept).toEqual([...kept].sort((a, b) => a - b));
    })
  );
  // Two that did not rise are left as they are.
  expect(indexedBrackets([200, 100], with25({ rate: 0 })).map((each) => ('conflict' in each ? null : each.cents))).toEqual([200, 100]);
});

it('says how far rounding moved the change', () => {
  expect(driftOf(443, 455, 25_000)).toBe(2088);
  expect(driftOf(1000, 1025, 25_000)).toBe(0);
  expect(driftOf(0, 0, 25_000)).toBe(0);
});
