import type { Arrival } from '../arrival/Arrival';
import { orderOfArrival } from '../arrival/orderOfArrival';
import type { BallotRules, ConfidentialBallot, Uncounted } from './Ballot';
import { isRankingOf } from './choicesAllowed';
import type { Exclusion, ExclusionReason } from './Exclusion';
import { saysSame, textsAllowed } from './textsAllowed';
import { placeInWindows } from './votingWindow';

export interface CountedBallots {
  /** What counts, by agent: option ids in the poll's order, of a ranking in the agent's; agents without a choice are left out. */
  readonly choices: ReadonlyMap<number, readonly number[]>;
  /** The ballots that these stand in. */
  readonly counted: ReadonlyMap<number, ConfidentialBallot>;
  readonly exclusions: readonly Exclusion[];
  /** Why what an agent sent last does not count, by agent. */
  readonly uncounted: ReadonlyMap<number, Uncounted>;
  /** Ids that do not fit the time at which they were received. */
  readonly outOfOrder: readonly number[];
}

/** Where one agent stands. */
interface Standing {
  readonly chosen: readonly number[];
  readonly ballot: ConfidentialBallot;
}

/**
 * The last valid ballot of each agent, in the order of arrival; the first one where no change is allowed (the
 * same vote sent again, because its answer was lost, is no change). An empty ballot withdraws.
 * @param witnesses as in `followSteps`
 */
export function countConfidential(ballots: readonly ConfidentialBallot[], rules: BallotRules, witnesses: readonly Arrival[] = []): CountedBallots {
  const byId = new Map(ballots.map((ballot) => [ballot.id, ballot]));
  const exclusions: Exclusion[] = [];
  const outOfOrder: number[] = [];
  const standing = new Map<number, Standing>();
  const uncounted = new Map<number, Uncounted>();
  for (const { item, at, isOutOfStep } of orderOfArrival<Arrival>([...byId.values(), ...witnesses])) {
    const ballot = byId.get(item.id);
    if (!ballot) continue;
    const { id, authorId, created } = ballot;
    if (isOutOfStep) outOfOrder.push(id);
    const chosen = (rules.isRanking && ballot.choices) || rules.optionIds.filter((option) => ballot.choices?.includes(option));
    const reason = refusal(ballot, at, chosen, standing.get(authorId), rules);
    if (reason) {
      exclusions.push({ ballotId: id, reason, authorId: null, editorId: null, key: null, created });
      uncounted.set(authorId, { reason, at: created });
      continue;
    }
    uncounted.delete(authorId);
    if (chosen.length > 0) standing.set(authorId, { chosen, ballot });
    else standing.delete(authorId);
  }
  const each = [...standing];
  return {
    choices: new Map(each.map(([agentId, { chosen }]) => [agentId, chosen])),
    counted: new Map(each.map(([agentId, { ballot }]) => [agentId, ballot])),
    exclusions: exclusions.sort((a, b) => a.ballotId - b.ballotId),
    uncounted,
    outOfOrder: outOfOrder.sort((a, b) => a - b)
  };
}

function refusal(ballot: ConfidentialBallot, at: Date, chosen: readonly number[], earlier: Standing | undefined, rules: BallotRules): ExclusionReason | null {
  if (ballot.altered) return 'altered';
  if (!ballot.choices) return 'unreadable';
  const isOfOtherWords = rules.seen !== null && ballot.seen !== rules.seen;
  // With the words of a poll, its options change their numbers.
  if (ballot.choices.some((option) => !rules.optionIds.includes(option))) return isOfOtherWords ? 'otherWords' : 'unknownOption';
  const reason = countRefusal(chosen, rules);
  if (reason) return reason;
  if (!textsAllowed(chosen, ballot.texts ?? [], rules)) return 'unreadable';
  const place = placeInWindows(at, rules.windows);
  if (place !== 'inside') return place;
  if (isOfOtherWords) return 'otherWords';
  if (!rules.mayChange && earlier && !(earlier.chosen.join() === chosen.join() && saysSame(earlier.ballot, ballot))) return 'changeNotAllowed';
  return null;
}

function countRefusal(chosen: readonly number[], { optionIds, minChoices, maxChoices, groups = [], isRanking = false }: BallotRules): ExclusionReason | null {
  if (chosen.length === 0) return null;
  if (isRanking) return isRankingOf(chosen, optionIds) ? null : 'unreadable';
  const counts = groups.map(({ options, ...bounds }) => ({ ...bounds, count: options.filter((option) => chosen.includes(option)).length }));
  if (chosen.length > maxChoices || counts.some(({ count, most }) => count > most)) return 'tooManyChoices';
  return chosen.length < minChoices || counts.some(({ count, least }) => count < least) ? 'tooFewChoices' : null;
}
