import type { Call } from '../calls/Call';
import { contributionKinds } from '../calls/Call';
import { dispositions } from '../calls/Decision';
import type { ThreadState } from '../calls/threadState';
import type { SynthesisFigures } from './Synthesis';

/** Figures of what counts among these contributions. Where names are hidden, nobody learns how many people spoke: among few it would tell who. */
export function synthesisFigures(states: readonly ThreadState[], { names }: Pick<Call, 'names'>): SynthesisFigures {
  const counted = states.filter(({ counts }) => counts);
  const replies = counted.flatMap((state) => state.replies).filter(({ counts }) => counts);
  const authors = [...counted, ...replies].flatMap(({ contribution }) => contribution.author?.id ?? []);
  return {
    contributions: counted.length,
    people: names === 'shown' ? new Set(authors).size : null,
    replies: replies.length,
    kinds: countsOf(contributionKinds, counted.map(({ contribution }) => contribution.kind)),
    dispositions: countsOf(dispositions, counted.flatMap(({ answer }) => answer?.disposition ?? [])),
    unanswered: counted.filter(({ answer }) => answer === null).length
  };
}

/** Of those that are there at all. */
function countsOf<K extends string>(keys: readonly K[], values: readonly K[]): Readonly<Partial<Record<K, number>>> {
  const counts: Partial<Record<K, number>> = {};
  for (const key of keys) {
    const count = values.filter((value) => value === key).length;
    if (count > 0) counts[key] = count;
  }
  return counts;
}
