import { byOrder } from './noteOrder';
import { freshOrders, ordersBetween } from './orderBetween';
import type { Place, PlaceDraft } from './Place';

/**
 * What to store so that a note lies in a cluster, in front of another note of it: one change, or some of its neighbours too where there is no room left between two.
 * @param before null: behind all that lie there
 */
export function planMove(idea: number, cluster: number, before: number | null, places: readonly Place[]): readonly PlaceDraft[] {
  const others = [...places].filter((place) => place.cluster === cluster && place.idea !== idea).sort(byOrder);
  const at = before === null ? others.length : Math.max(0, others.findIndex((place) => place.idea === before));
  // As few neighbours as there have to be: each is a change more, at which somebody else may be faster.
  for (let reach = 0; ; reach = reach * 2 + 1) {
    const [from, to] = [Math.max(0, at - reach), Math.min(others.length, at + reach)];
    const ideas = [...others.slice(from, at).map((place) => place.idea), idea, ...others.slice(at, to).map((place) => place.idea)];
    const isAll = from === 0 && to === others.length;
    const orders = ordersBetween(others[from - 1]?.order ?? null, others[to]?.order ?? null, ideas.length) ?? (isAll ? freshOrders(ideas.length) : null);
    if (orders) return ideas.map((each, index) => ({ idea: each, cluster, order: orders[index] ?? '' }));
  }
}
