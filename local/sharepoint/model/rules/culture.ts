import { localText, timeZoneOf, type TimeZone } from './time-zone';
import { instantOf, wallTime } from './wall-time';

/** Languages of sites, with the order of the parts of a date and the clock. */
const LOCALES: Readonly<Record<number, { readonly tag: string; readonly yes: string; readonly no: string; readonly dayFirst: boolean; readonly clock24: boolean }>> = {
  1033: { tag: 'en-US', yes: 'Yes', no: 'No', dayFirst: false, clock24: false },
  1036: { tag: 'fr-FR', yes: 'Oui', no: 'Non', dayFirst: true, clock24: true }
};
const ENGLISH = 1033;
/** Digits after the point when a column does not say. */
const MOST_DECIMALS = 14;
const DATE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:[\sT]+(\d{1,2})[:h](\d{2})(?::(\d{2}))?\s*(am|pm)?)?$/i;
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[\sT]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?(z|[+-]\d{2}:\d{2})?$/i;
/** Characters of a number or a date, far above what anybody types: beyond it a text is not looked at. */
const TYPED_LENGTH = 255;
const ANY_SPACE = /[\s\u00a0\u202f]/g;

/** How a site writes and reads dates and numbers: its language and its time zone. */
export class Culture {
  private readonly locale;

  /** @param lcid - 1033 English, 1036 French; any other is treated as English */
  public constructor(
    lcid: number,
    private readonly zone: TimeZone
  ) {
    this.locale = LOCALES[lcid] ?? LOCALES[ENGLISH] ?? { tag: 'en-US', yes: 'Yes', no: 'No', dayFirst: false, clock24: false };
  }

  public static of(lcid: number, timeZone: number): Culture {
    return new Culture(lcid, timeZoneOf(timeZone));
  }

  /** A date in the time of the site: ISO 8601 without an offset. */
  public localText(iso: string): string {
    return localText(new Date(iso), this.zone);
  }

  /** `15/06/2024 14:00` or `6/15/2024 2:00 PM` for an instant in UTC; without the time when `dateOnly`. */
  public dateText(iso: string, dateOnly = false): string {
    const { year, month, day, hour, minute } = wallTime(new Date(iso), this.zone.iana);
    const two = (value: number): string => String(value).padStart(2, '0');
    const date = this.locale.dayFirst ? `${two(day)}/${two(month)}/${year}` : `${month}/${day}/${year}`;
    if (dateOnly) return date;
    return this.locale.clock24 ? `${date} ${two(hour)}:${two(minute)}` : `${date} ${hour % 12 === 0 ? 12 : hour % 12}:${two(minute)} ${hour < 12 ? 'AM' : 'PM'}`;
  }

  /** A number with the separators of the language; `decimals` undefined writes as many as it has. */
  public numberText(value: number, decimals?: number, percentage = false): string {
    const digits = decimals === undefined || decimals < 0 ? { maximumFractionDigits: MOST_DECIMALS } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const text = new Intl.NumberFormat(this.locale.tag, digits).format(percentage ? value * 100 : value).replace(/\u202f/g, '\u00a0');
    if (!percentage) return text;
    return this.locale.clock24 ? `${text}\u00a0%` : `${text}%`;
  }

  /** An amount of money: the sign where the language puts it. */
  public currencyText(value: number, lcid: number, decimals = 2): string {
    const tag = LOCALES[lcid]?.tag ?? this.locale.tag;
    const digits = decimals < 0 ? 2 : decimals;
    return new Intl.NumberFormat(tag, { style: 'currency', currency: tag === 'fr-FR' ? 'EUR' : 'USD', minimumFractionDigits: digits, maximumFractionDigits: digits })
      .format(value)
      .replace(/\u202f/g, '\u00a0');
  }

  public yesNo(value: boolean): string {
    return value ? this.locale.yes : this.locale.no;
  }

  /**
   * Reads a date as people of the site type it, or in ISO form; without an offset it is local time of the site.
   * @returns the instant in UTC to the second, or undefined when it is no date
   */
  public parseDate(text: string): string | undefined {
    if (text.length > TYPED_LENGTH) return undefined;
    const trimmed = text.trim();
    const iso = ISO.exec(trimmed);
    if (iso !== null) {
      const [, year, month, day, hour, minute, second, offset] = iso;
      return this.instant([year, month, day, hour, minute, second], offset);
    }
    const [, first, second, year, hour, minute, seconds, half] = DATE.exec(trimmed) ?? [];
    if (first === undefined || year === undefined) return undefined;
    const [day, month] = this.locale.dayFirst ? [first, second] : [second, first];
    if (half !== undefined && (Number(hour) < 1 || Number(hour) > 12)) return undefined;
    const shifted = half === undefined ? hour : String((Number(hour) % 12) + (/pm/i.test(half) ? 12 : 0));
    return this.instant([year.length === 2 ? `20${year}` : year, month, day, shifted, minute, seconds]);
  }

  /** Reads a number as people of the site type it; undefined when it is none. */
  public parseNumber(text: string): number | undefined {
    if (text.length > TYPED_LENGTH) return undefined;
    const bare = text.replace(ANY_SPACE, '').replace(/[€$%]/g, '');
    const grouped = this.locale.dayFirst ? bare.replace(',', '.') : bare.replace(/,(?=\d{3}(\D|$))/g, '');
    return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(grouped) ? Number(grouped) : undefined;
  }

  private instant(parts: readonly (string | undefined)[], offset?: string): string | undefined {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0));
    const exact = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
    if (exact.getUTCMonth() !== month - 1 || exact.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59) return undefined;
    const at = offset === undefined ? instantOf({ year, month, day, hour, minute, second }, this.zone.iana) : new Date(exact.getTime() - offsetMilliseconds(offset));
    return `${at.toISOString().slice(0, 19)}Z`;
  }
}

function offsetMilliseconds(offset: string): number {
  if (/^z$/i.test(offset)) return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}
