import type { MadeState } from '../../domain/making/MadeState';
import type { MakingPlace, Proposal } from '../../domain/making/Proposal';
import { dateSlot } from '../../domain/polls/dateSlot';
import { blankSession } from '../../domain/registrations/blankSession';
import type { SessionDraft } from '../../domain/registrations/Session';
import { sessionState } from '../../domain/registrations/sessionState';
import { shortened } from '../../domain/text/shortened';
import { REGISTRATION_DECISIONS } from '../../lists/heads/registrations';
import { boxFor } from '../append/boxFor';
import { everyRow } from '../append/windows';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { allRows } from '../items/allRows';
import { decisionsIn, fromSession, toSession } from './registrationRows';
import { registrationTables } from './registrationTables';

const TITLE_LENGTH = 255;

/** Activities, newest first, without templates. One operation for each 1,000. */
export async function sessionPlaces(connection: Connection): Promise<readonly MakingPlace[]> {
  const rows = await allRows(registrationTables(connection).activities, { descending: true, size: 1000 });
  return rows.filter(({ template }) => template === '').map(({ id, title }) => ({ id, title }));
}

/** Stores a draft of a session; its organiser says its hours, its room and its places before he publishes it. @throws DataError `notFound`, `forbidden` */
export async function makeSession(connection: Connection, { title, origin, into = 0, slot }: Proposal, clientKey: string): Promise<number> {
  const { activities, sessions } = registrationTables(connection);
  const { rows: [activity] } = await activities.page({ where: [{ column: 'id', is: 'eq', value: into }], size: 1 });
  if (!activity) throw new DataError('notFound', `activity ${into}`);
  const draft = { ...blankSession(connection.serverNow()), ...hoursOf(slot), title: shortened(title, TITLE_LENGTH), origin };
  return (await sessions.add(fromSession(into, draft, boxFor('s', clientKey)), clientKey)).id;
}

/** Of a whole day, its organiser says the hours. */
function hoursOf(text: string | undefined): Partial<Pick<SessionDraft, 'startsAt' | 'endsAt'>> {
  const slot = text === undefined ? null : dateSlot(text);
  if (!slot) return {};
  return 'day' in slot ? { startsAt: new Date(`${slot.day}T08:00:00Z`), endsAt: new Date(`${slot.day}T10:00:00Z`) } : { startsAt: slot.starts, endsAt: slot.ends };
}

/** How a session stands. @throws DataError `notFound` */
export async function sessionMade(connection: Connection, id: number): Promise<MadeState> {
  const { activities, sessions, decisions } = registrationTables(connection);
  const [{ rows: [row] }, decided] = await Promise.all([sessions.page({ where: [{ column: 'id', is: 'eq', value: id }], size: 1 }), everyRow(decisions, [{ column: 'session', is: 'eq', value: id }, { column: 'kind', is: 'ne', value: 'mark' }])]);
  if (!row) throw new DataError('notFound', `session ${id}`);
  const { rows: [activity] } = await activities.page({ where: [{ column: 'id', is: 'eq', value: row.activity }], size: 1 });
  if (!activity) throw new DataError('notFound', `activity ${row.activity}`);
  const { decisions: own } = decisionsIn(decided, `${connection.listPath(REGISTRATION_DECISIONS.url)}/${activity.box}`);
  const { session, isPublished, isCancelled } = sessionState(toSession(row), own);
  const now = connection.serverNow();
  if (!isPublished) return 'preparing';
  if (isCancelled || now >= session.startsAt || (session.closesAt && now > session.closesAt)) return 'closed';
  return session.opensAt && now < session.opensAt ? 'scheduled' : 'open';
}
