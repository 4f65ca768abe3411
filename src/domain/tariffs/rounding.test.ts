import fc from 'fast-check';
import type { RoundingStep, RoundingWay } from './rounding';
import { rounded, roundingSteps } from './rounding';

const ways: readonly RoundingWay[] = ['up', 'down', 'nearest'];
const exact = fc.record({ cents: fc.integer({ min: 0, max: 2_000_000_000_000 }), over: fc.integer({ min: 1, max: 1_000_000 }) });

it.each<[number, number, RoundingStep, RoundingWay, number]>([
  [1025, 10, 1, 'nearest', 103], [1024, 10, 1, 'nearest', 102], [1021, 10, 1, 'up', 103], [1029, 10, 1, 'down', 102], [1020, 10, 1, 'up', 102],
  [1025, 10, 5, 'nearest', 105], [1024, 10, 5, 'nearest', 100], [125, 1, 50, 'nearest', 150], [124, 1, 50, 'nearest', 100], [1, 1, 100, 'up', 100], [0, 7, 100, 'up', 0]
])('%i/%i to %i cents, %s: %i', (cents, over, step, way, expected) => expect(rounded({ cents, over }, { step, way })).toBe(expected));

it('is within its step, goes the way it says, keeps order, and changes nothing twice', () => {
  fc.assert(
    fc.property(exact, exact, fc.constantFrom(...roundingSteps), fc.constantFrom(...ways), (one, other, step, way) => {
      const result = rounded(one, { step, way });
      const value = one.cents / one.over;
      expect(result % step).toBe(0);
      expect(Math.abs(result - value)).toBeLessThanOrEqual(way === 'nearest' ? step / 2 + 1e-3 : step);
      if (way === 'up') expect(result).toBeGreaterThanOrEqual(value - 1e-3);
      if (way === 'down') expect(result).toBeLessThanOrEqual(value + 1e-3);
      expect(rounded({ cents: result, over: 1 }, { step, way })).toBe(result);
      if (one.cents * other.over <= other.cents * one.over && Number.isSafeInteger(one.cents * other.over)) expect(result).toBeLessThanOrEqual(rounded(other, { step, way }));
    })
  );
});

it.each([[-1, 1], [0.5, 1], [1, 0], [2 ** 60, 1]])('%d/%d is refused', (cents, over) => expect(() => rounded({ cents, over }, { step: 1, way: 'up' })).toThrow(RangeError));
