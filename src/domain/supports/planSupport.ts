import type { Slot } from '../ballots/followSteps';
import type { Step } from '../ballots/step';
import { NO_OPTION } from '../ballots/step';

/**
 * The step that gives or withdraws one agent's support; none when it stands so already, and null when his budget is used up.
 * @param budget how many targets he may support at once; null: any number
 */
export function planSupport(agentId: number, slots: readonly Slot[], target: number, isOn: boolean, budget: number | null): readonly Step[] | null {
  const held = slots.filter(({ option }) => option !== NO_OPTION);
  if (held.some(({ option }) => option === target) === isOn) return [];
  if (isOn && budget !== null && held.length >= budget) return null;
  const chain = budget === null ? slots.filter(({ slot }) => slot === target) : slots;
  const number = chain.reduce((highest, { next }) => Math.max(highest, next), 0);
  return [{ agentId, slot: target, number, from: isOn ? NO_OPTION : target, to: isOn ? target : NO_OPTION }];
}
