import { hideSmallGroups } from '../ballots/hideSmallGroups';
import type { Call } from '../calls/Call';
import { isSecret } from '../calls/Call';
import { callFigures } from '../calls/callFigures';
import { SMALLEST_GROUP } from '../figures/groupRows';
import type { ThreadState } from '../calls/threadState';
import type { SynthesisFigures } from './Synthesis';

type Secrecy = Pick<Call, 'names' | 'moderation'>;

/** Figures of all that was said. */
export function synthesisFigures(states: readonly ThreadState[], call: Secrecy): SynthesisFigures {
  const { contributions, people, replies, answered, kinds, dispositions } = callFigures(states, call);
  return {
    contributions,
    people,
    replies,
    kinds: Object.fromEntries(kinds.flatMap(({ key, contributions: count }) => (count === null ? [] : [[key, count]]))),
    dispositions: Object.fromEntries(Object.entries(dispositions).filter(([, count]) => count > 0)),
    unanswered: contributions - answered
  };
}

/**
 * Figures of the parts of a synthesis that are told beside each other. Where only animators read who said what, a part has its number of
 * contributions alone, and not even that where it would tell how few people spoke.
 */
export function partFigures(parts: readonly (readonly ThreadState[])[], call: Secrecy): readonly SynthesisFigures[] {
  const all = parts.map((states) => synthesisFigures(states, call));
  if (!isSecret(call)) return all;
  // Which parts are hidden depends on the parts alone.
  const { counts } = hideSmallGroups({ counts: Object.fromEntries(all.map(({ people }, index) => [index, people ?? 0])), voters: 0 }, SMALLEST_GROUP);
  return all.map(({ contributions }, index) => ({ contributions: counts[index] === null ? null : contributions, people: null, replies: 0, kinds: {}, dispositions: {}, unanswered: 0 }));
}
