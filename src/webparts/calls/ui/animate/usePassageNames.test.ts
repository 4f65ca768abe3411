import type { TextVersion } from '../../../../domain/passages/Passage';
import { deskWords } from './deskStrings';
import { passageNames } from './usePassageNames';

const version = (number: number, ids: readonly number[]): TextVersion => ({
  version: number,
  title: 'Charte',
  passages: ids.map((id) => ({ id, kind: 'paragraph', level: 0, label: '', text: `Texte ${id}, tel que la version ${number} le dit aux agents`, marks: [] })),
  descents: []
});

test('passages have the number that readers see, in the newest version that has them', () => {
  const [first, second] = [version(1, [1, 2, 3]), version(2, [1, 7, 8, 3])];
  const { of, partsOf, choices, passageOf } = passageNames(second, [first, second], deskWords.fr, { number: String });
  expect(of({ passage: 8, version: 2 })).toBe('Passage 3 · Texte 8, tel que la version …');
  expect(of({ passage: 3, version: 1 })).toMatch(/^Passage 4 · /);
  expect(of({ passage: 2, version: 1 })).toMatch(/^Passage 2 de la version 1 · Texte 2/);
  expect(of({ passage: 9, version: 1 })).toBe('Passage d’une version précédente');
  expect(of({ passage: 0, version: 1 })).toBe('Ensemble du texte');
  expect(partsOf({ passage: 2, version: 1 })).toEqual(['Passage 2 de la version 1', 'Texte 2, tel que la version …']);
  expect(partsOf({ passage: 0, version: 1 })).toEqual(['Ensemble du texte', '']);
  expect(choices.map(({ key, text }) => [key, text.split(' · ')[0]])).toEqual([['0', 'Ensemble du texte'], ['1', 'Passage 1'], ['7', 'Passage 2'], ['8', 'Passage 3'], ['3', 'Passage 4']]);
  // The words that somebody commented are those that he had before him.
  expect(passageOf({ passage: 3, version: 1 })?.text).toContain('version 1');
});
