/** Numbers, dates and durations in the page's culture and time zone. */
export interface Formats {
  readonly culture: string;
  readonly timeZone: string;
  /** `1 234` */
  number(value: number): string;
  /** `45,3 %`, of a share from 0 to 1; whole percents unless `digits` says otherwise. */
  percent(share: number, digits?: number): string;
  /** `23 novembre 2026` */
  date(value: Date): string;
  /** `23 novembre 2026 à 22:30` */
  dateTime(value: Date): string;
  /** `dans 3 jours` */
  within(value: number, unit: Intl.RelativeTimeFormatUnit): string;
  /** `pomme, poire et cerise` */
  list(values: readonly string[]): string;
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
    date: (value) => date.format(value),
    dateTime: (value) => dateTime.format(value),
    within: (value, unit) => relative.format(value, unit),
    list: (values) => list.format([...values])
  };
}
