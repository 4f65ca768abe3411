import { comparedWords } from './shingles';
import { stemsOf } from './stems';

/** What is said already, as it is looked through while somebody types. */
export interface SaidText {
  readonly id: number;
  /** Its text, and what else belongs to it. */
  readonly text: string;
}

/** Of what is typed, this share of its weight is said already. */
const LEAST_SHARE = 0.35;
const MOST = 3;

/**
 * Looks for what is close to a text that is being typed among texts that were read. A word weighs the more the fewer of them
 * have it. Made once for what was read; a search reads only words that are typed.
 */
export function closeTo(said: readonly SaidText[]): (typed: string) => readonly SaidText[] {
  const holders = new Map<string, SaidText[]>();
  for (const each of said) for (const stem of new Set(stemsOf(comparedWords(each.text)))) holders.set(stem, [...(holders.get(stem) ?? []), each]);
  const weightOf = (stem: string): number => Math.log(1 + (said.length + 1) / ((holders.get(stem)?.length ?? 0) + 1));
  return (typed) => {
    const stems = new Set(stemsOf(finished(typed)));
    const scores = new Map<SaidText, { weight: number; shared: number }>();
    let whole = 0;
    for (const stem of stems) {
      const weight = weightOf(stem);
      whole += weight;
      for (const each of holders.get(stem) ?? []) {
        const score = scores.get(each) ?? { weight: 0, shared: 0 };
        scores.set(each, { weight: score.weight + weight, shared: score.shared + 1 });
      }
    }
    return [...scores]
      .filter(([, { weight, shared }]) => shared >= 2 && weight >= LEAST_SHARE * whole)
      .sort(([a, left], [b, right]) => right.weight - left.weight || b.id - a.id)
      .slice(0, MOST)
      .map(([each]) => each);
  };
}

/** Words typed to their end: the last one may be half a word. */
function finished(typed: string): readonly string[] {
  const words = comparedWords(typed);
  return /[\p{L}\p{N}\p{M}]$/u.test(typed) ? words.slice(0, -1) : words;
}
