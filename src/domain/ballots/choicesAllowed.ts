import type { BallotRules } from './Ballot';

/** Do these choices, each of them an option of the poll, make a vote? None at all withdraws it. */
export function choicesAllowed(choices: readonly number[], { optionIds, minChoices, maxChoices, groups = [], isRanking = false }: Pick<BallotRules, 'optionIds' | 'minChoices' | 'maxChoices' | 'groups' | 'isRanking'>): boolean {
  if (choices.length === 0) return true;
  if (isRanking) return isRankingOf(choices, optionIds);
  if (choices.length < minChoices || choices.length > maxChoices) return false;
  return groups.every(({ options, least, most }) => {
    const count = choices.filter((choice) => options.includes(choice)).length;
    return count >= least && count <= most;
  });
}

/** All of the options, each once. */
export function isRankingOf(choices: readonly number[], optionIds: readonly number[]): boolean {
  return choices.length === optionIds.length && optionIds.every((option) => choices.includes(option));
}
