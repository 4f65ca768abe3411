import type { OptionGroup } from '../ballots/Ballot';
import type { PollDraft } from './Poll';

/** A choice of dates: what is added to the id of a date that suits if need be. */
const IF_NEED_BE = 300;
/** A choice of dates: none of them suits. Without it, who answers "no" everywhere would not have voted. */
export const NO_DATE = 900;
/** An option's id in a choice of dates stays below what stands for other answers. */
const HIGHEST_DATE = 299;
/** Three digits name an option in the name of a folder. */
const HIGHEST_OPTION = 999;

type Kinds = Pick<PollDraft, 'kind' | 'options'>;

/** What the answer "if need be" to a date is in ballots. @param id of the date's option, which itself stands for "yes" */
export function ifNeedBe(id: number): number {
  return id + IF_NEED_BE;
}

/** The option that an answer in a ballot belongs to. */
export function optionOf(kind: PollDraft['kind'], answer: number): number {
  return kind === 'dates' && answer > IF_NEED_BE && answer < NO_DATE ? answer - IF_NEED_BE : answer;
}

/** The highest id that an option of this kind may have. */
export function highestOption(kind: PollDraft['kind']): number {
  return kind === 'dates' ? HIGHEST_DATE : HIGHEST_OPTION;
}

/** All that ballots can say: the ids that folders and ballots carry. */
export function ballotOptions({ kind, options }: Kinds): readonly number[] {
  const ids = options.map(({ id }) => id);
  return kind === 'dates' ? [...ids.flatMap((id) => [id, ifNeedBe(id)]), NO_DATE] : ids;
}

/** Answers of which only so many go together; undefined for a kind that has no such groups. */
export function optionGroups({ kind, options, questions }: Kinds & Pick<PollDraft, 'questions'>): readonly OptionGroup[] | undefined {
  if (kind === 'dates') return options.map(({ id }) => ({ options: [id, ifNeedBe(id)], least: 0, most: 1 }));
  if (kind !== 'questions') return undefined;
  return questions.map(({ id, minChoices, maxChoices }) => ({ options: options.filter(({ question }) => question === id).map((option) => option.id), least: minChoices, most: maxChoices }));
}

/** A draft whose numbers of choices are those that its kind makes. */
export function withRulesOfKind<T extends PollDraft>(draft: T): T {
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
