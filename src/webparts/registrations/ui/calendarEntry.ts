import type { OpenedSession } from '../../../data/registrations/RegistrationServices';
import type { CalendarEntry } from '../../../domain/calendar/CalendarEntry';
import { sha256 } from '../../../domain/fingerprint/sha256';

const REMINDER_MINUTES = 60;
const DIGITS = 16;

/**
 * A session in an agent's calendar: the same name whenever he takes it, a higher number after each change, so that what he has is renewed.
 * The name says who he is to nobody: calendars are shared.
 * @param isOut he has no place any more: of two files with one number, a calendar takes the later one (RFC 5546, 2.1.5)
 */
export function calendarEntry({ activity, session, decisions, isCancelled }: OpenedSession, loginName: string, url: string, isOut = false): CalendarEntry {
  const changes = decisions.filter(({ kind }) => kind === 'changed' || kind === 'cancelled').length;
  return {
    uid: `parvis-session-${session.id}-${sha256(loginName.toLowerCase()).slice(0, DIGITS)}@${window.location.hostname}`,
    title: session.title || activity.title,
    url,
    when: { starts: session.startsAt, ends: session.endsAt },
    place: session.place || session.link,
    sequence: changes,
    isCancelled: isCancelled || isOut,
    isBusy: true,
    alarmMinutes: REMINDER_MINUTES
  };
}
