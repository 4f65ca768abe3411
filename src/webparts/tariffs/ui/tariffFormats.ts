import * as React from 'react';
import type { CalendarDay } from '../../../domain/calendar/calendarDay';
import type { Cents } from '../../../domain/tariffs/amount';
import type { Standing } from '../../../domain/tariffs/inForce';
import { bracketsOf, priceOf } from '../../../domain/tariffs/priceOf';
import type { Price } from '../../../domain/tariffs/Version';
import { usePage, useWords } from '../../../shell/Page';
import { tariffWords } from '../strings';

/** Amounts and days in the page's culture. */
export interface TariffFormats {
  /** `3,80 €` */
  euros(cents: Cents): string;
  /** `1ᵉʳ janvier 2027` */
  day(day: CalendarDay): string;
  /** Of one amount or several. */
  priceText(price: Price): readonly string[];
  /** What stands, in a few words: an amount, several, or why there is none. */
  standing(standing: Standing): readonly string[];
}

export function useTariffFormats(): TariffFormats {
  const { formats } = usePage();
  const words = useWords(tariffWords);
  return React.useMemo(() => {
    const money = new Intl.NumberFormat(formats.culture, { style: 'currency', currency: 'EUR' });
    const euros = (cents: Cents): string => (cents === 0 ? words.free : money.format(cents / 100));
    const said = (price: Price): readonly string[] =>
      'cents' in price ? [euros(price.cents)] : bracketsOf(price).map(({ upTo, cents }) => (upTo === null ? words.above(euros(cents)) : words.upTo(money.format(upTo / 100), euros(cents))));
    return {
      euros,
      priceText: said,
      // Noon in UTC is the same day in every city of the country.
      day: (day) => formats.date(new Date(`${day}T12:00:00Z`)),
      standing: (standing) => {
        const price = priceOf(standing);
        if (price === null) return [standing.state === 'none' ? words.notYet : standing.state === 'annulled' ? words.annulled : words.abolished];
        return said(price);
      }
    };
  }, [formats, words]);
}
