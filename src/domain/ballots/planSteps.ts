import type { BallotRules } from './Ballot';
import type { Slot } from './followSteps';
import { groupsOf } from './groupsOf';
import type { Step } from './step';
import { NO_OPTION } from './step';

/**
 * The fewest steps that lead from where an agent's slots stand to `choices`, in the order in which to store them.
 *
 * A slot whose option stays wanted is left alone. An option that goes and one that comes are one step of one slot, or two where
 * that has no folder of its own: so no moment lacks that vote. When choices only become fewer, steps that empty a slot come first:
 * in between, an agent has fewer choices, never the same one twice. Slot 1 is emptied only when nothing is chosen.
 */
export function planSteps(agentId: number, slots: readonly Slot[], choices: readonly number[], rules: Pick<BallotRules, 'isPaired' | 'groups'>): readonly Step[] {
  const { isPaired } = rules;
  const groupOf = groupsOf(rules);
  const wanted = new Set(choices);
  const kept = new Set<number>();
  const free: Slot[] = [];
  for (const slot of slots.filter(({ option }) => option !== NO_OPTION)) {
    if (wanted.has(slot.option) && !kept.has(slot.option)) kept.add(slot.option);
    else free.push(slot);
  }
  const missing = choices.filter((option, index) => !kept.has(option) && choices.indexOf(option) === index);
  const empty = emptySlots(slots);
  const steps: Step[] = [];
  const numbers = new Map(slots.map(({ slot, next }) => [slot, next]));
  const add = (slot: number, from: number, to: number): void => {
    const number = numbers.get(slot) ?? 0;
    numbers.set(slot, number + 1);
    steps.push({ agentId, slot, number, from, to });
  };
  const held = new Map(slots.map(({ slot, option }) => [slot, option]));
  const move = ({ slot, option = NO_OPTION }: { readonly slot: number; readonly option?: number }, to: number): void => {
    held.set(slot, to);
    if (isPaired || option === NO_OPTION || to === NO_OPTION) {
      add(slot, option, to);
    } else {
      add(slot, NO_OPTION, to);
      add(slot, option, NO_OPTION);
    }
  };
  for (const { slot, owed } of slots) if (owed !== NO_OPTION) add(slot, owed, NO_OPTION);
  const leaving: Slot[] = [];
  // Within a question first, so that no moment holds more answers to it than it takes.
  const others = free.filter((slot) => {
    const group = groupOf(slot.option);
    const index = group ? missing.findIndex((option) => groupOf(option) === group) : -1;
    const [option] = index < 0 ? [] : missing.splice(index, 1);
    if (option !== undefined) move(slot, option);
    return option === undefined;
  });
  for (const slot of others) {
    const option = missing.shift();
    if (option === undefined) leaving.push(slot);
    else move(slot, option);
  }
  for (const option of missing) move(empty.next().value, option);

  const first = leaving.find(({ slot }) => slot === 1);
  for (const slot of leaving.filter(({ slot }) => slot !== 1).reverse()) move(slot, NO_OPTION);
  if (first) {
    // Slot 1 counts the voter: another slot's option moves into it.
    const leavingSlots = new Set(leaving.map(({ slot }) => slot));
    const [heir, option = NO_OPTION] = [...held].reverse().find(([slot, holds]) => holds !== NO_OPTION && !leavingSlots.has(slot)) ?? [];
    if (heir !== undefined) move({ slot: heir, option }, NO_OPTION);
    move(first, option);
  }
  return steps;
}

/** The slots that hold nothing, lowest first: given up ones and ones never used. */
function* emptySlots(slots: readonly Slot[]): Generator<Slot, never> {
  for (let number = 1; ; number++) {
    const slot = slots.find((each) => each.slot === number) ?? { slot: number, option: NO_OPTION, owed: NO_OPTION, next: 0 };
    if (slot.option === NO_OPTION) yield slot;
  }
}
