import { byOrder } from './noteOrder';
import { freshOrders, orderBetween } from './orderBetween';
import type { Place, PlaceDraft } from './Place';

/**
 * What to store so that a note lies in a cluster, in front of another note of it: one change, or all of the cluster where there is no room left between two.
 * @param before null: behind all that lie there
 */
export function planMove(idea: number, cluster: number, before: number | null, places: readonly Place[]): readonly PlaceDraft[] {
  const others = [...places].filter((place) => place.cluster === cluster && place.idea !== idea).sort(byOrder);
  const at = before === null ? others.length : Math.max(0, others.findIndex((place) => place.idea === before));
  const order = orderBetween(others[at - 1]?.order ?? null, others[at]?.order ?? null);
  if (order !== null) return [{ idea, cluster, order }];
  const ideas = [...others.slice(0, at).map((place) => place.idea), idea, ...others.slice(at).map((place) => place.idea)];
  const orders = freshOrders(ideas.length);
  return ideas.map((each, index) => ({ idea: each, cluster, order: orders[index] ?? '' }));
}
