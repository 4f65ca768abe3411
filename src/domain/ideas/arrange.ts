import type { Cluster } from './Cluster';
import type { Ignored, IgnoredWhy } from './Ignored';
import { byOrder, isOrder } from './noteOrder';
import type { Place } from './Place';

export interface ArrangedCluster {
  readonly cluster: Cluster;
  /** In the order of their notes. */
  readonly ideas: readonly number[];
}

/** The board as everybody sees it who read the same. */
export interface Arrangement {
  readonly clusters: readonly ArrangedCluster[];
  /** In no cluster: those that were placed in their order, then the others as they came. */
  readonly loose: readonly number[];
  readonly ignored: readonly Ignored[];
}

export interface BoardRules {
  readonly campaignId: number;
  /** Those that stand. */
  readonly clusters: readonly Cluster[];
  /** May he who moved a note last move it? Undefined: who reads cannot tell. */
  readonly mayMove?: (editorId: number, idea: number) => boolean;
}

/**
 * @param places in any order, with doubles and what hostile people wrote: the first of an idea counts, the others are named
 * @param ideas that are shown, each once, in the order in which they came
 */
export function arrange(places: readonly Place[], ideas: readonly number[], rules: BoardRules): Arrangement {
  const ignored: Ignored[] = [];
  const shown = new Set(ideas);
  const clusters = new Set(rules.clusters.map(({ id }) => id));
  const placed = new Map<number, Place>();
  for (const place of [...new Map(places.map((each) => [each.id, each])).values()].sort((a, b) => a.id - b.id)) {
    const why = placed.has(place.idea) ? 'contradictory' : refusal(place, shown, rules);
    if (why) ignored.push({ what: 'place', id: place.id, why });
    else placed.set(place.idea, place);
  }
  const ordered = [...placed.values()].sort(byOrder);
  const within = (cluster: number): readonly number[] => ordered.filter((place) => place.cluster === cluster).map(({ idea }) => idea);
  const free = ordered.filter(({ cluster }) => !clusters.has(cluster)).map(({ idea }) => idea);
  return {
    clusters: rules.clusters.map((cluster) => ({ cluster, ideas: within(cluster.id) })),
    loose: [...free, ...ideas.filter((idea) => !placed.has(idea))],
    ignored
  };
}

function refusal({ campaignId, idea, order, editor }: Place, shown: ReadonlySet<number>, rules: BoardRules): IgnoredWhy | null {
  if (campaignId !== rules.campaignId) return 'elsewhere';
  if (!shown.has(idea)) return 'unknown';
  if (!isOrder(order)) return 'incomplete';
  return rules.mayMove?.(editor.id, idea) === false ? 'notAllowed' : null;
}
