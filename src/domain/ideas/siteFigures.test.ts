import fc from 'fast-check';
import { figureDigest, siteFigures } from './siteFigures';
import { ideaStateOf, ideaWith } from './testing/campaignWith';

const alone = { rootOf: (idea: number) => idea };
/** Ideas of as many different people of a direction. */
const some = (direction: string, people: number, first: number) =>
  Array.from({ length: people }, (_, index) => ideaStateOf({ idea: ideaWith(first + index, { direction, author: { id: first + index, name: 'x' } }) }));

test('campaigns come to their sums, each person once, and the median of all ideas', () => {
  const one = figureDigest([...some('Accueils', 6, 100), ...some('Voirie', 7, 200)], alone, { 100: 3 }, { 100: 2 });
  const other = figureDigest([...some('Accueils', 6, 100)], alone, {}, {});
  expect(siteFigures([one, other])).toMatchObject({ campaigns: 2, ideas: 19, people: 13, supports: 3, comments: 2, decidedShare: 0, medianTimeToDecision: null });
  expect(siteFigures([one, other]).directions.map(({ key, ideas, people }) => [key, ideas, people])).toEqual([['Accueils', 12, 6], ['Voirie', 7, 7]]);
  expect(siteFigures([])).toMatchObject({ ideas: 0, decidedShare: null });
});

test('what a campaign hides of small directions cannot be worked out from the figures of the site', () => {
  const sizes = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }));
  fc.assert(
    fc.property(sizes, sizes, (one, other) => {
      const site = ([small, tiny]: readonly [number, number]) =>
        siteFigures([
          figureDigest([...some('Accueils', small, 100), ...some('Voirie', tiny, 200), ...some('Parcs', 9 - small - tiny + 6, 300)], alone, {}, {}),
          figureDigest([...some('Accueils', 8, 400), ...some('Voirie', 9, 500)], alone, {}, {})
        ]).directions.filter(({ key }) => key !== 'Parcs');
      expect(site(one)).toEqual(site(other));
    })
  );
});
