import * as fc from 'fast-check';
import { alikeAnswers, comparableAnswer, groupOfEach } from './answerGroups';
import type { TextAnswer } from './answerGroups';

const answersOf = (...texts: readonly string[]): readonly TextAnswer[] => texts.map((text, index) => ({ ballotId: index + 1, option: 1, text }));

describe('what answers are compared by', () => {
  it.each([
    ['Wi-Fi', 'wifi !'],
    ['L’ÉTÉ', 'l\'ete'],
    ['Œuvre  d’art', 'oeuvre d’art.'],
    ['« Plus d’ombre »', 'plus d\'ombre…']
  ])('takes %s and %s for the same', (one, other) => expect(comparableAnswer(one)).toBe(comparableAnswer(other)));

  it.each([
    ['C++', 'C#'],
    ['Pastell', 'Pastell+'],
    ['un banc', 'des bancs'],
    ['🌳', '🚲'],
    ['!', '?']
  ])('tells %s from %s', (one, other) => expect(comparableAnswer(one)).not.toBe(comparableAnswer(other)));
});

describe('answers that look the same', () => {
  it('are proposed two or more at a time, the most frequent first, under the wording that most of them have', () => {
    const alike = alikeAnswers(answersOf('Wifi', 'Des bancs', 'wi-fi', 'des bancs', 'wifi', 'Seul', 'wi-fi'), new Map());
    expect(alike.map(({ name, answers }) => [name, answers.map(({ ballotId }) => ballotId)])).toEqual([
      ['wi-fi', [1, 3, 5, 7]],
      ['Des bancs', [2, 4]]
    ]);
  });

  it('as some that are grouped are proposed for their group, one by one too; those that are grouped are not proposed', () => {
    const alike = alikeAnswers(answersOf('Wifi', 'wi-fi', 'Des bancs', 'des bancs'), new Map([[1, 'Réseau'], [3, 'Assises'], [4, 'Assises']]));
    expect(alike.map(({ name, answers }) => [name, answers.map(({ ballotId }) => ballotId)])).toEqual([['Réseau', [2]]]);
  });

  it('are each proposed once, and never with one that does not look the same', () => {
    const text = fc.constantFrom('a', 'A', 'à', 'a!', 'b', 'B ', 'c');
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
        const given = answersOf(...texts);
        const alike = alikeAnswers(given, new Map());
        const proposed = alike.flatMap(({ answers }) => answers.map(({ ballotId }) => ballotId));
        expect(new Set(proposed).size).toBe(proposed.length);
        for (const { answers } of alike) expect(new Set(answers.map((each) => comparableAnswer(each.text))).size).toBe(1);
        const single = given.filter(({ ballotId }) => !proposed.includes(ballotId)).map((each) => comparableAnswer(each.text));
        expect(new Set(single).size).toBe(single.length);
      })
    );
  });
});

it('an answer that two owners put into two groups is in the first, and in none of another question', () => {
  const groups = [
    { option: 2, name: 'Autre question', ballotIds: [1] },
    { option: 1, name: 'Ombre', ballotIds: [1, 2] },
    { option: 1, name: 'Bancs', ballotIds: [2, 3] }
  ];
  expect([...groupOfEach(groups, 1)]).toEqual([[1, 'Ombre'], [2, 'Ombre'], [3, 'Bancs']]);
});
