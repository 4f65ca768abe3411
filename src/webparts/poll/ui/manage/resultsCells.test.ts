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
