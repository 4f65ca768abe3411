import type { ShownRanking } from '../ballots/CertifiedResult';

/** Of each two options, how many put one before the other: `[one, other, one before other, other before one]`. */
export type Pair = readonly [one: number, other: number, forOne: number, forOther: number];

/** Compares each two options in all votes. @param rankings each holds all options, the preferred one first */
export function comparePairs(rankings: Iterable<readonly number[]>, optionIds: readonly number[]): readonly Pair[] {
  const before = new Map<string, number>();
  const key = (one: number, other: number): string => `${one}>${other}`;
  for (const ranking of rankings) {
    ranking.forEach((one, index) => {
      for (const other of ranking.slice(index + 1)) before.set(key(one, other), (before.get(key(one, other)) ?? 0) + 1);
    });
  }
  return optionIds.flatMap((one, index) => optionIds.slice(index + 1).map((other): Pair => [one, other, before.get(key(one, other)) ?? 0, before.get(key(other, one)) ?? 0]));
}

/** What rankings come to: both counts follow from the pairs alone. */
export function rankingResult(pairs: readonly Pair[], optionIds: readonly number[]): ShownRanking {
  const points = new Map(optionIds.map((id) => [id, 0]));
  const wins = new Map(optionIds.map((id) => [id, 0]));
  const add = (counts: Map<number, number>, id: number, by: number): void => void counts.set(id, (counts.get(id) ?? 0) + by);
  for (const [one, other, forOne, forOther] of pairs) {
    add(points, one, forOne);
    add(points, other, forOther);
    if (forOne !== forOther) add(wins, forOne > forOther ? one : other, 1);
  }
  const order = optionIds.map((id) => ({ id, points: points.get(id) ?? 0 })).sort((a, b) => b.points - a.points);
  return {
    order: order.map((option) => ({ ...option, place: order.findIndex((other) => other.points === option.points) + 1 })),
    winner: optionIds.find((id) => optionIds.length > 1 && wins.get(id) === optionIds.length - 1) ?? null
  };
}

/** A ranking as it is certified: in a confidential vote without figures, and not at all while fewer voted than the minimum. */
export function hideRanking({ order, winner }: ShownRanking, voters: number, minimum: number): ShownRanking | null {
  return voters < minimum ? null : { order: order.map((option) => ({ ...option, points: null })), winner };
}
