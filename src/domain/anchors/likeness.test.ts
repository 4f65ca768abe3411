import { likenessOf, shareIn, together, wordCounts } from './likeness';

describe('words of a text', () => {
  it('are counted in lower case, whatever stands between them; what tells it from others are they, and three in a row', () => {
    const { words, size, traits } = wordCounts('L’agent, l\'AGENT et l’été n° 12.');
    expect([...words]).toEqual([['l', 3], ['agent', 2], ['et', 1], ['été', 1], ['n', 1], ['12', 1]]);
    expect(size).toBe(9);
    expect([...traits]).toEqual(['l', 'agent', 'et', 'été', 'n', '12', 'l agent l', 'agent l agent', 'l agent et', 'agent et l', 'et l été', 'l été n', 'été n 12']);
    expect([...wordCounts('deux jours').traits]).toEqual(['deux', 'jours']);
    expect(wordCounts('… !')).toEqual({ words: new Map(), size: 0, traits: new Set() });
  });

  it('are counted in several texts as in one', () => {
    const one = together([wordCounts('deux jours'), wordCounts('deux, deux mois')]);
    expect([[...one.words], one.size]).toEqual([[['deux', 3], ['jours', 1], ['mois', 1]], 5]);
  });
});

describe('texts are alike', () => {
  it.each([
    ['a b c d', 'd c b a', 1],
    ['a b c d', 'a b x y', 0.5],
    ['a a b', 'a', 0.5],
    ['a', 'b', 0],
    ['a', '', 0],
    ['', '', 0]
  ])('%j and %j: %f', (left, right, likeness) => {
    expect(likenessOf(wordCounts(left), wordCounts(right))).toBe(likeness);
    expect(likenessOf(wordCounts(right), wordCounts(left))).toBe(likeness);
  });

  it.each([
    ['a b', 'a b c d', 1],
    ['a b c d', 'a b', 0.5],
    ['a a', 'a', 0.5],
    ['', 'a', 0]
  ])('of %j, %j has the share %f', (part, whole, share) => expect(shareIn(wordCounts(part), wordCounts(whole))).toBe(share));
});
