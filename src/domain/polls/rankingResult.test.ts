import { comparePairs, hideRanking, rankingResult } from './rankingResult';

const ranked = (...votes: readonly (readonly number[])[]) => rankingResult(comparePairs(votes, [1, 2, 3]), [1, 2, 3]);

it('a point for each option behind; as many points share a place; who beats each other one wins', () => {
  expect(ranked([1, 2, 3], [1, 3, 2], [2, 1, 3])).toEqual({ order: [{ id: 1, points: 5, place: 1 }, { id: 2, points: 3, place: 2 }, { id: 3, points: 1, place: 3 }], winner: 1 });
  expect(ranked([1, 2, 3], [2, 1, 3])).toEqual({ order: [{ id: 1, points: 3, place: 1 }, { id: 2, points: 3, place: 1 }, { id: 3, points: 0, place: 3 }], winner: null });
  expect(ranked([1, 2, 3], [2, 3, 1], [3, 1, 2]).winner).toBeNull();
});

it('a confidential ranking has places without points, and none where fewer voted than the minimum', () => {
  const result = ranked([1, 2, 3]);
  expect(hideRanking(result, 4, 5)).toBeNull();
  expect(hideRanking(result, 5, 5)).toEqual({ order: [{ id: 1, points: null, place: 1 }, { id: 2, points: null, place: 2 }, { id: 3, points: null, place: 3 }], winner: 1 });
});
