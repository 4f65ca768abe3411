import type { Cents } from './amount';
import type { ExactCents, RoundingStep, RoundingWay } from './rounding';
import { rounded } from './rounding';

/** Of a rate: 2.5 % is 25,000 millionths. A rate has at most four decimals of a percent. */
export const MILLION = 1_000_000;

/** From an amount on, until the next band begins. */
export interface StepBand {
  readonly from: Cents;
  readonly step: RoundingStep;
}

/** How the amounts of many lines change at once. */
export interface Indexation {
  /** In millionths of the amount; negative lowers it, not below nothing. */
  readonly rate: number;
  readonly way: RoundingWay;
  /** Rising, the first from 0 on; by the amount that was. */
  readonly steps: readonly [StepBand, ...StepBand[]];
  /** Null: none. */
  readonly floor: Cents | null;
  readonly ceiling: Cents | null;
  readonly leastChange: Cents | null;
  readonly mostChange: Cents | null;
}

/** What keeps an amount from going further than it may. */
export type Bound = 'floor' | 'ceiling' | 'leastChange' | 'mostChange';

export type Indexed =
  | { readonly cents: Cents; readonly bound: Bound | null; /** Before rounding and bounds. */ readonly exact: ExactCents }
  /** No amount keeps both; or, where they are the same, none that its step allows keeps it. */
  | { readonly conflict: readonly [Bound, Bound] };

interface Limit {
  readonly at: Cents;
  readonly by: Bound;
}

/**
 * The new amount: the exact one rounded once, then held by floor, ceiling, and the most and the least that it may change. Free stays free.
 * @throws RangeError where an amount is not whole, or too large to be exact
 */
export function indexed(cents: Cents, indexation: Indexation): Indexed {
  const { rate, way } = indexation;
  const exact = { cents: cents * Math.max(0, MILLION + rate), over: MILLION };
  if (cents === 0) return { cents, bound: null, exact };
  const step = stepOf(cents, indexation);
  const whole = rounded(exact, { step, way });
  const { low, high } = limits(cents, indexation);
  if (low.at > high.at) return { conflict: [low.by, high.by] };
  const lowest = rounded({ cents: Math.max(0, low.at), over: 1 }, { step, way: 'up' });
  const highest = Number.isFinite(high.at) ? rounded({ cents: high.at, over: 1 }, { step, way: 'down' }) : Infinity;
  // A bound that the amount does not meet asks nothing of its step.
  if (whole >= low.at && whole <= high.at) return { cents: whole, bound: null, exact };
  if (lowest > highest) return { conflict: [low.by, high.by] };
  return whole < low.at ? { cents: lowest, bound: low.by, exact } : { cents: highest, bound: high.by, exact };
}

/**
 * Amounts by income, lowest income first, in one go: where they rose with income, rounding and bounds make none lower than the one before.
 * @throws RangeError as `indexed`
 */
export function indexedBrackets(amounts: readonly Cents[], indexation: Indexation): readonly Indexed[] {
  const isRising = amounts.every((cents, index) => index === 0 || cents >= (amounts[index - 1] ?? 0));
  let before = 0;
  return amounts.map((cents) => {
    const result = indexed(cents, indexation);
    if ('conflict' in result) return result;
    const kept = isRising ? Math.max(before, result.cents) : result.cents;
    before = kept;
    return { ...result, cents: kept };
  });
}

/** By how much rounding and bounds moved the change away from the rate: in millionths of the amount that was, with a sign; nothing where that was free. */
export function driftOf(before: Cents, after: Cents, rate: number): number {
  return before === 0 ? 0 : Math.round(((after - before) * MILLION) / before) - rate;
}

function stepOf(cents: Cents, { steps }: Indexation): RoundingStep {
  return steps.reduce((found, band) => (band.from <= cents ? band : found), steps[0]).step;
}

/** The narrowest of what holds from below and from above. */
function limits(cents: Cents, { rate, floor, ceiling, leastChange, mostChange }: Indexation): { readonly low: Limit; readonly high: Limit } {
  const lows: Limit[] = [{ at: floor ?? 0, by: 'floor' }];
  const highs: Limit[] = [{ at: ceiling ?? Infinity, by: 'ceiling' }];
  if (mostChange !== null) {
    lows.push({ at: cents - mostChange, by: 'mostChange' });
    highs.push({ at: cents + mostChange, by: 'mostChange' });
  }
  // Who raises nothing asks for no least change.
  if (leastChange !== null && rate > 0) lows.push({ at: cents + leastChange, by: 'leastChange' });
  if (leastChange !== null && rate < 0) highs.push({ at: Math.max(0, cents - leastChange), by: 'leastChange' });
  return {
    low: lows.reduce((narrow, each) => (each.at > narrow.at ? each : narrow)),
    high: highs.reduce((narrow, each) => (each.at < narrow.at ? each : narrow))
  };
}
