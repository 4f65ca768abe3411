import type { Arrangement } from './arrange';
import type { Cluster } from './Cluster';
import type { IdeaState } from './ideaState';

/** A heading of the outline with the ideas under it. */
export interface OutlineSection {
  /** Null: ideas that are in no cluster. */
  readonly cluster: Cluster | null;
  readonly ideas: readonly IdeaState[];
}

/**
 * The board as headings and lists, for whoever reads it line by line: clusters in their order, each with its notes as they lie; at the end what lies in none, as it is given,
 * since only clusters are ordered by hand.
 * @param shown ideas as `listIdeas` gives them @param isArranged false: under each heading in the order in which they are given
 */
export function outlineOf({ clusters, loose }: Arrangement, shown: readonly IdeaState[], isArranged = true): readonly OutlineSection[] {
  const states = new Map(shown.map((state) => [state.idea.id, state]));
  const within = (ideas: readonly number[], asTheyLie: boolean): readonly IdeaState[] => {
    const some = new Set(ideas);
    return asTheyLie ? [...some].flatMap((id) => states.get(id) ?? []) : shown.filter(({ idea }) => some.has(idea.id));
  };
  return [...clusters.map(({ cluster, ideas }) => ({ cluster, ideas: within(ideas, isArranged) })), { cluster: null, ideas: within(loose, false) }];
}
