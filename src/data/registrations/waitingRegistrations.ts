import { availabilityOf } from '../../domain/registrations/availability';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import type { Waiting, WaitingProvider } from '../waiting/Waiting';
import { mineSince, registrationKeys } from './registrationKeys';
import type { CatalogueEntry, MyRegistration, RegistrationServices } from './RegistrationServices';
import { registrationServicesOf } from './registrationServicesOf';

/** What of the services of registrations it reads. */
export type WaitingRegistrationsServices = Pick<RegistrationServices, 'catalogue' | 'registrations' | 'userId'>;

/** A change is told so long; the part itself says it until it was seen. */
const NEWS_MS = 7 * 86_400_000;

/** Places to accept, sessions of one's own that were changed or cancelled, and for organisers what is to be drawn or chosen. */
export function waitingRegistrations({ catalogue, registrations, userId }: WaitingRegistrationsServices, webPath: string): WaitingProvider {
  const told = ({ session, activity }: Pick<CatalogueEntry, 'session' | 'activity'>, asks: Waiting['asks'], until: Date | null): Waiting => ({
    what: session.title === '' ? activity.title : `${activity.title}, ${session.title}`, until, ...(asks ? { asks } : {}), address: { kind: 'session', id: session.id, webPath }
  });
  const ofAgent = ({ opened, standing, changes }: MyRegistration, now: Date): readonly Waiting[] => {
    if (now >= opened.session.startsAt) return [];
    if (standing?.kind === 'offered') return [told(opened, 'sessionOffered', standing.until)];
    if ((standing?.kind === 'waiting' || standing?.kind === 'lapsed') && standing.mayTake) return [told(opened, 'sessionFree', opened.session.startsAt)];
    const hasSomething = standing?.kind === 'place' || standing?.kind === 'waiting' || standing?.kind === 'received';
    const isNews = hasSomething && changes.some(({ kind, created }) => (kind === 'changed' || kind === 'cancelled') && now.getTime() - created.getTime() < NEWS_MS);
    return isNews ? [told(opened, opened.isCancelled ? 'sessionCancelled' : 'sessionChanged', null)] : [];
  };
  const ofOrganiser = (entry: CatalogueEntry, me: number, now: Date): readonly Waiting[] => {
    const { session, activity, decisions, isCancelled, counts } = entry;
    if (isCancelled || session.mode === 'arrival' || !activity.organisers.some(({ id }) => id === me)) return [];
    const isDone = decisions.some(({ kind }) => kind === (session.mode === 'draw' ? 'drawn' : 'chosen'));
    const isClosed = availabilityOf(session, counts ?? { in: 0, out: 0 }, { isCancelled, isDiscreet: false }, now).kind === 'closed';
    return isClosed && !isDone ? [told(entry, session.mode === 'draw' ? 'sessionToDraw' : 'sessionToChoose', session.startsAt)] : [];
  };
  return {
    kind: 'session',
    topic: registrationKeys.all[0],
    async waiting(now, reads) {
      try {
        const [mine, rights] = await Promise.all([reads.fetch(registrationKeys.mine, () => registrations.mine(mineSince(now))), reads.fetch(registrationKeys.rights, () => catalogue.rights())]);
        const own = mine.flatMap((each) => ofAgent(each, now));
        if (!rights.mayOrganise) return own;
        const [list, me] = await Promise.all([reads.fetch(registrationKeys.catalogue, () => catalogue.list(now)), userId()]);
        return [...own, ...list.flatMap((entry) => ofOrganiser(entry, me, now))];
      } catch (error) {
        if (hasCode(error, 'notFound')) return [];
        throw error;
      }
    }
  };
}

export function waitingRegistrationsOf(connection: Connection): WaitingProvider {
  return waitingRegistrations(registrationServicesOf(connection), connection.webPath);
}
