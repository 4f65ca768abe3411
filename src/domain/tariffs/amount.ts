import { MOST_CENTS } from './mostCents';

/** An amount as it is charged, in whole cents of a euro. 0: it is free, and free is a tariff too. */
export type Cents = number;

/** Why what was typed is no amount. */
export type AmountFault = 'empty' | 'notAmount' | 'negative' | 'tooManyDecimals' | 'tooLarge';

export type AmountReading =
  | { readonly cents: Cents }
  | { readonly fault: AmountFault }
  /** `12,345` may be twelve euros and something, or twelve thousand: who typed it says which. */
  | { readonly fault: 'ambiguous'; readonly asThousands: Cents; readonly asDecimals: string };

export { MOST_CENTS };

const SPACES = /[\s\u00a0\u2007\u2009\u202f]/g;
const CURRENCY = /^(?:€|eur|euros?)|(?:€|eur|euros?)$/i;
const FREE = /^(?:gratuit|gratuite|free)$/i;
const NEGATIVE = /^[-\u2212\u2010-\u2014(]|[-\u2212]$/;
const GROUPED = /^\d{1,3}(?:[\s\u00a0\u2007\u2009\u202f]\d{3})+(?:[.,]\d*)?$/;
const DECIMALS = 2;
const GROUP = 3;

/**
 * An amount in euros, as people and spreadsheets write it: `1 234,50 €`, `1.234,50`, `12.5`, `gratuit`. What can be read in two ways is not
 * guessed, and a negative amount is never taken for a positive one.
 */
export function readAmount(typed: string): AmountReading {
  const text = typed.trim().replace(CURRENCY, '').trim();
  if (text === '') return { fault: 'empty' };
  if (FREE.test(text)) return { cents: 0 };
  if (NEGATIVE.test(text)) return { fault: /\d/.test(text) ? 'negative' : 'notAmount' };
  const hasSpaces = text.replace(SPACES, '') !== text;
  if (hasSpaces && !GROUPED.test(text)) return { fault: 'notAmount' };
  const digits = text.replace(SPACES, '');
  if (!/^\d[\d.,]*$/.test(digits)) return { fault: 'notAmount' };
  return readDigits(digits, hasSpaces);
}

/** @param isGrouped by spaces: no other sign parts thousands then */
function readDigits(digits: string, isGrouped: boolean): AmountReading {
  const signs = digits.replace(/\d/g, '');
  if (signs === '') return amountOf(digits, '');
  const last = signs.slice(-1);
  const others = signs.slice(0, -1);
  // One sign alone, or several of one kind, or thousands with the one and decimals with the other.
  if (others === '') return readOne(digits, last, isGrouped);
  const parts = digits.split(/[.,]/);
  const isThousands = (groups: readonly string[]): boolean => !isGrouped && groups.every((group, index) => (index === 0 ? group.length <= GROUP && group.length > 0 : group.length === GROUP));
  if ([...others].some((sign) => sign !== others[0])) return { fault: 'notAmount' };
  if (others[0] === last) return isThousands(parts) ? amountOf(parts.join(''), '') : { fault: 'notAmount' };
  return isThousands(parts.slice(0, -1)) ? amountOf(parts.slice(0, -1).join(''), parts[parts.length - 1] ?? '') : { fault: 'notAmount' };
}

function readOne(digits: string, sign: string, isGrouped: boolean): AmountReading {
  const [whole = '', decimals = ''] = digits.split(sign);
  const mayBeThousands = !isGrouped && decimals.length === GROUP && whole.length <= GROUP && !whole.startsWith('0');
  if (!mayBeThousands) return decimals === '' ? { fault: 'notAmount' } : amountOf(whole, decimals);
  return { fault: 'ambiguous', asThousands: Number(whole + decimals) * 100, asDecimals: `${whole},${decimals}` };
}

function amountOf(whole: string, decimals: string): AmountReading {
  // Zeros behind say nothing.
  if (decimals.replace(/0+$/, '').length > DECIMALS) return { fault: 'tooManyDecimals' };
  const cents = Number(whole) * 100 + Number(decimals.padEnd(DECIMALS, '0').slice(0, DECIMALS));
  return cents > MOST_CENTS ? { fault: 'tooLarge' } : { cents };
}
