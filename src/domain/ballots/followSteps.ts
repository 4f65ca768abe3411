import type { Arrival } from '../arrival/Arrival';
import { orderOfArrival } from '../arrival/orderOfArrival';
import type { BallotRules, OpenBallot, Uncounted } from './Ballot';
import { choicesAllowed, isRankingOf } from './choicesAllowed';
import type { Exclusion, ExclusionReason } from './Exclusion';
import type { Step } from './step';
import { groupsOf } from './groupsOf';
import { NO_OPTION } from './step';
import { placeInWindows } from './votingWindow';

/** Where one of an agent's slots stands. */
export interface Slot {
  readonly slot: number;
  /** `NO_OPTION` when it is empty. */
  readonly option: number;
  /** The option that was left for it, while the step that takes it off the live figure is missing (see `isPaired`); else `NO_OPTION`. */
  readonly owed: number;
  /** The number that the next step takes: above every number that the agent has used in this slot. */
  readonly next: number;
}

export interface FollowedSteps {
  /** What counts, by agent: option ids, each once, in the poll's order, of a ranking in the agent's; agents without a choice are left out. */
  readonly choices: ReadonlyMap<number, readonly number[]>;
  /** Where the slots of each agent stand, by agent; by slot number. */
  readonly slots: ReadonlyMap<number, readonly Slot[]>;
  /** By ballot id. */
  readonly exclusions: readonly Exclusion[];
  /** Why what an agent sent last does not count, by agent. */
  readonly uncounted: ReadonlyMap<number, Uncounted>;
  /** What an agent wanted, where only part of his last steps arrived, by agent. */
  readonly unfinished: ReadonlyMap<number, readonly number[]>;
  /** Ids that do not fit the time at which they were received. */
  readonly outOfOrder: readonly number[];
}

interface Entry {
  readonly ballot: OpenBallot;
  readonly step: Step;
  /** See `Arrived`. */
  readonly at: Date;
}

interface SlotState {
  option: number;
  owed: number;
  /** The ballot that put the slot where it stands. */
  ballot: OpenBallot | null;
  next: number;
}

/**
 * Follows the steps of every agent from "no option" on. It reads the same ballots the same way for the audit of all and
 * for one agent's own vote, so what an agent is told is what is counted.
 * @param witnesses other items of the list, which tell in what order ids and times rose
 */
export function followSteps(ballots: readonly OpenBallot[], rules: BallotRules, witnesses: readonly Arrival[] = []): FollowedSteps {
  const exclusions = new Map<number, Exclusion>();
  const exclude = ({ id, authorId, editorId, key, created }: OpenBallot, reason: ExclusionReason): void => {
    exclusions.set(id, { ballotId: id, reason, authorId, editorId, key, created });
  };

  const byId = new Map(ballots.map((ballot) => [ballot.id, ballot]));
  const outOfOrder: number[] = [];
  const byAgent = new Map<number, Entry[]>();
  for (const { item, at, isOutOfStep } of orderOfArrival<Arrival>([...byId.values(), ...witnesses])) {
    const ballot = byId.get(item.id);
    if (!ballot) continue;
    if (isOutOfStep) outOfOrder.push(ballot.id);
    const step = rules.layout.read(ballot);
    if (!step) exclude(ballot, 'unreadable');
    else if (step.agentId !== ballot.authorId) exclude(ballot, 'forgedKey');
    else append(byAgent, step.agentId, { ballot, step, at });
  }

  const known = new Set([NO_OPTION, ...rules.optionIds]);
  const order = new Map(rules.optionIds.map((option, index) => [option, index]));
  const choices = new Map<number, readonly number[]>();
  const slots = new Map<number, readonly Slot[]>();
  const uncounted = new Map<number, Uncounted>();
  const unfinished = new Map<number, readonly number[]>();
  for (const [agentId, entries] of byAgent) {
    const states = new Map<number, SlotState>();
    for (const entry of entries) {
      const { ballot, step } = entry;
      const state = states.get(step.slot) ?? { option: NO_OPTION, owed: NO_OPTION, ballot: null, next: 0 };
      states.set(step.slot, state);
      state.next = Math.max(state.next, step.number + 1);
      const reason = refusal(entry, state, rules, known) ?? (isBeyondMost(entry.step, states, rules) ? 'tooManyChoices' : null);
      if (reason) exclude(ballot, reason);
      else take(state, entry);
    }
    slots.set(agentId, [...states].map(([slot, { option, owed, next }]) => ({ slot, option, owed, next })).sort((a, b) => a.slot - b.slot));
    const settled = settle([...states].sort(([a], [b]) => a - b).map(([, state]) => state), rules, order, exclude);
    const chosen = rules.isRanking && settled.length > 0 ? states.get(1)?.ballot?.wanted ?? [] : settled;
    if (chosen.length > 0) choices.set(agentId, chosen);
    const last = entries[entries.length - 1];
    const why = last && exclusions.get(last.ballot.id);
    if (last && why) uncounted.set(agentId, { reason: why.reason, at: last.ballot.created });
    // What lacks choices is what is looked for.
    const counted = entries.filter(({ ballot }) => ['tooFewChoices', undefined].includes(exclusions.get(ballot.id)?.reason));
    // A ranking is one step, so that no part of it is missing.
    const wanted = rules.isRanking ? null : wantedBy(counted, rules);
    if (wanted && wanted.join() !== chosen.join()) unfinished.set(agentId, wanted);
  }
  return { choices, slots, exclusions: [...exclusions.values()].sort((a, b) => a.ballotId - b.ballotId), uncounted, unfinished, outOfOrder: outOfOrder.sort((a, b) => a - b) };
}

