import fc from 'fast-check';
import { foldText } from '../text/foldText';
import { splitWords, wordsKey } from '../text/wordsKey';
import { foldWord, titleKey } from './foldWords';

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

test('ligatures and accents are opened wherever they stand', () => {
  expect(['Œuvre', 'cœur', 'Æther', 'dæmon', 'Straße', 'ﬁchier', 'Ÿ'].map((text) => foldText(text))).toEqual(['oeuvre', 'coeur', 'aether', 'daemon', 'strasse', 'fichier', 'y']);
});

test('“aux” within a word is no plural, and signs in a row part words once', () => {
  expect(['auxiliaire', 'journaux', 'bateaux', 'jeux'].map((word) => foldWord(word))).toEqual(['auxiliaire', 'journal', 'bateau', 'jeu']);
  expect(splitWords(' l’avis -- d’équipe… ')).toEqual(['l', 'avis', 'd', 'équipe']);
});

test('a name is another one by a sign, and the same by accents, capitals, spaces and forms of a sign', () => {
  for (const [left, right] of [['Pastell', 'Pastell+'], ['C++', 'C#'], ['villes.exemple.fr', 'villes-exemple.fr'], ['IT', 'I.T.']] as const) expect(titleKey(left)).not.toBe(titleKey(right));
  for (const [left, right] of [['Réserver une salle', ' reserver  une\u00a0SALLE'], ['L’œuvre', "l'oeuvre"], ['A – B', 'A - B'], ['« x »', '«\u00a0x\u202f»'], ['Dan\u00adser', '\ufeffDanser']] as const) expect(titleKey(left)).toBe(titleKey(right));
  expect(wordsKey(' Je veux… ')).toBe(wordsKey('Je veux'));
});
