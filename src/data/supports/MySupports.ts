import { orderOfArrival } from '../../domain/arrival/orderOfArrival';
import type { Uncounted } from '../../domain/ballots/Ballot';
import { NO_OPTION } from '../../domain/ballots/step';
import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { supportRules } from '../../domain/supports/SupportSpace';
import type { Standing } from '../ballots/readStanding';

/** What one agent supports in a space. */
export interface MySupports {
  /** In the space's order. */
  readonly targets: readonly number[];
  /** How many more he may support; null: any number. */
  readonly left: number | null;
  /** Why what he sent last for a target does not count, by target: to be told at every visit. */
  readonly uncounted: Readonly<Record<number, Uncounted>>;
}

export function mySupports(space: SupportSpace, { vote, ballots, exclusions }: Pick<Standing, 'vote' | 'ballots' | 'exclusions'>): MySupports {
  const { budget, targets } = space;
  const { layout } = supportRules(space);
  const reasons = new Map(exclusions.map(({ ballotId, reason }) => [ballotId, reason]));
  const uncounted: Record<number, Uncounted> = {};
  for (const { item: ballot } of orderOfArrival(ballots)) {
    const step = layout.read(ballot);
    const reason = reasons.get(ballot.id);
    if (!step || !targets.includes(step.slot)) continue;
    const target = step.slot;
    // Who took it back has what he wants, whatever became of the words.
    const isTakenBack = step.to === NO_OPTION && reason === 'otherWords';
    if (reason && !isTakenBack) uncounted[target] = { reason, at: ballot.created };
    else delete uncounted[target];
  }
  return { targets: vote.choices, left: budget === null ? null : Math.max(0, budget - vote.choices.length), uncounted };
}
