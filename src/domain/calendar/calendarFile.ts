import type { DateSlot } from '../polls/dateSlot';

export interface CalendarEntry {
  /** The same for the same thing: a calendar that has it renews it. */
  readonly uid: string;
  readonly title: string;
  readonly url: string;
  /** A whole day, or an interval: moments are written in UTC, which each calendar shows in its own time zone. */
  readonly when: DateSlot;
  /** Minutes before it begins at which the calendar speaks up; undefined: it does not. */
  readonly alarmMinutes?: number;
}

/** Octets of a line (RFC 5545, 3.1). */
const LONGEST_LINE = 75;
const DAY_MS = 86_400_000;

/** An iCalendar file (RFC 5545) with one entry. @param now when it is made */
export function calendarFile(entry: CalendarEntry, now: Date): string {
  return calendarOf([entry], now);
}

/** The same with several. */
export function calendarOf(entries: readonly CalendarEntry[], now: Date): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Parvis//Polls//FR', ...entries.flatMap((entry) => eventOf(entry, now)), 'END:VCALENDAR'];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf({ uid, title, url, when, alarmMinutes }: CalendarEntry, now: Date): readonly string[] {
  const times =
    'day' in when
      ? [`DTSTART;VALUE=DATE:${compactDay(when.day)}`, `DTEND;VALUE=DATE:${compactDay(new Date(Date.parse(when.day) + DAY_MS).toISOString())}`]
      : [`DTSTART:${inUtc(when.starts)}`, `DTEND:${inUtc(when.ends)}`];
  const alarm = alarmMinutes === undefined ? [] : ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(title)}`, `TRIGGER:-PT${alarmMinutes}M`, 'END:VALARM'];
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`, `DTSTAMP:${inUtc(now)}`, ...times, `SUMMARY:${escaped(title)}`, `DESCRIPTION:${escaped(url)}`, `URL:${url}`, 'TRANSP:TRANSPARENT',
    ...alarm, 'END:VEVENT'
  ];
}

function compactDay(day: string): string {
  return day.slice(0, 10).replace(/-/g, '');
}

function inUtc(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d{3}/g, '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');
}

/** A line that is too long goes on in the next one after a space; no character is cut in two. */
function folded(line: string): string {
  let [text, length] = ['', 0];
  for (const character of line) {
    const size = octets(character);
    if (length + size > LONGEST_LINE) {
      text += '\r\n ';
      length = 1;
    }
    text += character;
    length += size;
  }
  return text;
}

/** Of a character in UTF-8. */
function octets(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}
