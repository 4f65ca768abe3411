import type { ArrangedCluster, Arrangement } from './arrange';
import { byOrder } from './noteOrder';
import type { Place } from './Place';

/**
 * What `arrange` makes of places of which some were moved, from what it made of them before: of two thousand notes only the clusters are sorted that a note
 * left or came to, the others stay the same objects.
 * @param places all of them, as they lie now @param moved ideas whose notes were moved
 * @returns null where all has to be arranged anew: a note came from no cluster or goes to none, or some places count for nothing
 */
export function rearranged(before: Arrangement, places: readonly Place[], moved: ReadonlySet<number>): Arrangement | null {
  if (before.ignored.length > 0 || before.loose.some((idea) => moved.has(idea))) return null;
  const placed = new Map(places.map((place) => [place.idea, place]));
  const came = [...moved].flatMap((idea) => placed.get(idea) ?? []);
  const standing = new Set(before.clusters.map(({ cluster }) => cluster.id));
  if (came.length < moved.size || came.some(({ cluster }) => !standing.has(cluster))) return null;
  const clusters = before.clusters.map((each): ArrangedCluster => {
    const here = came.filter(({ cluster }) => cluster === each.cluster.id);
    const left = each.ideas.filter((idea) => !moved.has(idea));
    if (here.length === 0 && left.length === each.ideas.length) return each;
    const ordered = [...left.flatMap((idea) => placed.get(idea) ?? []), ...here].sort(byOrder);
    return { cluster: each.cluster, ideas: ordered.map(({ idea }) => idea) };
  });
  return { ...before, clusters };
}
