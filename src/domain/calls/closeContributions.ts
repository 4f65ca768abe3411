import { comparedWords } from './shingles';

/** What is said already, as it is looked through while somebody types. */
export interface SaidText {
  readonly id: number;
  /** Its text, and its proposed wording where it has one. */
  readonly text: string;
}

/** Letters by which words of one family are the same: *télétravail*, *télétravailler*. Fewer join what is not akin. */
const STEM = 6;
const SHORTEST = 4;
/** Of what is typed, this share of its weight is said already. */
const LEAST_SHARE = 0.35;
const MOST = 3;

const EMPTY_WORDS = new Set(
  (
    'alors apres aucun aussi autre avant avec avoir bien cela celle celui cette ceux chaque comme comment dans depuis deux doit doivent donc dont elle elles encore entre etre fait faire faut ' +
    'fois leur leurs mais meme moins nous notre parce pendant peut peuvent plus plutot pour pourquoi pourrait quand quel quelle quels quelles sans selon sera serait sont sous toujours tous tout toute toutes tres trop ' +
    'votre vous about after also been before could does from have into just more most much need only other over should some such than that their them then there these they this very were what when where which while will with would your'
  ).split(' ')
);

/**
 * Looks for what is close to a text that is being typed among what was read of a passage. A word weighs the more the fewer contributions
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

function stemsOf(words: readonly string[]): readonly string[] {
  return words.filter((word) => word.length >= SHORTEST && !EMPTY_WORDS.has(word)).map((word) => word.slice(0, STEM).replace(/(?<=.{4})[sx]$/, ''));
}
