import type { Exclusion, ExclusionReason } from './Exclusion';
import type { BallotRules, ConfidentialBallot } from './Ballot';
import { placeInWindows } from './votingWindow';

export interface CountedBallots {
  /** What counts, by agent: option ids in the poll's order; agents without a choice are left out. */
  readonly choices: ReadonlyMap<number, readonly number[]>;
  readonly exclusions: readonly Exclusion[];
}

/**
 * The last valid ballot of each agent, in the order of the server's ids; the first one where no change is allowed (the
 * same vote sent again, because its answer was lost, is no change). An empty ballot withdraws.
 */
export function countConfidential(ballots: readonly ConfidentialBallot[], rules: BallotRules): CountedBallots {
  const exclusions: Exclusion[] = [];
  const choices = new Map<number, readonly number[]>();
  for (const ballot of [...ballots].sort((a, b) => a.id - b.id)) {
    const chosen = rules.optionIds.filter((option) => ballot.choices?.includes(option));
    const earlier = choices.get(ballot.authorId);
    const reason = refusal(ballot, chosen, earlier, rules);
    if (reason) exclusions.push({ ballotId: ballot.id, reason, authorId: null, key: null, created: ballot.created });
    else if (chosen.length > 0) choices.set(ballot.authorId, chosen);
    else choices.delete(ballot.authorId);
  }
  return { choices, exclusions };
}

function refusal(
  ballot: ConfidentialBallot,
  chosen: readonly number[],
  earlier: readonly number[] | undefined,
  rules: BallotRules
): ExclusionReason | null {
  if (ballot.altered) return 'altered';
  if (!ballot.choices) return 'unreadable';
  if (ballot.choices.some((option) => !rules.optionIds.includes(option))) return 'unknownOption';
  if (chosen.length > rules.maxChoices) return 'tooManyChoices';
  if (chosen.length > 0 && chosen.length < rules.minChoices) return 'tooFewChoices';
  const place = placeInWindows(ballot.created, rules.windows);
  if (place !== 'inside') return place;
  if (!rules.mayChange && earlier && earlier.join() !== chosen.join()) return 'changeNotAllowed';
  return null;
}
