import type { Cents } from './amount';

export const roundingSteps = [1, 5, 10, 50, 100] as const;
/** In cents. */
export type RoundingStep = (typeof roundingSteps)[number];

/** `up`: to the higher amount; `down`: to the lower; `nearest`: half a step goes up. */
export type RoundingWay = 'up' | 'down' | 'nearest';

export interface Rounding {
  readonly step: RoundingStep;
  readonly way: RoundingWay;
}

/** An exact amount: `cents` parted by `over`, both whole, `over` above 0. */
export interface ExactCents {
  readonly cents: number;
  readonly over: number;
}

/**
 * Rounds once, exactly: no part of it is a fraction of the machine's.
 * @throws RangeError where the amount is negative, not whole, or too large to be exact
 */
export function rounded({ cents, over }: ExactCents, { step, way }: Rounding): Cents {
  const unit = over * step;
  if (!Number.isSafeInteger(cents) || !Number.isSafeInteger(unit * 2) || cents < 0 || over <= 0) throw new RangeError(`${cents}/${over} is no amount that can be rounded exactly`);
  const rest = cents % unit;
  const steps = (cents - rest) / unit;
  const goesUp = way === 'up' ? rest > 0 : way === 'nearest' && rest * 2 >= unit;
  return (steps + (goesUp ? 1 : 0)) * step;
}
