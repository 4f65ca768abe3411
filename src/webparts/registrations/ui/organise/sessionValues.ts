import { array, boolean, integer, minValue, nullable, number, object, picklist, pipe, string } from 'valibot';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { daysBetween, readDay } from '../../../../domain/calendar/calendarDay';
import { seriesDays } from '../../../../domain/registrations/seriesDays';
import type { SessionDraft } from '../../../../domain/registrations/Session';
import { DEFAULT_LAST_HOURS } from '../../../../domain/registrations/Session';
import type { StoredValue } from '../../../../domain/stored/defineStored';
import { defineStored } from '../../../../domain/stored/defineStored';
import type { LocalDateTime } from '../../../../ui/zonedTime';
import { fromLocalDateTime, toLocalDateTime } from '../../../../ui/zonedTime';

const local = nullable(object({ date: string(), time: string() }));
export const MODES = ['arrival', 'draw', 'choice'] as const;

/** What is typed of a session, or of a series: dates as they stand on the wall, numbers as text. */
export const sessionForm = defineStored({
  name: 'draft of a session',
  version: 1,
  schema: object({
    title: string(), place: string(), link: string(), mode: picklist(MODES), capacity: string(), waitingSize: string(), answerHours: string(), lastHours: string(), agreement: boolean(),
    startsAt: local, endsAt: local, opensAt: local, closesAt: local, cancelUntil: local,
    reserves: array(object({ id: pipe(number(), integer(), minValue(1)), direction: string(), places: string(), until: string() })),
    weekdays: array(pipe(number(), integer())), until: string(), reason: string()
  })
});
export type SessionFormValues = Readonly<StoredValue<typeof sessionForm>>;

export function emptySession(): SessionFormValues {
  return {
    title: '', place: '', link: '', mode: 'arrival', capacity: '20', waitingSize: '20', answerHours: '48', lastHours: String(DEFAULT_LAST_HOURS), agreement: false,
    startsAt: null, endsAt: null, opensAt: null, closesAt: null, cancelUntil: null, reserves: [], weekdays: [], until: '', reason: ''
  };
}

export function sessionFormOf(session: SessionDraft, timeZone: string): SessionFormValues {
  const { title, place, link, mode, capacity, waitingSize, answerHours, lastHours, agreement, reserves } = session;
  const wall = (moment: Date | null): LocalDateTime | null => moment && toLocalDateTime(moment, timeZone);
  return {
    title, place, link, mode, agreement,
    capacity: capacity === null ? '' : String(capacity), waitingSize: String(waitingSize), answerHours: String(answerHours), lastHours: String(lastHours),
    startsAt: wall(session.startsAt), endsAt: wall(session.endsAt), opensAt: wall(session.opensAt), closesAt: wall(session.closesAt), cancelUntil: wall(session.cancelUntil),
    reserves: reserves.map(({ id, direction, places, until }) => ({ id, direction, places: String(places), until: until ? toLocalDateTime(until, timeZone).date : '' })),
    weekdays: [], until: '', reason: ''
  };
}

/** Null while it has no beginning or no end. */
export function sessionOf(form: SessionFormValues, timeZone: string): SessionDraft | null {
  const at = (wall: LocalDateTime | null): Date | null => wall && fromLocalDateTime(wall, timeZone);
  const [startsAt, endsAt] = [at(form.startsAt), at(form.endsAt)];
  if (!startsAt || !endsAt) return null;
  return {
    title: form.title.trim(), place: form.place.trim(), link: form.link.trim(), mode: form.mode, agreement: form.agreement,
    capacity: form.capacity.trim() === '' ? null : numberOf(form.capacity), waitingSize: numberOf(form.waitingSize), answerHours: numberOf(form.answerHours), lastHours: numberOf(form.lastHours),
    startsAt, endsAt, opensAt: at(form.opensAt), closesAt: at(form.closesAt), cancelUntil: at(form.cancelUntil),
    // The day itself counts.
    reserves: form.reserves.map(({ id, direction, places, until }) => ({ id, direction: direction.trim(), places: numberOf(places), until: until === '' ? null : fromLocalDateTime({ date: until, time: '23:59' }, timeZone) }))
  };
}

/** The sessions of a series: each as the first one, on its day, at the same time by the clocks of the city. */
export function seriesOf(form: SessionFormValues, timeZone: string): readonly SessionDraft[] {
  const days = daysOf(form);
  const first = days[0];
  if (first === undefined) return [];
  return days.flatMap((day) => sessionOf(moved(form, daysBetween(first, day)), timeZone) ?? []);
}

export function daysOf({ startsAt, weekdays, until }: SessionFormValues): readonly CalendarDay[] {
  const first = startsAt && readDay(startsAt.date);
  return first ? seriesDays(first, weekdays, readDay(until) ?? first) : [];
}

function moved(form: SessionFormValues, days: number): SessionFormValues {
  const later = (wall: LocalDateTime | null): LocalDateTime | null => wall && { ...wall, date: new Date(Date.parse(wall.date) + days * 86_400_000).toISOString().slice(0, 10) };
  // Registrations of a series open together; what ends before a session ends as long before each.
  return { ...form, startsAt: later(form.startsAt), endsAt: later(form.endsAt), closesAt: later(form.closesAt), cancelUntil: later(form.cancelUntil) };
}

/** What is no number is none that is possible. */
function numberOf(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text.trim()) : -1;
}
