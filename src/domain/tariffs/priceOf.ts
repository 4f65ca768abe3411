import type { Cents } from './amount';
import type { Standing } from './inForce';
import type { Bracket, Price } from './Version';

/** What is charged where something is in force: the one place that opens a version, after `inForce` has said which. Null: nothing is charged. */
export function priceOf(standing: Standing): Price | null {
  return standing.state === 'set' ? standing.version.price : null;
}

/** All amounts of a price, lowest income first. */
export function amountsOf(price: Price | null): readonly Cents[] {
  if (price === null) return [];
  return 'cents' in price ? [price.cents] : price.brackets.map(({ cents }) => cents);
}

export function bracketsOf(price: Price | null): readonly Bracket[] {
  return price !== null && 'brackets' in price ? price.brackets : [];
}

export function isSamePrice(one: Price | null, other: Price | null): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function plain(price: Price | null): unknown {
  if (price === null) return null;
  return 'cents' in price ? price.cents : price.brackets.map(({ upTo, cents }) => [upTo, cents]);
}

/** Does the same version stand, or nothing in both? */
export function isSameStanding(one: Standing, other: Standing): boolean {
  return one.state === other.state && (one.state === 'none' || other.state === 'none' || one.version.key === other.version.key);
}
