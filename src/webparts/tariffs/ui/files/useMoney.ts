import * as React from 'react';
import type { Cents } from '../../../../domain/tariffs/amount';
import { usePage } from '../../../../shell/Page';

export interface Money {
  /** `1 250,00 €`; nothing is `0,00 €` here: it is a sum, and no tariff. */
  plain(cents: Cents): string;
  /** `+0,30 €` */
  signed(cents: Cents): string;
  /** `+2,5 %` */
  signedShare(share: number): string;
}

/** Between euros and cents, in what people type. */
export function decimalSign(culture: string): ',' | '.' {
  return culture.startsWith('fr') ? ',' : '.';
}

/** Sums and differences in the page's culture. */
export function useMoney(): Money {
  const { formats } = usePage();
  return React.useMemo(() => {
    const money = new Intl.NumberFormat(formats.culture, { style: 'currency', currency: 'EUR' });
    const signed = new Intl.NumberFormat(formats.culture, { style: 'currency', currency: 'EUR', signDisplay: 'exceptZero' });
    const share = new Intl.NumberFormat(formats.culture, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' });
    return { plain: (cents) => money.format(cents / 100), signed: (cents) => signed.format(cents / 100), signedShare: (part) => share.format(part) };
  }, [formats]);
}
