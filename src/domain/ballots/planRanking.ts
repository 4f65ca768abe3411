import type { BallotRules, MyVote } from './Ballot';
import type { Slot } from './followSteps';
import { planSteps } from './planSteps';
import type { Step } from './step';
import { NO_OPTION } from './step';

interface Ranked {
  readonly slots: readonly Slot[];
  readonly vote: Pick<MyVote, 'choices'>;
}

/** As `planSteps`, for a vote that is an order: its first place is the step, and stays one where only what comes behind it changes. */
export function planRanking(agentId: number, { slots, vote }: Ranked, wanted: readonly number[], rules: Pick<BallotRules, 'isPaired'>): readonly Step[] {
  const [first = NO_OPTION] = wanted;
  const [slot] = slots;
  if (slot && first !== NO_OPTION && slot.option === first && vote.choices.join() !== wanted.join()) return [{ agentId, slot: slot.slot, number: slot.next, from: first, to: first }];
  return planSteps(agentId, slots, first === NO_OPTION ? [] : [first], rules);
}
