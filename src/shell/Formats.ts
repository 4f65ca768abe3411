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
  /** `dans 3 jours`, `il y a 2 heures`; never promises more time than there is. */
  relative(value: Date, now: Date): string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export function createFormats(culture: string, timeZone: string): Formats {
  const number = new Intl.NumberFormat(culture);
  const date = new Intl.DateTimeFormat(culture, { dateStyle: 'long', timeZone });
  const dateTime = new Intl.DateTimeFormat(culture, { dateStyle: 'long', timeStyle: 'short', timeZone });
  const relative = new Intl.RelativeTimeFormat(culture, { numeric: 'always' });
  return {
    culture,
    timeZone,
    number: (value) => number.format(value),
    percent: (share, digits = 0) =>
      new Intl.NumberFormat(culture, { style: 'percent', maximumFractionDigits: digits }).format(share),
    date: (value) => date.format(value),
    dateTime: (value) => dateTime.format(value),
    relative: (value, now) => {
      const distance = value.getTime() - now.getTime();
      const [size, unit] = unitFor(Math.abs(distance));
      return relative.format(Math.trunc(distance / size) || Math.sign(distance), unit);
    }
  };
}

/** Two days or more in days, an hour or more in hours: "in 30 hours" says more than "in 1 day". */
function unitFor(distance: number): readonly [number, Intl.RelativeTimeFormatUnit] {
  if (distance >= 2 * DAY) return [DAY, 'day'];
  return distance >= HOUR ? [HOUR, 'hour'] : [MINUTE, 'minute'];
}
