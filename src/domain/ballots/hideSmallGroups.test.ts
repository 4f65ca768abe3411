import { hideSmallGroups } from './hideSmallGroups';

const shown = (counts: readonly number[], minimum: number, voters = counts.reduce((sum, count) => sum + count, 0)) => {
  const tally = hideSmallGroups({ counts: Object.fromEntries(counts.map((count, index) => [index + 1, count])), voters }, minimum);
  return [...Object.values(tally.counts), tally.voters];
};

describe('the figures of a confidential vote', () => {
  it('are all shown when each group is large enough', () => {
    expect(shown([3, 9, 5], 3)).toEqual([3, 9, 5, 17]);
  });

  it('hide two small groups, which together are large enough, and no more', () => {
    expect(shown([9, 1, 2, 8], 3)).toEqual([9, null, null, 8, 20]);
  });

  it('hide the next smallest too, so that one small group cannot be worked out from the total', () => {
    expect(shown([9, 2, 7], 3)).toEqual([9, null, null, 18]);
    expect(shown([2, 9, 9], 3)).toEqual([null, null, 9, 20]);
  });

  it('hide all where everyone chose the same', () => {
    expect(shown([5, 0], 5)).toEqual([null, null, 5]);
  });

  it('hide all, voters too, where fewer voted than the minimum', () => {
    expect(shown([2, 2], 5)).toEqual([null, null, null]);
  });
});
