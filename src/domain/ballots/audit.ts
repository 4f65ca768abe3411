import type { BallotRules, ConfidentialBallot, OpenBallot } from './Ballot';
import { countConfidential } from './countConfidential';
import { followSteps } from './followSteps';
import type { Tally } from './Tally';
import { outOfOrder } from './outOfOrder';
import { countChoices } from './Tally';

/**
 * Why a ballot is not counted.
 * - `forgedKey`: the key names another agent than the author that the server stamped
 * - `altered`: changed after it was stored, or stored with stamps that an ordinary vote does not have
 * - `unreadable`: key, folder or content are not those of a ballot of this poll
 * - `late`, `early`: received outside the voting windows
 * - `unknownOption`: an option that the poll does not have
 * - `tooManyChoices`, `tooFewChoices`: more or fewer than allowed
 * - `doubleAuthor`: the same agent gave the same option, or the same choice, a second time
 * - `changeNotAllowed`: a change or a withdrawal in a poll that allows none
 * - `outOfStep`: a change that does not start from what the agent had chosen
 */
export type ExclusionReason =
  | 'forgedKey'
  | 'altered'
  | 'unreadable'
  | 'late'
  | 'early'
  | 'unknownOption'
  | 'tooManyChoices'
  | 'tooFewChoices'
  | 'doubleAuthor'
  | 'changeNotAllowed'
  | 'outOfStep';

export interface Exclusion {
  readonly ballotId: number;
  readonly reason: ExclusionReason;
  /** Who stored it, as the server stamped it; null in a confidential vote, whose report names nobody. */
  readonly authorId: number | null;
  /** The key that the ballot claims; null in a confidential vote. */
  readonly key: string | null;
  readonly created: Date;
}

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
