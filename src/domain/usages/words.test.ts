import { splitWords, wordsKey } from '../text/wordsKey';
import { foldWord } from './foldWords';
import { groupNeeds, usageFromNeeds } from './needs';
import type { Need } from './needs';
import { usage } from './testing/generateUsageMap';
import { emptyUsageMap } from './usageMap';

describe('words that Camille looks for', () => {
  it.each([
    ['Journaux', 'journal'],
    ['bureaux', 'bureau'],
    ['cheveux', 'cheveu'],
    ['companies', 'company'],
    ['ties', 'tie'],
    ['congés', 'conge'],
    ['process', 'process'],
    ['bus', 'bus'],
    ['auxiliaire', 'auxiliaire'],
    ['deuxième', 'deuxieme'],
    ['iesus1', 'iesus1'],
    ['veux', undefined],
    ['The', undefined],
    ['', undefined]
  ])('“%s” is folded to %s', (word, folded) => expect(foldWord(word)).toBe(folded));

  it('are cut at apostrophes, hyphens and signs, and keep their accents', () => {
    expect(splitWords(' l’avis d’équipe, rendez-vous ! ')).toEqual(['l', 'avis', 'd', 'équipe', 'rendez', 'vous']);
    expect(wordsKey('  Poser   un congé !')).toBe('poser un conge');
    expect(splitWords('…')).toEqual([]);
  });
});

describe('what agents did not find', () => {
  const need = (id: number, words: string, created = '2026-01-01', state: Need['state'] = 'open'): Need => ({ id, words, note: '', state, created, author: 'Léa' });

  it('is told with the words of the latest, what was told most often first', () => {
    const groups = groupNeeds([need(1, 'cantine', '2026-02-01'), need(2, 'louer un vélo', '2026-01-02'), need(3, 'Vélos à louer', '2026-01-03'), need(4, 'cantine', '2026-01-01', 'answered')]);
    expect(groups.map(({ words, needs }) => [words, needs.map(({ id }) => id)])).toEqual([['Vélos à louer', [3, 2]], ['cantine', [1]]]);
  });

  it('is told in the order of its ids where the time is the same', () => {
    expect(groupNeeds([need(1, 'parc'), need(3, 'parc'), need(2, 'parc')])[0]?.needs.map(({ id }) => id)).toEqual([3, 2, 1]);
  });

  it('keeps apart words that say nothing', () => {
    expect(groupNeeds([need(1, 'Je veux '), need(2, 'pour nous'), need(3, ' je veux')]).map(({ needs }) => needs.length)).toEqual([2, 1]);
  });

  it('becomes a usage after all others, with the other wordings once each', () => {
    const [group] = groupNeeds([need(4, ' louer un vélo '), need(3, 'vélo à louer '), need(2, 'vélo à louer'), need(1, ' ')]);
    const map = { ...emptyUsageMap, usages: [usage(1, { order: 9 }), usage(2, { order: 4 })] };
    expect(group && usageFromNeeds(group, 'Se déplacer', map)).toEqual(usage(0, { title: 'louer un vélo', family: 'Se déplacer', synonyms: ['vélo à louer'], order: 10 }));
    expect(group && usageFromNeeds(group, '', emptyUsageMap).order).toBe(1);
  });

  it('is told in the order of the last time, within as many', () => {
    const groups = groupNeeds([need(1, 'parc', '2026-01-01'), need(2, 'gare', '2026-01-03'), need(3, 'port', '2026-01-02')]);
    expect(groups.map(({ words }) => words)).toEqual(['gare', 'port', 'parc']);
  });

  it('is one need in any order of words, and another one with words run together', () => {
    expect(groupNeeds([need(1, 'vélo ville'), need(2, 'ville, vélo'), need(3, 'véloville')]).map(({ needs }) => needs.length)).toEqual([2, 1]);
    expect(groupNeeds([need(1, 'POUR NOUS'), need(2, ' pour nous ')]).map(({ needs }) => needs.length)).toEqual([2]);
  });

  it('becomes a usage whose own words are no other wording of it', () => {
    const [group] = groupNeeds([need(2, 'louer un vélo'), need(1, ' louer un vélo ')]);
    expect(group && usageFromNeeds(group, '', emptyUsageMap).synonyms).toEqual([]);
  });

  it('is another need by a sign of a name, and none by the punctuation of its sentence', () => {
    const sizes = (...words: string[]): number[] => groupNeeds(words.map((each, index) => need(index + 1, each))).map(({ needs }) => needs.length);
    for (const [left, right] of [['Pastell', 'Pastell+'], ['C++', 'C#'], ['villes.exemple.fr', 'villes-exemple.fr'], ['cours de C++', 'cours de C']] as const) expect(sizes(left, right)).toEqual([1, 1]);
    expect(sizes('réserver une salle', 'Reserver une salle !', '« réserver une salle »', '(une salle, réserver…)')).toEqual([4]);
    expect(sizes('Pastell+', 'pastell+ ?', 'accès à Pastell+')).toEqual([2, 1]);
  });
});
