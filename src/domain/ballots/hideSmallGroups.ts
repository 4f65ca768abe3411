import type { ShownTally, Tally } from './Tally';

/**
 * Hides what would tell how a small group voted: a count below `minimum` (zero included), and as many of the next
 * smallest counts as it takes for the hidden ones not to be worked out from the total: together they stand for at least
 * `minimum` votes and are two or more. With fewer voters than `minimum` no count reaches it, and all is hidden; so it is when everyone chose the same, which would tell every vote.
 */
export function hideSmallGroups(tally: Tally, minimum: number): ShownTally {
  const ascending = Object.entries(tally.counts)
    .map(([option, count]) => ({ option: Number(option), count }))
    .sort((a, b) => a.count - b.count);
  const hidden = new Set<number>();
  let sum = 0;
  for (const { option, count } of ascending) {
    // A sum that large is never that of one count, because the first one hidden is below the minimum.
    const safe = hidden.size === 0 || sum >= minimum;
    if (count >= minimum && safe) break;
    hidden.add(option);
    sum += count;
  }
  return {
    counts: Object.fromEntries(ascending.map(({ option, count }) => [option, hidden.has(option) ? null : count])),
    voters: tally.voters < minimum ? null : tally.voters
  };
}
