import { randomUUID } from 'node:crypto';
import type { Person } from '../../storage/people-store';
import type { ApiAnswer } from '../http/api-request';
import { bodyOf, contextUrl, isObject, json, noContent, notAllowed, pageOf, unknownSegment, type GraphCall, type Json } from './graph-answer';
import { badQuery, GraphError } from './graph-error';

/** Events of a page when `$top` is absent, and at most (MS docs: list events). */
const PAGE = 10;
const LONGEST_PAGE = 1000;
/** Names of time zones that are read: `Prefer: outlook.timezone` and the zones of events. UTC needs none. */
const ZONES: Readonly<Record<string, string>> = { utc: 'UTC', 'romance standard time': 'Europe/Paris', 'w. europe standard time': 'Europe/Berlin', 'gmt standard time': 'Europe/London' };

interface StoredEvent {
  readonly id: string;
  readonly subject: string;
  /** UTC, ISO 8601. */
  readonly start: string;
  readonly end: string;
  readonly more: Json;
}

const ownerOf = ({ login }: Person): string => `events:${login}`;

/**
 * `/me/events`, `/me/calendar/events` and `/me/calendarView`: one's own calendar. Times are stored in UTC and told in the
 * zone of `Prefer: outlook.timezone`, which is UTC when absent.
 */
export function events(call: GraphCall, person: Person, view: boolean, [id, ...rest]: readonly string[]): ApiAnswer {
  const { request: { method, url: { searchParams } }, caller } = call;
  if (person.login !== caller.login) throw new GraphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  if (rest.length > 0) throw unknownSegment(rest[0] ?? '');
  if (id !== undefined) return one(call, person, id);
  if (method === 'POST' && !view) return json({ '@odata.context': `${contextUrl(call.request)}#users('me')/events/$entity`, ...told(call, store(call, person, undefined)) }, 201);
  if (method !== 'GET') throw notAllowed();
  const [from, until] = view ? [instant(searchParams.get('startDateTime'), 'startDateTime'), instant(searchParams.get('endDateTime'), 'endDateTime')] : ['', '9999'];
  const found = all(call, person).filter(({ start, end }) => end > from && start < until);
  return pageOf(call, `users('me')/${view ? 'calendarView' : 'events'}`, LONGEST_PAGE, PAGE, (limit, offset) => found.slice(offset, offset + limit).map((event) => told(call, event)));
}

function one(call: GraphCall, person: Person, id: string): ApiAnswer {
  const present = all(call, person).find((event) => event.id === id);
  if (present === undefined) throw new GraphError(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  switch (call.request.method) {
    case 'GET':
      return json({ '@odata.context': `${contextUrl(call.request)}#users('me')/events/$entity`, ...told(call, present) });
    case 'PATCH':
      return json(told(call, store(call, person, present)));
    case 'DELETE':
      call.service.properties.remove(ownerOf(person), id);
      return noContent;
    default:
      throw notAllowed();
  }
}

function all({ service }: GraphCall, person: Person): readonly StoredEvent[] {
  return [...service.properties.objects<StoredEvent>(ownerOf(person))].sort((a, b) => (a.start < b.start ? -1 : 1));
}

function store(call: GraphCall, person: Person, before: StoredEvent | undefined): StoredEvent {
  const { subject, start, end, ...more } = bodyOf(call);
  const event: StoredEvent = {
    id: before?.id ?? `AAMk${randomUUID().replaceAll('-', '')}`, subject: typeof subject === 'string' ? subject : (before?.subject ?? ''), start: start === undefined && before ? before.start : moment(start, 'start'),
    end: end === undefined && before ? before.end : moment(end, 'end'), more: { ...before?.more, ...more }
  };
  if (event.end < event.start) throw new GraphError(400, 'ErrorCalendarEndDateIsEarlierThanStartDate', 'The end date is earlier than the start date.');
  call.service.properties.putObject(ownerOf(person), event.id, event);
  return event;
}

function told(call: GraphCall, { id, subject, start, end, more }: StoredEvent): Json {
  const [, preferred = 'UTC'] = /outlook\.timezone\s*=\s*"?([^",]+)"?/i.exec(call.request.headers.prefer ?? '') ?? [];
  return {
    isAllDay: false, isCancelled: false, isOrganizer: true, showAs: 'busy', attendees: [], location: { displayName: '' }, bodyPreview: '', ...more,
    id, subject, start: { dateTime: within(start, preferred), timeZone: preferred }, end: { dateTime: within(end, preferred), timeZone: preferred }
  };
}

/** A `dateTimeTimeZone` as UTC. */
function moment(value: unknown, name: string): string {
  if (!isObject(value) || typeof value.dateTime !== 'string') throw new GraphError(400, 'ErrorInvalidRequest', `The property '${name}' is required.`);
  if (/(?:Z|[+-]\d\d:\d\d)$/.test(value.dateTime)) return instant(value.dateTime, name);
  const zone = zoneOf(typeof value.timeZone === 'string' ? value.timeZone : 'UTC');
  const guess = instant(`${value.dateTime}Z`, name);
  // The zone's clock at that instant tells how far the guess is off; once more after a change of the clock.
  let time = Date.parse(guess);
  for (let round = 0; round < 2; round++) time -= Date.parse(`${wall(new Date(time), zone)}Z`) - Date.parse(guess);
  return new Date(time).toISOString();
}

function within(utc: string, zoneName: string): string {
  return `${wall(new Date(utc), zoneOf(zoneName))}.0000000`;
}

/** What a clock of the zone shows: `2026-11-25T14:30:00`. */
function wall(date: Date, timeZone: string): string {
  return date.toLocaleString('sv-SE', { timeZone, hour12: false }).replace(' ', 'T');
}

function zoneOf(name: string): string {
  const zone = ZONES[name.toLowerCase()] ?? (Intl.supportedValuesOf('timeZone').includes(name) ? name : undefined);
  if (zone === undefined) throw new GraphError(400, 'ErrorInvalidRequest', `The time zone '${name}' is not supported.`);
  return zone;
}

function instant(text: string | null, name: string): string {
  const time = Date.parse(text !== null && /\d$/.test(text) && !/[+-]\d\d:\d\d$/.test(text) ? `${text}Z` : (text ?? ''));
  if (Number.isNaN(time)) throw badQuery(`This request requires a time window specified by the query string parameters StartDateTime and EndDateTime. (${name})`);
  return new Date(time).toISOString();
}
