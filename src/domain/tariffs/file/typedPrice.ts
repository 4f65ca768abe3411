import type { AmountFault, AmountReading } from '../amount';
import { readAmount } from '../amount';
import { amountsOf, bracketsOf } from '../priceOf';
import type { Price } from '../Version';

/**
 * Why what was typed is no price of a line.
 * - `notAsMany`: the line has another number of income brackets
 * - `falls`: an amount is lower than the one of a lower income, which it was not before
 */
export type PriceFault = AmountFault | 'notAsMany' | 'falls';

export type PriceReading =
  /** Null: the line is abolished. */
  | { readonly proposed: Price | null }
  | { readonly fault: PriceFault }
  | Extract<AmountReading, { readonly fault: 'ambiguous' }>;

const ABOLISHED = /^(?:supprim[ée]e?s?|abolished)$/i;
/** Between the amounts of brackets, lowest income first. */
const BETWEEN = ' / ';

/** What is typed of a line: one amount, or as many as it has brackets, or that it is abolished. @param like the price that the line has */
export function readPrice(typed: string, like: Price | null): PriceReading {
  const text = typed.trim();
  if (ABOLISHED.test(text)) return { proposed: null };
  const brackets = bracketsOf(like);
  const parts = brackets.length > 0 ? text.split('/') : [text];
  if (brackets.length > 0 && parts.length !== brackets.length && text !== '') return { fault: 'notAsMany' };
  const readings = parts.map(readAmount);
  const wrong = readings.find((reading) => 'fault' in reading);
  if (wrong && 'fault' in wrong) return wrong;
  const cents = readings.flatMap((reading) => ('cents' in reading ? [reading.cents] : []));
  if (brackets.length === 0) return { proposed: { cents: cents[0] ?? 0 } };
  if (!isRising(cents) && isRising(amountsOf(like))) return { fault: 'falls' };
  return { proposed: { brackets: brackets.map(({ upTo }, index) => ({ upTo, cents: cents[index] ?? 0 })) } };
}

/** As `readPrice` reads it. @param decimal sign of the culture @param abolished the word for it */
export function writePrice(price: Price | null, decimal: ',' | '.', abolished: string): string {
  if (price === null) return abolished;
  return amountsOf(price)
    .map((cents) => (cents / 100).toFixed(2).replace('.', decimal))
    .join(BETWEEN);
}

/** Whole uses a year, with or without signs that part thousands; null where nothing is typed. */
export function readVolume(typed: string): { readonly volume: number | null } | { readonly fault: 'volume' } {
  const text = typed.replace(/[\s\u00a0\u2009\u202f]/g, '');
  if (text === '') return { volume: null };
  return /^\d{1,9}$/.test(text) ? { volume: Number(text) } : { fault: 'volume' };
}

function isRising(amounts: readonly number[]): boolean {
  return amounts.every((cents, index) => index === 0 || cents >= (amounts[index - 1] ?? 0));
}
