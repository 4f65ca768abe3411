import * as fc from 'fast-check';
import ICAL from 'ical.js';
import type { CalendarEntry } from './CalendarEntry';
import { calendarOf } from './calendarFile';

const NOW = new Date('2026-11-23T10:00:00Z');
const entry: Omit<CalendarEntry, 'when'> = { uid: 'poll-12@ville.test', title: 'Voter, vite ; ou pas\\', url: 'https://ville.test/?parvis=poll-12' };
const evening = { starts: new Date('2026-12-04T16:30:00Z'), ends: new Date('2026-12-04T17:00:00Z') };

/** The events that a calendar reads in the file. */
const eventsIn = (text: string): readonly ICAL.Component[] => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
const eventIn = (text: string): ICAL.Component => {
  const [event] = eventsIn(text);
  if (!event) throw new Error('no event');
  return event;
};
const valueOf = (component: ICAL.Component, name: string): string => String(component.getFirstPropertyValue(name));

describe('a calendar file', () => {
  it('says moments in UTC and names no time zone, so that each calendar shows them in its own, in winter and in summer', () => {
    const text = calendarOf([{ ...entry, when: evening, alarmMinutes: 1440 }], NOW);
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\nPRODID:-\/\/Parvis\/\/Parvis\/\/FR\r\n[\s\S]*END:VCALENDAR\r\n$/);
    expect(text).toContain('DTSTART:20261204T163000Z\r\nDTEND:20261204T170000Z\r\n');
    expect(text).not.toContain('TZID');
    const event = eventIn(text);
    expect(['uid', 'dtstamp', 'sequence', 'summary', 'description', 'url', 'transp'].map((name) => valueOf(event, name))).toEqual([
      entry.uid, '2026-11-23T10:00:00Z', '0', entry.title, entry.url, entry.url, 'TRANSPARENT'
    ]);
    const alarm = event.getFirstSubcomponent('valarm');
    expect(alarm && ['action', 'trigger', 'description'].map((name) => valueOf(alarm, name))).toEqual(['DISPLAY', '-P1D', entry.title]);
    expect(event.hasProperty('status')).toBe(false);
  });

  it('says a whole day without a time zone, up to the day after', () => {
    const text = calendarOf([{ ...entry, when: { day: '2026-12-31' } }], NOW);
    expect(text).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(text).not.toContain('VALARM');
  });

  it('renews what a calendar has, and takes it away: the same name, a higher number', () => {
    const session = { ...entry, when: evening, place: 'Salle des mariages', isBusy: true, alarmMinutes: 60 };
    const changed = eventIn(calendarOf([{ ...session, sequence: 1 }], NOW));
    expect(['uid', 'sequence', 'status', 'transp', 'location'].map((name) => valueOf(changed, name))).toEqual([entry.uid, '1', 'CONFIRMED', 'OPAQUE', 'Salle des mariages']);
    const cancelled = eventIn(calendarOf([{ ...session, sequence: 2, isCancelled: true }], NOW));
    expect(['uid', 'sequence', 'status', 'transp'].map((name) => valueOf(cancelled, name))).toEqual([entry.uid, '2', 'CANCELLED', 'TRANSPARENT']);
    expect(cancelled.getFirstSubcomponent('valarm')).toBeNull();
  });

  it('has an event for each of a series', () => {
    const text = calendarOf([{ ...entry, uid: 'a', when: evening }, { ...entry, uid: 'b', when: { day: '2027-01-04' } }], NOW);
    expect(eventsIn(text).map((event) => [valueOf(event, 'uid'), valueOf(event, 'dtstart')])).toEqual([['a', '2026-12-04T16:30:00Z'], ['b', '2027-01-04']]);
    expect(text).not.toContain('RRULE');
  });

  it('has no line of more than 75 octets, and keeps all that was said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((title) => !/[\r\n]/.test(title)), (title) => {
        const text = calendarOf([{ ...entry, title, when: { day: '2026-12-31' } }], NOW);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const summary = text.replace(/\r\n /g, '').split('\r\n').find((line) => line.startsWith('SUMMARY:')) ?? '';
        expect(summary.slice('SUMMARY:'.length).replace(/\\([\\;,])/g, '$1')).toBe(title);
      })
    );
  });

  it('keeps the lines of a title', () => {
    expect(valueOf(eventIn(calendarOf([{ ...entry, title: 'une\r\ndeux\ntrois', when: { day: '2026-12-31' } }], NOW)), 'summary')).toBe('une\ndeux\ntrois');
  });
});
