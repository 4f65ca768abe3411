import type { Person } from '../people/Person';
import type { Arrangement } from './arrange';
import type { Place, PlaceDraft } from './Place';

/** Where a note lies, as whoever moves it back finds it again although others have moved meanwhile. */
export interface Spot {
  /** 0: in none. */
  readonly cluster: number;
  /** Notes behind it in the cluster, the nearest first. */
  readonly followers: readonly number[];
}

export function spotOf(idea: number, { clusters }: Arrangement): Spot {
  const found = clusters.find(({ ideas }) => ideas.includes(idea));
  return found ? { cluster: found.cluster.id, followers: found.ideas.slice(found.ideas.indexOf(idea) + 1) } : { cluster: 0, followers: [] };
}

/** In front of which note one lies that goes to a spot; null: behind all. */
export function beforeAt({ cluster, followers }: Spot, { clusters }: Arrangement): number | null {
  const there = clusters.find((each) => each.cluster.id === cluster)?.ideas ?? [];
  return followers.find((idea) => there.includes(idea)) ?? null;
}

/** Places as they will be once these are stored. @param editor who moves */
export function withMoves(places: readonly Place[], drafts: readonly PlaceDraft[], campaignId: number, editor: Person): readonly Place[] {
  if (drafts.length === 0) return places;
  const moved = new Map(drafts.map((draft) => [draft.idea, draft]));
  const known = new Set(places.map(({ idea }) => idea));
  // Those that stay are the same objects: two thousand copies are felt where a note is let go.
  const changed = places.map((place) => {
    const draft = moved.get(place.idea);
    return draft ? { ...place, ...draft } : place;
  });
  // A note that lay nowhere yet has no id: it is the only one of its idea.
  return [...changed, ...[...moved.values()].filter(({ idea }) => !known.has(idea)).map((draft) => ({ ...draft, id: -draft.idea, campaignId, editor }))];
}
