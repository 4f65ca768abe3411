import type { Slot } from './followSteps';
import type { Step } from './step';
import { NO_OPTION } from './step';

/** The step that gives or withdraws one agent's support; nothing to store when it stands so already, and null when his budget is used up. */
export function planSupport(agentId: number, slots: readonly Slot[], target: number, isOn: boolean, budget: number | null): Step | 'stands' | null {
  const held = slots.find(({ option }) => option === target);
  if ((held !== undefined) === isOn) return 'stands';
  if (held) return { agentId, slot: held.slot, number: held.next, from: target, to: NO_OPTION };
  const free = budget === null ? target : lowestFree(slots, budget);
  if (free === null) return null;
  return { agentId, slot: free, number: slots.find(({ slot }) => slot === free)?.next ?? 0, from: NO_OPTION, to: target };
}

function lowestFree(slots: readonly Slot[], budget: number): number | null {
  const taken = new Set(slots.filter(({ option }) => option !== NO_OPTION).map(({ slot }) => slot));
  for (let slot = 1; slot <= budget; slot++) if (!taken.has(slot)) return slot;
  return null;
}
