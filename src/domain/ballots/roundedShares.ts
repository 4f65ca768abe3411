import type { ShownTally } from './Tally';
import { share } from './Tally';

/**
 * The share of the voters who chose each option, 0 to 1, as it is shown: rounded to whole percents, or to `digits` decimals of a percent.
 * Where each voter is counted once the shares add up to exactly 1: what rounding leaves over goes to the largest remainders, first to the larger
 * share, then to the option that comes first. Null for a figure that is hidden; then, and with several choices, each share is rounded by itself.
 */
export function roundedShares(optionIds: readonly number[], { counts, voters }: ShownTally, digits = 0): ReadonlyMap<number, number | null> {
  const units = 100 * 10 ** digits;
  const parts = optionIds.map((id) => ({ id, count: counts[id] ?? null, exact: share(counts[id] ?? null, voters) }));
  const total = parts.reduce((sum, { count }) => sum + (count ?? NaN), 0);
  if (voters === null || voters === 0 || total !== voters) return new Map(parts.map(({ id, exact }) => [id, exact === null ? null : Math.round(exact * units) / units]));
  // Whole numbers all along: a third of a hundred has no exact binary fraction.
  const shares = parts.map(({ id, count }, index) => ({ id, index, count: count ?? 0, whole: Math.floor(((count ?? 0) * units) / voters), rest: ((count ?? 0) * units) % voters }));
  const left = units - shares.reduce((sum, { whole }) => sum + whole, 0);
  const rounded = [...shares].sort((a, b) => b.rest - a.rest || b.count - a.count || a.index - b.index).map(({ id, whole }, rank): readonly [number, number] => [id, (whole + (rank < left ? 1 : 0)) / units]);
  return new Map(rounded);
}
