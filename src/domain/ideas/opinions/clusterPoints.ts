import type { Point } from './principalPlane';

/** Rounds after which groups no longer change, for votes as people give them. */
const ROUNDS = 40;
/** How much clearer a division into more groups has to be. */
const CLEARER = 0.05;
/** Below this, what divides people is chance rather than sides. */
const CLEAR = 0.35;
/** Points that stand for all where so many are compared. */
const COMPARED = 300;

/**
 * Groups of points that lie together: as many as stand out most clearly, one where nothing does. Nothing in it is drawn by chance.
 * @param most groups @param minimum points below which a group goes to its neighbour
 * @returns the points of each, by their place in the list
 */
export function* clusterPoints(points: readonly Point[], most: number, minimum: number): Generator<number, readonly (readonly number[])[], void> {
  const all = points.map((_, index) => index);
  let best: { readonly groups: readonly (readonly number[])[]; readonly clarity: number } = { groups: [all], clarity: CLEAR - CLEARER };
  for (let count = 2; count <= most; count++) {
    const groups = withoutSmall(divided(points, count), points, minimum);
    const clarity = groups.length < 2 ? 0 : clarityOf(groups, points);
    if (clarity > best.clarity + CLEARER) best = { groups, clarity };
    yield (count - 1) / (most - 1);
  }
  return best.groups;
}

/** Around middles that move until they stay (k-means), the first of which lie as far from each other as they can. */
function divided(points: readonly Point[], count: number): readonly (readonly number[])[] {
  let middles = farApart(points, count);
  let groups: readonly (readonly number[])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    groups = around(points, middles);
    const next = groups.map((group, index): Point => (group.length === 0 ? (middles[index] ?? [0, 0]) : middleOf(group, points)));
    if (next.every((middle, index) => distance(middle, middles[index] ?? middle) < 1e-9)) break;
    middles = next;
  }
  return groups.filter((group) => group.length > 0);
}

function farApart(points: readonly Point[], count: number): readonly Point[] {
  const middles: Point[] = [furthest(points, [middleOf(points.map((_, index) => index), points)])];
  while (middles.length < count) middles.push(furthest(points, middles));
  return middles;
}

/** The point that lies furthest from the nearest of some; of several the first. */
function furthest(points: readonly Point[], from: readonly Point[]): Point {
  let found: Point = points[0] ?? [0, 0];
  let far = -1;
  for (const point of points) {
    const near = Math.min(...from.map((each) => distance(point, each)));
    if (near > far + 1e-9) [found, far] = [point, near];
  }
  return found;
}

function around(points: readonly Point[], middles: readonly Point[]): readonly (readonly number[])[] {
  const groups = middles.map((): number[] => []);
  for (const [index, point] of points.entries()) {
    let [nearest, near] = [0, Infinity];
    for (const [which, middle] of middles.entries()) {
      const far = distance(point, middle);
      if (far < near - 1e-9) [nearest, near] = [which, far];
    }
    groups[nearest]?.push(index);
  }
  return groups;
}

/** The smallest goes to the group whose middle is nearest, until none is too small: nobody is left out, so nothing can be worked out of who is. */
function withoutSmall(groups: readonly (readonly number[])[], points: readonly Point[], minimum: number): readonly (readonly number[])[] {
  const bySize = [...groups].sort((a, b) => a.length - b.length || (a[0] ?? 0) - (b[0] ?? 0));
  const [small, ...others] = bySize;
  if (!small || others.length === 0 || small.length >= minimum) return groups;
  const middle = middleOf(small, points);
  const nearest = others.reduce((best, each) => (distance(middleOf(each, points), middle) < distance(middleOf(best, points), middle) - 1e-9 ? each : best));
  return withoutSmall(others.map((each) => (each === nearest ? [...each, ...small].sort((a, b) => a - b) : each)), points, minimum);
}

/** How much nearer points lie to their own group than to the next one (silhouette): from -1 to 1. Among many, evenly chosen ones stand for all. */
function clarityOf(groups: readonly (readonly number[])[], points: readonly Point[]): number {
  const step = Math.max(1, Math.ceil(points.length / COMPARED));
  const compared = groups.map((group) => group.filter((_, place) => place % step === 0).map((index) => points[index] ?? ([0, 0] as const)));
  const mean = (point: Point, others: readonly Point[]): number => others.reduce((sum, each) => sum + distance(point, each), 0) / Math.max(1, others.length);
  const each = compared.flatMap((own, which) =>
    own.map((point) => {
      const inside = own.length < 2 ? 0 : (mean(point, own) * own.length) / (own.length - 1);
      const outside = Math.min(...compared.filter((_, other) => other !== which).map((others) => mean(point, others)));
      const larger = Math.max(inside, outside);
      return larger === 0 ? 0 : (outside - inside) / larger;
    })
  );
  return each.reduce((sum, one) => sum + one, 0) / Math.max(1, each.length);
}

function middleOf(group: readonly number[], points: readonly Point[]): Point {
  const sum = (axis: 0 | 1): number => group.reduce((total, index) => total + (points[index]?.[axis] ?? 0), 0) / Math.max(1, group.length);
  return [sum(0), sum(1)];
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}
