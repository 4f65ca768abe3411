import type { BallotRules, ConfidentialBallot, OpenBallot } from './Ballot';
import { countConfidential } from './countConfidential';
import type { Exclusion, ExclusionReason } from './Exclusion';
import { followSteps } from './followSteps';
import type { Tally } from './Tally';
import { outOfOrder } from './outOfOrder';
import { countChoices } from './Tally';

/** What an audit found. */
export interface AuditReport {
  /** The tally of the ballots that count. */
  readonly tally: Tally;
  /** Ballots read. */
  readonly read: number;
  readonly exclusions: readonly Exclusion[];
  /** Item ids that do not fit the time at which the server received them: somebody chose one of the two. */
  readonly outOfOrder: readonly number[];
}

/** Counts the ballots of an open vote and names each one that does not count. Any order of arrival gives the same report. */
export function auditOpen(ballots: readonly OpenBallot[], rules: BallotRules): AuditReport {
  const each = onceEach(ballots);
  const { choices, exclusions } = followSteps(each, rules);
  return { tally: countChoices(choices.values(), rules.optionIds), read: each.length, exclusions, outOfOrder: outOfOrder(each).map(({ id }) => id) };
}

/** Counts the ballots of a confidential vote: the last valid one of each agent. */
export function auditConfidential(ballots: readonly ConfidentialBallot[], rules: BallotRules): AuditReport {
  const each = onceEach(ballots);
  const { choices, exclusions } = countConfidential(each, rules);
  return { tally: countChoices(choices.values(), rules.optionIds), read: each.length, exclusions, outOfOrder: outOfOrder(each).map(({ id }) => id) };
}

/** A ballot that was read twice is one ballot. */
function onceEach<T extends { readonly id: number }>(ballots: readonly T[]): readonly T[] {
  return [...new Map(ballots.map((ballot) => [ballot.id, ballot])).values()];
}

/** How many ballots were excluded for each reason. */
export function countExclusions(exclusions: readonly Exclusion[]): Readonly<Partial<Record<ExclusionReason, number>>> {
  const counts: Partial<Record<ExclusionReason, number>> = {};
  for (const { reason } of exclusions) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
