import type { CalendarEntry } from '../../../../domain/calendar/CalendarEntry';
import type { Counted, RequestState } from '../../../../domain/requests/StateOfRequest';

/** What a first talk takes: nobody says how long it will be. */
const APPOINTMENT_MS = 30 * 60_000;
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * 60;

/** Where a calendar leads back to. */
interface EventPlace {
  /** Of the request. */
  readonly url: string;
  readonly host: string;
}

/** The appointment, for a calendar: one that was fixed anew takes the place of the one before. */
export function appointmentEvent({ id, course }: Pick<RequestState, 'id' | 'course'>, { said }: Counted<'appointed'>, title: string, { url, host }: EventPlace): CalendarEntry {
  return {
    uid: `parvis-request-${id}-appointment@${host}`,
    title,
    url,
    when: { starts: said.at, ends: new Date(said.at.getTime() + APPOINTMENT_MS) },
    place: said.where,
    sequence: course.filter((each) => each.said.kind === 'appointed').length,
    isBusy: true,
    alarmMinutes: HOUR_MINUTES
  };
}

/** A training, for a calendar: its day, since the team says no hour. */
export function trainingEvent(request: number, { id, said }: Counted<'scheduled'>, title: string, { url, host }: EventPlace): CalendarEntry {
  return { uid: `parvis-request-${request}-training-${id}@${host}`, title, url, when: { day: said.day }, place: said.where, isBusy: true, alarmMinutes: DAY_MINUTES };
}
