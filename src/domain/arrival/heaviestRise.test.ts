import type { Weighed } from './heaviestRise';
import { heaviestRise, isLower } from './heaviestRise';

const item = (id: number, time: number, weight = 1): Weighed => ({ id, time, weight });
const idsOf = (items: readonly Weighed[]): readonly number[] => heaviestRise(items).map(({ id }) => id);
const rises = (items: readonly Weighed[]): boolean => items.every(({ time }, at) => at === 0 || time >= (items[at - 1]?.time ?? 0));
const weightOf = (items: readonly Weighed[]): number => items.reduce((sum, { weight }) => sum + weight, 0);

/** All ways to take one of `choices` for each of so many places. */
function ways<T>(choices: readonly T[], places: number): ReadonlyArray<readonly T[]> {
  return places === 0 ? [[]] : ways(choices, places - 1).flatMap((way) => choices.map((choice) => [...way, choice]));
}

describe('the heaviest rise', () => {
  it('never falls, and may stay', () => {
    expect(idsOf([])).toEqual([]);
    expect(idsOf([item(1, 5), item(2, 5), item(3, 4), item(4, 6), item(5, 6)])).toEqual([1, 2, 4, 5]);
  });

  it('is the heaviest one, not the longest', () => {
    expect(idsOf([item(1, 9, 4), item(2, 1), item(3, 2), item(4, 3)])).toEqual([1]);
    expect(idsOf([item(1, 9, 2), item(2, 1), item(3, 2), item(4, 3)])).toEqual([2, 3, 4]);
  });

  it('has nothing in it that weighs nothing', () => {
    expect(idsOf([item(1, 0, 0)])).toEqual([]);
    expect(idsOf([item(1, 1, 0), item(2, 2), item(3, 3, 0)])).toEqual([2]);
    expect(idsOf([item(1, 2), item(2, 1, 0), item(3, 3)])).toEqual([1, 3]);
  });

  it('ends and goes on as early as it can where two weigh the same', () => {
    expect(idsOf([item(1, 5), item(2, 1)])).toEqual([2]);
    expect(idsOf([item(1, 5), item(2, 1), item(3, 9)])).toEqual([2, 3]);
    expect(idsOf([item(1, 1), item(2, 5), item(3, 5, 0), item(4, 3)])).toEqual([1, 4]);
  });

  it('leaves out an id far away where two weigh the same', () => {
    expect(idsOf([item(1, 5), item(1021, 1)])).toEqual([1021]);
    expect(idsOf([item(1, 5), item(1022, 1)])).toEqual([1]);
  });

  it('weighs as much as the best of all parts that never fall, in every small case', () => {
    const wrong = ways(ways([0, 1, 2], 2), 4).filter((way) => {
      const items = way.map(([time = 0, weight = 0], index) => item(index + 1, time, weight));
      const parts = ways([true, false], 4).map((taken) => items.filter((_, at) => taken[at])).filter(rises);
      const found = heaviestRise(items);
      return !rises(found) || weightOf(found) !== Math.max(...parts.map(weightOf)) || found.some(({ weight }) => weight === 0);
    });
    expect(wrong).toEqual([]);
  });

  it('is as long as the longest of six in whatever order', () => {
    const orders = ways([1, 2, 3, 4, 5, 6], 6).filter((order) => new Set(order).size === 6);
    const choices = ways([true, false], 6);
    const wrong = orders.filter((order) => {
      const items = order.map((time, index) => item(index + 1, time));
      const longest = Math.max(...choices.map((taken) => items.filter((_, at) => taken[at])).filter(rises).map((part) => part.length));
      return idsOf(items).length !== longest;
    });
    expect(wrong).toEqual([]);
  });
});

describe('which of two stays lower', () => {
  it.each([
    // Of three, ids up to 1030 apart come by themselves.
    [item(1, 5), item(2, 6), true],
    [item(1, 6), item(2, 5), false],
    [item(2, 5), item(1, 6), true],
    [item(1, 5), item(2, 5), false],
    [item(1, 6), item(1031, 5), false],
    [item(1, 6), item(1032, 5), true],
    [item(1031, 5), item(1, 6), true],
    [item(1032, 5), item(1, 6), false]
  ])('%j, or %j', (one, other, expected) => expect(isLower(one, other, 3)).toBe(expected));
});
