import { excerptOf, shortened } from './shortened';

test.each([
  ['Deux jours', 'Deux jours'],
  ['  Deux\n\n jours ', 'Deux jours'],
  ['a'.repeat(60), 'a'.repeat(60)],
  [`${'mot '.repeat(15)}fin`, `${'mot '.repeat(14)}mot…`],
  [`${'mot '.repeat(14)}motif qui suit`, `${'mot '.repeat(14).trim()}…`],
  ['a'.repeat(61), `${'a'.repeat(60)}…`],
  [`${'a'.repeat(59)}😀 et la suite`, `${'a'.repeat(59)}😀…`]
])('%j is named by %j', (text, excerpt) => expect(excerptOf(text)).toBe(excerpt));

it('is named by as many characters as its reader has room for', () => expect(excerptOf('un deux trois quatre', 9)).toBe('un deux…'));

describe('the beginning of a text', () => {
  it.each([
    ['court', 10, 'court'],
    ['exactement', 10, 'exactement'],
    ['deux  mots !', 7, 'deux…'],
    ['un deuxième', 6, 'un de…'],
    ['  deux   mots\nici ', 20, 'deux mots ici'],
    ['un deux trois quatre', 12, 'un deux…'],
    ['indivisiblement', 6, 'indiv…'],
    ['👩‍💻'.repeat(1), 1, '…']
  ])('%j in %d characters', (text, length, expected) => expect(shortened(text, length)).toBe(expected));

  it('never is longer than it may be', () => {
    for (let length = 1; length < 30; length++) expect([...shortened('Les agents peuvent télétravailler deux jours', length)].length).toBeLessThanOrEqual(length);
  });
});
