import { wordsKey } from '../text/wordsKey';
import type { Audience } from './usageMap';

/** What is known of the agent from the user profile and from his own marks. Unknown parts are empty. */
export interface Agent {
  readonly direction: string;
  readonly profession: string;
}

export const unknownAgent: Agent = { direction: '', profession: '' };

function names(list: readonly string[], value: string): boolean {
  const key = wordsKey(value);
  return key !== '' && list.some((name) => wordsKey(name) === key);
}

/** Is the entry aimed at this agent by name? What is aimed at everybody is not. */
export function isAimedAt(entry: Audience, agent: Agent): boolean {
  return names(entry.directions, agent.direction) || names(entry.professions, agent.profession);
}

function isForEverybody(entry: Audience): boolean {
  return entry.directions.length === 0 && entry.professions.length === 0;
}

/**
 * The same entries, those for this agent first: favourites in the order he chose, then what is aimed at his direction or
 * profession, then what is for everybody, then what is aimed at others. Nothing is ever left out.
 */
export function rankForAgent<T extends Audience & { readonly id: number }>(entries: readonly T[], agent: Agent, favouriteIds: readonly number[] = []): readonly T[] {
  const rank = (entry: T): number => {
    const favourite = favouriteIds.indexOf(entry.id);
    if (favourite >= 0) return favourite - favouriteIds.length;
    if (isAimedAt(entry, agent)) return 0;
    return isForEverybody(entry) ? 1 : 2;
  };
  return entries
    .map((entry, index) => ({ entry, index, rank: rank(entry) }))
    .sort((left, right) => left.rank - right.rank || left.index - right.index)
    .map(({ entry }) => entry);
}
