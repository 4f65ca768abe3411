import type { PollDraft } from './Poll';
import { IF_NEED_BE, NO_DATE, textIds } from './pollKinds';

/** An option's id in a choice of dates stays below what stands for other answers. */
const HIGHEST_DATE = 299;
/** Three digits name an option in the name of a folder. */
const HIGHEST_OPTION = 999;

/** The option that an answer in a ballot belongs to. */
export function optionOf(kind: PollDraft['kind'], answer: number): number {
  return kind === 'dates' && answer > IF_NEED_BE && answer < NO_DATE ? answer - IF_NEED_BE : answer;
}

/** The highest id that an option of this kind may have. */
export function highestOption(kind: PollDraft['kind']): number {
  return kind === 'dates' ? HIGHEST_DATE : HIGHEST_OPTION;
}

/** A draft whose numbers of choices are those that its kind makes. What people write in their own words is always confidential. */
export function withRulesOfKind<T extends PollDraft>(given: T): T {
  const draft = textIds(given).length > 0 ? { ...given, confidential: true } : given;
  const { kind, options, questions } = draft;
  switch (kind) {
    case 'choice':
      return draft;
    case 'dates':
      return { ...draft, minChoices: 1, maxChoices: Math.max(1, options.length) };
    case 'questions':
      // Each may be left out, but not all of them.
      return { ...draft, minChoices: Math.max(1, sumOf(questions.map(({ minChoices }) => minChoices))), maxChoices: Math.max(1, sumOf(questions.map(({ maxChoices }) => maxChoices))) };
    default:
      return { ...draft, minChoices: 1, maxChoices: 1 };
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
