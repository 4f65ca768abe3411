import { pollState } from '../../../../domain/polls/pollState';
import { day, pollWith, published, recordsOf, result } from '../../../../domain/polls/testing/pollWith';
import { createFormats } from '../../../../shell/Formats';
import { pollWords } from '../../strings';
import { auditWords } from './auditStrings';
import { resultsCells } from './resultsCells';

it('the file of a result has what is published of answers in own words, question by question, and no row for the answer itself', () => {
  const tally = { counts: { 1: 8, 2: 4, 3: 12 }, voters: 12 };
  const texts = { grouping: 'g', questions: [{ option: 3, groups: [{ name: '=Ombre', count: 8 }, { name: 'Bancs', count: null }], others: null, chosen: ['Un arbre'] }] };
  const poll = pollWith({
    kind: 'questions',
    questions: [{ id: 1, text: 'Venez-vous ?', minChoices: 1, maxChoices: 1 }, { id: 2, text: 'Pourquoi ?', minChoices: 0, maxChoices: 1 }],
    options: [{ id: 1, text: 'Oui', question: 1 }, { id: 2, text: 'Non', question: 1 }, { id: 3, text: '', question: 2, isText: true }],
    records: recordsOf([day(1), { ...published, confidential: true }], [day(2), { kind: 'closed' }], [day(3), { kind: 'certified', result: { ...result, tally, texts } }])
  });
  const rows = resultsCells(poll, pollState(poll, day(4)), tally, auditWords.fr, pollWords.fr, 'fr', createFormats('fr-FR', 'Europe/Paris'));
  expect(rows.slice(5).map((row) => row.slice(0, 2))).toEqual([
    [], ['Réponse', 'Votes'], ['Venez-vous ? Oui', 8], ['Venez-vous ? Non', 4],
    [], ['Pourquoi ?'], ['Groupe', 'Réponses'], ['=Ombre', 8], ['Bancs', 'masqué'], ['Autres réponses', 'masqué'], ['Des réponses, telles qu’elles ont été écrites'], ['Un arbre']
  ]);
});

it.each([
  ['with its points', [7, 6], [['Place', 'Réponse', 'Points'], [1, 'Salle Simone-Veil', 7], [2, 'Salle Rosa-Parks', 6]]],
  ['of a confidential vote without them', [null, null], [['Place', 'Réponse', 'Points'], [1, 'Salle Simone-Veil', 'masqué'], [2, 'Salle Rosa-Parks', 'masqué']]]
])('the file of a certified ranking has the whole order, %s, and who wins one to one', (_, [first, second], rows) => {
  const tally = { counts: { 1: 2, 2: 4 }, voters: 6 };
  const ranking = { order: [{ id: 2, points: first ?? null, place: 1 }, { id: 1, points: second ?? null, place: 2 }], winner: 2 };
  const poll = pollWith({ kind: 'ranking', records: recordsOf([day(1), published], [day(2), { kind: 'closed' }], [day(3), { kind: 'certified', result: { ...result, tally, ranking } }]) });
  const cells = resultsCells(poll, pollState(poll, day(4)), tally, auditWords.fr, pollWords.fr, 'fr', createFormats('fr-FR', 'Europe/Paris'));
  expect(cells).toContainEqual(['Réponse', 'Premières places', 'Part des votants']);
  expect(cells.slice(-4)).toEqual([...rows, [expect.stringMatching(/^Comparée aux autres.*Salle Simone-Veil$/)]]);
});
