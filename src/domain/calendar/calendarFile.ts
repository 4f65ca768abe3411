import type { ICalEventData } from 'ical-generator';
import ical, { ICalAlarmType, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { CalendarEntry } from './CalendarEntry';

const DAY_MS = 86_400_000;
const SECONDS = 60;

/**
 * An iCalendar file (RFC 5545), a series as one event for each. Moments are in UTC and name no time zone: Outlook shifts an event by an hour
 * where the definition of its zone is missing.
 * @param now when it is made
 */
export function calendarOf(entries: readonly CalendarEntry[], now: Date): string {
  const calendar = ical({ prodId: '//Parvis//Parvis//FR', events: entries.map((entry) => eventOf(entry, now)) });
  return `${calendar.toString()}\r\n`;
}

function eventOf({ uid, title, url, when, place, sequence = 0, isCancelled = false, isBusy = false, alarmMinutes }: CalendarEntry, now: Date): ICalEventData {
  const times = 'day' in when ? { start: new Date(when.day), end: new Date(Date.parse(when.day) + DAY_MS), allDay: true } : { start: when.starts, end: when.ends };
  return {
    id: uid,
    stamp: now,
    ...times,
    sequence,
    summary: title,
    location: place ? { title: place } : null,
    description: { plain: url },
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : isBusy ? ICalEventStatus.CONFIRMED : null,
    transparency: isBusy && !isCancelled ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    alarms: alarmMinutes === undefined || isCancelled ? [] : [{ type: ICalAlarmType.display, triggerBefore: alarmMinutes * SECONDS }]
  };
}
