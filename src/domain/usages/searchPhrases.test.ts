import { isHeldOut, searchPhrases } from '../../../tests/search/phrases';
import { missedPhrases } from '../../../tests/search/judge';

/** Of a hundred phrases, as many find what was meant first. */
const GOAL = 0.95;

describe.each(['fr', 'en'] as const)('what agents type, on the starter set in %s', (language) => {
  const phrases = searchPhrases[language];
  const missed = missedPhrases(language, phrases);

  it('is answered first by what was meant', () => {
    expect(missed.filter(({ kind }) => kind !== 'wrong').length / phrases.length).toBeLessThanOrEqual(1 - GOAL);
  });

  it('is never answered by something else as if it fitted', () => {
    expect(missed.filter(({ kind }) => kind === 'wrong')).toEqual([]);
  });
});

test('a third is held out, and there are enough of both', () => {
  const all = [...searchPhrases.fr, ...searchPhrases.en];
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(all.filter((_, index) => isHeldOut(index)).length).toBeGreaterThanOrEqual(all.length / 3 - 1);
});
