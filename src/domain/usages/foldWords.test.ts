import fc from 'fast-check';
import { foldText } from '../text/foldText';
import { foldWord, splitWords, titleKey } from './foldWords';

test.each([
  ['Congés', 'congé'],
  ['journaux', 'journal'],
  ['Bureaux', 'bureau'],
  ['réseaux', 'reseau'],
  ['Œuvres', 'oeuvre'],
  ['companies', 'company'],
  ['RÉUNIONS', 'reunion'],
  ['jeux', 'jeu']
])('%s and %s are found by the same word', (left, right) => expect(foldWord(left)).toBe(foldWord(right)));

test('words that say nothing are left out', () => {
  expect(["Je", 'veux', 'the', 'a'].map(foldWord)).toEqual([undefined, undefined, undefined, undefined]);
});

test('apostrophes of both kinds cut words', () => expect(splitWords("l’avis d'équipe")).toEqual(['l', 'avis', 'd', 'équipe']));

test('folding a folded text changes nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)));
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => titleKey(titleKey(text)) === titleKey(text)));
});
