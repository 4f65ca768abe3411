import type { Bracket, Price } from '../../domain/tariffs/Version';
import type { Cents } from '../../domain/tariffs/amount';
import { bracketsOf } from '../../domain/tariffs/priceOf';

/** How rows say a price: one amount, or one for each bracket. */
export interface PriceColumns {
  readonly cents: Cents | null;
  readonly brackets: Bracket[];
}

/** @param price null: nothing is charged any more, which another column says */
export function priceColumns(price: Price | null): PriceColumns {
  return { cents: price !== null && 'cents' in price ? price.cents : null, brackets: bracketsOf(price).map(({ upTo, cents }) => ({ upTo, cents })) };
}

/** Undefined for a row that says no amount. */
export function priceIn({ cents, brackets }: { readonly cents: Cents | null; readonly brackets: readonly Bracket[] }): Price | undefined {
  if (brackets.length > 0) return { brackets: brackets.map(({ upTo, cents: each }) => ({ upTo, cents: each })) };
  return cents === null ? undefined : { cents };
}
