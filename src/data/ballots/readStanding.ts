import { latest } from '../../domain/calendar/extremes';
import type { BallotRules, MyVote, OpenBallot } from '../../domain/ballots/Ballot';
import type { Exclusion } from '../../domain/ballots/Exclusion';
import type { Slot } from '../../domain/ballots/followSteps';
import { followSteps } from '../../domain/ballots/followSteps';
import type { OpenBallotRow } from './ballotRows';
import { isOfBox, toOpenBallot } from './ballotRows';

/** Where one agent stands in a box. */
export interface Standing {
  readonly slots: readonly Slot[];
  readonly vote: MyVote;
  /** His ballots in the box, and those of them that do not count. */
  readonly ballots: readonly OpenBallot[];
  readonly exclusions: readonly Exclusion[];
}

/** @param rows the agent's own, those of other boxes among them @param root server-relative path of the box */
export function readStanding(rows: readonly OpenBallotRow[], rules: BallotRules, agentId: number, root: string): Standing {
  const ballots = rows.filter((row) => isOfBox(row, root, rules.layout.keyStart)).map((row): OpenBallot => toOpenBallot(row, root));
  const { choices, slots, uncounted, unfinished, exclusions } = followSteps(ballots, rules);
  return {
    slots: slots.get(agentId) ?? [],
    ballots,
    exclusions,
    vote: {
      choices: choices.get(agentId) ?? [],
      at: latest(ballots.map(({ created }) => created)),
      uncounted: uncounted.get(agentId) ?? null,
      unfinished: unfinished.get(agentId) ?? null
    }
  };
}
