import fc from 'fast-check';
import { roundedShares } from './roundedShares';

const shown = (counts: readonly number[], digits?: number): readonly (number | null | undefined)[] => {
  const ids = counts.map((_, index) => index + 1);
  const shares = roundedShares(ids, { counts: Object.fromEntries(ids.map((id, index) => [id, counts[index] ?? 0])), voters: counts.reduce((sum, count) => sum + count, 0) }, digits);
  return ids.map((id) => shares.get(id));
};

describe('shares of one choice, as they are shown', () => {
  it('add up to a hundred percent where plain rounding gives 99', () => {
    expect(shown([1, 1, 1])).toEqual([0.34, 0.33, 0.33]);
    expect(shown([1, 1, 1], 1)).toEqual([0.334, 0.333, 0.333]);
  });

  it('add up to a hundred percent where plain rounding gives 101', () => {
    // 33.5, 33.5 and 33 %: plain rounding gives 34, 34 and 33.
    expect(shown([67, 67, 66])).toEqual([0.34, 0.33, 0.33]);
    // 12.5 eight times: plain rounding gives 104.
    expect(shown([1, 1, 1, 1, 1, 1, 1, 1])).toEqual([0.13, 0.13, 0.13, 0.13, 0.12, 0.12, 0.12, 0.12]);
  });

  it('give the larger of two with the same remainder what is left over', () => expect(shown([1, 3, 4])).toEqual([0.12, 0.38, 0.5]));

  it('always add up, keep the order of the counts, and stay within one unit of the exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60_000), { minLength: 1, maxLength: 20 }), fc.constantFrom(0, 1), (counts, digits) => {
        const voters = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(voters > 0);
        const units = 100 * 10 ** digits;
        const inUnits = shown(counts, digits).map((share) => Math.round((share ?? NaN) * units));
        expect(inUnits.reduce((sum, share) => sum + share, 0)).toBe(units);
        counts.forEach((count, one) => {
          expect(Math.abs((inUnits[one] ?? NaN) - (count * units) / voters)).toBeLessThan(1);
          counts.forEach((other, two) => count > other && expect(inUnits[one]).toBeGreaterThanOrEqual(inUnits[two] ?? NaN));
        });
      })
    );
  });
});

describe('other shares', () => {
  it('of several choices are each rounded by themselves', () => {
    expect([...roundedShares([1, 2], { counts: { 1: 2, 2: 3 }, voters: 3 }).values()]).toEqual([0.67, 1]);
  });

  it('beside hidden figures are each rounded by themselves, and hidden ones stay hidden', () => {
    expect([...roundedShares([1, 2, 3], { counts: { 1: 8, 2: null, 3: null }, voters: 12 }).values()]).toEqual([0.67, null, null]);
    expect([...roundedShares([1, 2], { counts: { 1: null, 2: null }, voters: null }).values()]).toEqual([null, null]);
  });

  it('are none while nobody voted', () => expect([...roundedShares([1, 2], { counts: { 1: 0, 2: 0 }, voters: 0 }).values()]).toEqual([null, null]));
});
