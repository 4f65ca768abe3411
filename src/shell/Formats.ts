import type { Collate } from '../domain/collate';
import { collateIn } from '../domain/collate';
import { languageOf } from './Language';

/** Numbers, dates, durations and the order of names in the page's culture and time zone. */
export interface Formats {
  readonly culture: string;
  readonly timeZone: string;
  /** `1 234` */
  number(value: number): string;
  /** `45,3 %`, of a share from 0 to 1; whole percents unless `digits` says otherwise. */
  percent(share: number, digits?: number): string;
  /** `23 novembre 2026`, `1ᵉʳ novembre 2026` */
  date(value: Date): string;
  /** `23 novembre 2026 à 22:30` */
  dateTime(value: Date): string;
  /** `dans 3 jours` */
  within(value: number, unit: Intl.RelativeTimeFormatUnit): string;
  /** `pomme, poire et cerise` */
  list(values: readonly string[]): string;
  /** The order of names, for `sort`. */
  readonly collate: Collate;
}

export function createFormats(culture: string, timeZone: string): Formats {
  const number = new Intl.NumberFormat(culture);
  const date = new Intl.DateTimeFormat(culture, { dateStyle: 'long', timeZone });
  const dateTime = new Intl.DateTimeFormat(culture, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const relative = new Intl.RelativeTimeFormat(culture, { numeric: 'always' });
  const list = new Intl.ListFormat(culture, { type: 'conjunction' });
  return {
    culture,
    timeZone,
    number: (value) => number.format(value),
    percent: (share, digits = 0) =>
      new Intl.NumberFormat(culture, { style: 'percent', maximumFractionDigits: digits }).format(share),
    date: (value) => firstOfMonth(date.format(value), culture),
    dateTime: (value) => firstOfMonth(dateTime.format(value), culture),
    within: (value, unit) => relative.format(value, unit),
    list: (values) => list.format([...values]),
    collate: collateIn(culture)
  };
}

/** In French the first of a month is an ordinal, as no other day is; `Intl` writes a plain 1, some versions of it `1er`. */
function firstOfMonth(date: string, culture: string): string {
  return languageOf(culture) === 'fr' ? date.replace(/^1(er)? /, '1ᵉʳ ') : date;
}
