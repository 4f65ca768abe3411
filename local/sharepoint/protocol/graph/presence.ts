import { objectIdOf } from '../../storage/object-id';
import type { Person } from '../../storage/people-store';
import type { ApiAnswer } from '../http/api-request';
import { bodyOf, contextUrl, json, type GraphCall, type Json } from './graph-answer';
import { GraphError } from './graph-error';

/** Property bag of what people say of themselves, by login. */
const OWNER = 'presence';
/** Availability and activity that may be preferred (MS docs: presence, setUserPreferredPresence). */
const PREFERRED: Readonly<Record<string, string>> = { Available: 'Available', Busy: 'Busy', DoNotDisturb: 'DoNotDisturb', BeRightBack: 'BeRightBack', Away: 'Away', Offline: 'OffWork' };
const OUT_OF_OFFICE = { message: null, isOutOfOffice: false };
/** Ids of one `getPresencesByUserId` at most. */
const MOST_IDS = 650;

/** Whether a person is to be reached: what he prefers to say, else offline, since nobody runs Teams here. */
export function presenceOf({ service }: GraphCall, { login }: Person): Json {
  const availability = service.properties.get(OWNER, login) ?? 'Offline';
  return { id: objectIdOf(login), availability, activity: PREFERRED[availability] ?? availability, statusMessage: null, outOfOfficeSettings: OUT_OF_OFFICE };
}

export function presence(call: GraphCall, person: Person): ApiAnswer {
  return json({ '@odata.context': `${contextUrl(call.request)}#users('${objectIdOf(person.login)}')/presence/$entity`, ...presenceOf(call, person) });
}

/** `setUserPreferredPresence` and `clearUserPreferredPresence` of oneself. */
export function preferPresence(call: GraphCall, person: Person, action: string): ApiAnswer {
  if (person.login !== call.caller.login) throw new GraphError(403, 'Forbidden', 'Presence of another user cannot be set.');
  if (action.toLowerCase() === 'clearuserpreferredpresence') call.service.properties.remove(OWNER, person.login);
  else {
    const { availability, activity } = bodyOf(call);
    if (typeof availability !== 'string' || PREFERRED[availability] === undefined || activity !== PREFERRED[availability]) throw new GraphError(400, 'BadRequest', 'Invalid availability and activity combination.');
    call.service.properties.put(OWNER, person.login, availability);
  }
  return { status: 200, headers: {}, body: '' };
}

/** `POST /communications/getPresencesByUserId` */
export function presences(call: GraphCall): ApiAnswer {
  const { ids } = bodyOf(call);
  if (!Array.isArray(ids) || ids.length === 0 || ids.length > MOST_IDS) throw new GraphError(400, 'BadRequest', `The number of ids must be between 1 and ${MOST_IDS}.`);
  const known = ids.flatMap((id) => (typeof id === 'string' ? (call.service.people.byObjectId(id) ?? []) : []));
  return json({ '@odata.context': `${contextUrl(call.request)}#Collection(microsoft.graph.presence)`, value: known.map((person) => presenceOf(call, person)) });
}
