import { highestOption, optionOf, withRulesOfKind } from './kindRules';
import type { PollQuestion } from './Poll';
import { NO_DATE } from './pollKinds';
import { pollWith } from './testing/pollWith';

const asks = (id: number, minChoices: number, maxChoices: number): PollQuestion => ({ id, text: `Question ${id}`, minChoices, maxChoices });
const numbers = ({ minChoices, maxChoices, confidential }: ReturnType<typeof pollWith>): readonly unknown[] => [minChoices, maxChoices, confidential];
const three = [1, 2, 3].map((id) => ({ id, text: `Réponse ${id}` }));

it.each([
  ['a choice keeps those that its owner gave', { kind: 'choice', minChoices: 2, maxChoices: 3 }, [2, 3, false]],
  ['a rating has one', { kind: 'rating', minChoices: 2, maxChoices: 3 }, [1, 1, false]],
  ['a ranking has one', { kind: 'ranking', minChoices: 2, maxChoices: 3 }, [1, 1, false]],
  ['of dates each may suit', { kind: 'dates', minChoices: 3, maxChoices: 1 }, [1, 3, false]],
  ['without a date yet there is room for one', { kind: 'dates', options: [] }, [1, 1, false]],
  ['several questions have those of all', { kind: 'questions', questions: [asks(1, 1, 1), asks(2, 1, 4)] }, [2, 5, false]],
  ['not all of them may be left out', { kind: 'questions', questions: [asks(1, 0, 1), asks(2, 0, 1)] }, [1, 2, false]],
  ['without a question yet there is room for one', { kind: 'questions', questions: [] }, [1, 1, false]],
  ['what people write is confidential', { kind: 'text', options: [{ id: 1, text: '', isText: true }], confidential: false }, [1, 1, true]]
] as const)('numbers of choices: %s', (_, changes, expected) => {
  expect(numbers(withRulesOfKind(pollWith({ options: three, ...changes })))).toEqual(expected);
});

it('an answer of a choice of dates belongs to its date, unless none suits; elsewhere it is the option', () => {
  expect([1, 299, 301, 599, NO_DATE].map((answer) => optionOf('dates', answer))).toEqual([1, 299, 1, 299, NO_DATE]);
  expect(optionOf('choice', 301)).toBe(301);
  expect([highestOption('dates'), highestOption('choice')]).toEqual([299, 999]);
});
