import { foldText } from '../text/foldText';
import { comparedWords } from '../text/shingles';
import { stemsOf } from '../text/stems';
import { splitWords } from '../text/wordsKey';
import type { Community } from './Community';
import type { RequestForm } from './RequestForm';

/** A community that looks alike, and by what. */
export interface SimilarCommunity<C extends Pick<Community, 'name' | 'purpose' | 'directions' | 'usages' | 'state'>> {
  readonly community: C;
  /** Words of the community, as it writes them, of a family that was asked for. */
  readonly words: readonly string[];
  readonly directions: readonly string[];
  readonly usages: readonly string[];
}

/** A word says more than a direction, and that more than a usage, which most have. */
const WEIGHT = { word: 4, direction: 2, usage: 1 } as const;
const LEAST = 4;

/** Communities that look like what somebody asks for, the most alike first. Those that are closed are none to join. */
export function similarCommunities<C extends Pick<Community, 'name' | 'purpose' | 'directions' | 'usages' | 'state'>>(form: Pick<RequestForm, 'name' | 'objectives' | 'directions' | 'usages'>, communities: readonly C[], most = 5): readonly SimilarCommunity<C>[] {
  const wanted = new Set(stemsOf(comparedWords([form.name, ...form.objectives].join(' '))));
  const wantedDirections = new Set(form.directions.map(foldText));
  return communities
    .filter(({ state }) => state !== 'closed')
    .map((community) => {
      const words = wordsIn(`${community.name} ${community.purpose}`, wanted);
      const directions = community.directions.filter((each) => wantedDirections.has(foldText(each)));
      const usages = community.usages.filter((each) => form.usages.includes(each));
      return { found: { community, words, directions, usages }, score: WEIGHT.word * words.length + WEIGHT.direction * directions.length + WEIGHT.usage * usages.length };
    })
    .filter(({ score, found }) => score >= LEAST && found.words.length + found.directions.length > 0)
    .sort((one, other) => other.score - one.score || one.found.community.name.localeCompare(other.found.community.name))
    .slice(0, most)
    .map(({ found }) => found);
}

/** One word for each family. */
function wordsIn(text: string, wanted: ReadonlySet<string>): readonly string[] {
  const found = new Map<string, string>();
  for (const word of splitWords(text)) for (const stem of stemsOf(comparedWords(word))) if (wanted.has(stem) && !found.has(stem)) found.set(stem, word);
  return [...found.values()];
}