function append(byAgent: Map<number, Entry[]>, agentId: number, entry: Entry): void {
  const entries = byAgent.get(agentId);
  if (entries) entries.push(entry);
  else byAgent.set(agentId, [entry]);
}

function take(state: SlotState, { ballot, step }: Entry): void {
  if (isPayment(step, state)) {
    state.owed = NO_OPTION;
    return;
  }
  state.owed = step.from === NO_OPTION ? state.option : NO_OPTION;
  state.option = step.to;
  state.ballot = ballot;
}

/** All that the sender of the last step wanted, if the poll lets him have it. */
function wantedBy(entries: readonly Entry[], rules: BallotRules): readonly number[] | null {
  const said = entries[entries.length - 1]?.ballot.wanted;
  const wanted = said && rules.optionIds.filter((option) => said.includes(option));
  return wanted && wanted.length === said.length && choicesAllowed(wanted, rules) ? wanted : null;
}

/** The second half of a change that takes two steps. */
function isPayment({ from, to }: Step, { owed }: SlotState): boolean {
  return owed !== NO_OPTION && from === owed && to === NO_OPTION;
}

function refusal(entry: Entry, state: SlotState, rules: BallotRules, known: ReadonlySet<number>): ExclusionReason | null {
  const { ballot, step, at } = entry;
  if (ballot.altered) return 'altered';
  const seen = rules.words && step.to !== NO_OPTION ? rules.words[step.to] : rules.seen;
  const isOfOtherWords = typeof seen === 'string' && ballot.seen !== seen;
  // With the words of a poll, its options change their numbers.
  if (!known.has(step.from) || !known.has(step.to)) return isOfOtherWords ? 'otherWords' : 'unknownOption';
  if (!rules.layout.isSlotAnOption && step.slot > rules.maxChoices) return 'tooManyChoices';
  const place = placeInWindows(at, rules.windows);
  if (place !== 'inside') return place;
  if (isOfOtherWords) return 'otherWords';
  if (step.from !== NO_OPTION && !rules.mayChange) return 'changeNotAllowed';
  // In a folder of his own making.
  if (step.from === step.to && !rules.isRanking) return 'unreadable';
  if (rules.isRanking && step.to !== NO_OPTION && !(ballot.wanted?.[0] === step.to && isRankingOf(ballot.wanted, rules.optionIds))) return 'unreadable';
  if (step.from !== NO_OPTION && step.to !== NO_OPTION && !rules.isPaired) return 'unreadable';
  if (isPayment(step, state)) return null;
  if (step.from === NO_OPTION && !rules.isPaired && rules.mayChange && state.option !== NO_OPTION && state.owed === NO_OPTION && step.to !== state.option) return null;
  if (step.from !== state.option) return step.from === NO_OPTION ? 'doubleAuthor' : restsOnOtherWords(entry, rules) ? 'otherWords' : 'outOfStep';
  return state.owed === NO_OPTION ? null : 'outOfStep';
}

/** Does it leave what its sender chose for words that changed since? That one does not stand, and so cannot be left. */
function restsOnOtherWords({ ballot, step }: Entry, { words }: BallotRules): boolean {
  const seen = words?.[step.from];
  return seen !== undefined && ballot.seen !== seen;
}

/** Where each option is a slot: would the agent then hold more than he may? */
function isBeyondMost({ from }: Step, states: ReadonlyMap<number, SlotState>, { layout, maxChoices }: BallotRules): boolean {
  if (!layout.isSlotAnOption || from !== NO_OPTION || states.size <= maxChoices) return false;
  return [...states.values()].filter(({ option }) => option !== NO_OPTION).length >= maxChoices;
}

/** Rules on an agent's choices as a whole. */
function settle(
  states: readonly SlotState[],
  rules: BallotRules,
  order: ReadonlyMap<number, number>,
  exclude: (ballot: OpenBallot, reason: ExclusionReason) => void
): readonly number[] {
  const held = new Set<number>();
  const counted: OpenBallot[] = [];
  const groupOf = groupsOf(rules);
  const isFull = (option: number): boolean => {
    const group = groupOf(option);
    return group !== undefined && group.options.filter((other) => held.has(other)).length >= group.most;
  };
  for (const { option, ballot } of states) {
    if (option === NO_OPTION || !ballot) continue;
    if (held.has(option) || isFull(option)) {
      exclude(ballot, 'doubleAuthor');
    } else {
      held.add(option);
      counted.push(ballot);
    }
  }
  const isShort = (rules.groups ?? []).some(({ options, least }) => options.filter((option) => held.has(option)).length < least);
  if (held.size < rules.minChoices || (held.size > 0 && isShort)) {
    for (const ballot of counted) exclude(ballot, 'tooFewChoices');
    return [];
  }
  return [...held].sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
}
