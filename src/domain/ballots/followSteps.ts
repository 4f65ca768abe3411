import type { Exclusion, ExclusionReason } from './Exclusion';
import type { BallotRules, OpenBallot } from './Ballot';
import type { Step } from './step';
import { NO_OPTION, readStep } from './step';
import { placeInWindows } from './votingWindow';

/** Where one of an agent's slots stands. */
export interface Slot {
  readonly slot: number;
  /** `NO_OPTION` when it is empty. */
  readonly option: number;
  /** The number that the next step takes: above every number that the agent has used in this slot. */
  readonly next: number;
}

export interface FollowedSteps {
  /** What counts, by agent: option ids, each once, in the poll's order; agents without a choice are left out. */
  readonly choices: ReadonlyMap<number, readonly number[]>;
  /** Where the slots of each agent stand, by agent; by slot number. */
  readonly slots: ReadonlyMap<number, readonly Slot[]>;
  /** By ballot id. */
  readonly exclusions: readonly Exclusion[];
}

interface Entry {
  readonly ballot: OpenBallot;
  readonly step: Step;
}

interface SlotState {
  option: number;
  /** The ballot that put the slot where it stands. */
  ballot: OpenBallot | null;
  next: number;
}

/**
 * Follows the steps of every agent from "no option" on. It reads the same ballots the same way for the audit of all and
 * for one agent's own vote, so what an agent is told is what is counted.
 */
export function followSteps(ballots: readonly OpenBallot[], rules: BallotRules): FollowedSteps {
  const exclusions: Exclusion[] = [];
  const exclude = ({ id, authorId, key, created }: OpenBallot, reason: ExclusionReason): void => {
    exclusions.push({ ballotId: id, reason, authorId, key, created });
  };

  const byAgent = new Map<number, Entry[]>();
  for (const ballot of ballots) {
    const step = readStep(ballot, rules.pollId);
    if (!step) exclude(ballot, 'unreadable');
    else if (step.agentId !== ballot.authorId) exclude(ballot, 'forgedKey');
    else if (ballot.altered) exclude(ballot, 'altered');
    else byAgent.set(step.agentId, [...(byAgent.get(step.agentId) ?? []), { ballot, step }]);
  }

  const choices = new Map<number, readonly number[]>();
  const slots = new Map<number, readonly Slot[]>();
  for (const [agentId, entries] of byAgent) {
    const states = new Map<number, SlotState>();
    for (const { ballot, step } of inOrderOfArrival(entries)) {
      const state = states.get(step.slot) ?? { option: NO_OPTION, ballot: null, next: 0 };
      states.set(step.slot, state);
      state.next = Math.max(state.next, step.number + 1);
      const reason = refusal(ballot, step, state.option, rules);
      if (reason) {
        exclude(ballot, reason);
      } else {
        state.option = step.to;
        state.ballot = ballot;
      }
    }
    slots.set(agentId, [...states].map(([slot, { option, next }]) => ({ slot, option, next })).sort((a, b) => a.slot - b.slot));
    const chosen = settle([...states].sort(([a], [b]) => a - b).map(([, state]) => state), rules, exclude);
    if (chosen.length > 0) choices.set(agentId, chosen);
  }
  return { choices, slots, exclusions: exclusions.sort((a, b) => a.ballotId - b.ballotId) };
}

/** The server's ids grow with time; an agent's own numbers could be forged. */
function inOrderOfArrival(entries: readonly Entry[]): readonly Entry[] {
  return [...entries].sort((a, b) => a.ballot.id - b.ballot.id);
}

function refusal(ballot: OpenBallot, step: Step, standsAt: number, rules: BallotRules): ExclusionReason | null {
  const known = (option: number): boolean => option === NO_OPTION || rules.optionIds.includes(option);
  if (!known(step.from) || !known(step.to)) return 'unknownOption';
  if (step.slot > rules.maxChoices) return 'tooManyChoices';
  const place = placeInWindows(ballot.created, rules.windows);
  if (place !== 'inside') return place;
  if (step.from !== NO_OPTION && !rules.mayChange) return 'changeNotAllowed';
  if (step.from !== standsAt) return step.from === NO_OPTION ? 'doubleAuthor' : 'outOfStep';
  return null;
}

/** Rules on an agent's choices as a whole. */
function settle(
  states: readonly SlotState[],
  rules: BallotRules,
  exclude: (ballot: OpenBallot, reason: ExclusionReason) => void
): readonly number[] {
  const held = new Set<number>();
  const counted: OpenBallot[] = [];
  for (const { option, ballot } of states) {
    if (option === NO_OPTION || !ballot) continue;
    if (held.has(option)) {
      exclude(ballot, 'doubleAuthor');
    } else {
      held.add(option);
      counted.push(ballot);
    }
  }
  if (held.size < rules.minChoices) {
    for (const ballot of counted) exclude(ballot, 'tooFewChoices');
    return [];
  }
  return rules.optionIds.filter((option) => held.has(option));
}
