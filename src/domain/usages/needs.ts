import { splitWords } from '../text/wordsKey';
import { bareWord, foldWord, isSignedName, titleKey } from './foldWords';
import type { Usage, UsageMap } from './usageMap';

export const needStates = ['open', 'answered', 'dismissed'] as const;
export type NeedState = (typeof needStates)[number];

/** What an agent was looking for and did not find. */
export interface Need {
  readonly id: number;
  readonly words: string;
  readonly note: string;
  readonly state: NeedState;
  /** ISO 8601, stamped by the server. */
  readonly created: string;
  /** Name of who told it, stamped by the server. */
  readonly author: string;
}

/** Needs told in the same words, whatever their order, accents and plurals. */
export interface NeedGroup {
  readonly words: string;
  readonly needs: readonly Need[];
}

/** Longest text kept of what was looked for, in characters: the column's own limit. */
export const needMaxLength = 255;

function needKey(words: string): string {
  const folded = words.split(/\s+/).flatMap((word) => (isSignedName(word) ? [titleKey(bareWord(word))] : splitWords(word).map(foldWord).filter((each): each is string => each !== undefined)));
  return Array.from(new Set(folded)).sort().join(' ') || titleKey(words);
}

/** Open needs, those told most often first, then the latest. The shown words are those of the latest. */
export function groupNeeds(needs: readonly Need[]): readonly NeedGroup[] {
  const groups = new Map<string, Need[]>();
  const open = needs.filter(({ state }) => state === 'open').sort((left, right) => (left.created < right.created ? 1 : left.created > right.created ? -1 : right.id - left.id));
  for (const need of open) {
    const key = needKey(need.words);
    groups.set(key, [...(groups.get(key) ?? []), need]);
  }
  return Array.from(groups.values(), (members) => ({ words: members[0]?.words ?? '', needs: members })).sort((left, right) => right.needs.length - left.needs.length);
}

/** The usage that answers a group of needs: ready to be saved, the other wordings kept as synonyms. */
export function usageFromNeeds(group: NeedGroup, family: string, map: UsageMap): Usage {
  const others = group.needs.map(({ words }) => words.trim()).filter((words) => words !== '' && words !== group.words.trim());
  return {
    id: 0,
    title: group.words.trim(),
    family,
    description: '',
    synonyms: Array.from(new Set(others)),
    order: map.usages.reduce((last, { order }) => Math.max(last, order), 0) + 1,
    directions: [],
    professions: []
  };
}
