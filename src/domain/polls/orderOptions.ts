import type { OptionOrder, PollOption } from './Poll';

/**
 * The options in the order in which one agent sees them. `random` gives each agent an order of his own, the same at every
 * visit and on every device: it depends on poll and agent alone.
 */
export function orderOptions(options: readonly PollOption[], order: OptionOrder, pollId: number, agentId: number): readonly PollOption[] {
  if (order === 'fixed') return options;
  const random = randomFrom(pollId, agentId);
  const shuffled = [...options];
  // Stryker disable next-line EqualityOperator: the first option would change places with itself
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as PollOption, shuffled[last] as PollOption];
  }
  return shuffled;
}

/** Mulberry32, seeded by both ids; numbers from 0 to 1. */
function randomFrom(pollId: number, agentId: number): () => number {
  let state = Math.imul(pollId ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(agentId ^ 0x27d4eb2f, 0xc2b2ae35);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
