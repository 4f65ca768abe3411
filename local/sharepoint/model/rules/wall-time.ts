/** Calendar fields of an instant as the clock on a wall of the site shows them. */
export interface WallTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formats.set(timeZone, format);
  }
  return format;
}

/** What the clock of a time zone (IANA name) shows at an instant. */
export function wallTime(instant: Date, timeZone: string): WallTime {
  const parts = new Map(formatOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return { year: part('year'), month: part('month'), day: part('day'), hour: part('hour'), minute: part('minute'), second: part('second') };
}

/** The instant at which the clock of a time zone shows `wall`; days and months beyond their range carry over. */
export function instantOf(wall: WallTime, timeZone: string): Date {
  const shown = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  const offset = (at: number): number => {
    const { year, month, day, hour, minute, second } = wallTime(new Date(at), timeZone);
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
  };
  const guess = shown - offset(shown);
  return new Date(shown - offset(guess));
}

/** Midnight that begins the day of an instant, or of a day some days away. */
export function startOfDay(instant: Date, timeZone: string, offsetDays = 0): Date {
  const { year, month, day } = wallTime(instant, timeZone);
  return instantOf({ year, month, day: day + offsetDays, hour: 0, minute: 0, second: 0 }, timeZone);
}
