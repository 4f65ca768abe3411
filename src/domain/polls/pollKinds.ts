import type { OptionGroup } from '../ballots/Ballot';
import type { PollDraft } from './Poll';

/** A choice of dates: what is added to the id of a date that suits if need be. */
export const IF_NEED_BE = 300;
/** A choice of dates: none of them suits. Without it, who answers "no" everywhere would not have voted. */
export const NO_DATE = 900;

type Kinds = Pick<PollDraft, 'kind' | 'options'>;

/** What the answer "if need be" to a date is in ballots. @param id of the date's option, which itself stands for "yes" */
export function ifNeedBe(id: number): number {
  return id + IF_NEED_BE;
}

/** All that ballots can say: the ids that folders and ballots carry. */
export function ballotOptions({ kind, options }: Kinds): readonly number[] {
  const ids = options.map(({ id }) => id);
  return kind === 'dates' ? [...ids.flatMap((id) => [id, ifNeedBe(id)]), NO_DATE] : ids;
}

/** The answers of a poll that are given in the voter's own words. A poll that has some is confidential. */
export function textIds({ options }: Pick<PollDraft, 'options'>): readonly number[] {
  return options.filter(({ isText }) => isText).map(({ id }) => id);
}

/** Answers of which only so many go together; undefined for a kind that has no such groups. */
export function optionGroups({ kind, options, questions }: Kinds & Pick<PollDraft, 'questions'>): readonly OptionGroup[] | undefined {
  if (kind === 'dates') return options.map(({ id }) => ({ options: [id, ifNeedBe(id)], least: 0, most: 1 }));
  if (kind !== 'questions') return undefined;
  return questions.map(({ id, minChoices, maxChoices }) => ({ options: options.filter(({ question }) => question === id).map((option) => option.id), least: minChoices, most: maxChoices }));
}
