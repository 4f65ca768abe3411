import { CALLS_URL, CAMPAIGNS_URL, CHANGE_FILES_URL, REQUEST_BOX_URL, SESSIONS_URL } from '../../lists/partAddresses';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { pollServicesOf } from '../polls/pollServices';
import { waitingPolls } from '../polls/waitingPolls';
import { siteReader } from '../provisioning/SiteReader';
import type { WaitingProvider } from './Waiting';

/** All topics that can ask something of an agent. @param login of the agent, as the page has it */
export function waitingProviders(connection: Connection, login: string): readonly WaitingProvider[] {
  return [
    waitingPolls(pollServicesOf(connection), connection.webPath),
    whereThereIs(connection, CALLS_URL, 'call', 'calls', async () => (await import(/* webpackChunkName: 'calls-waiting' */ '../calls/waitingCalls')).waitingCallsOf(connection, login)),
    whereThereIs(connection, CAMPAIGNS_URL, 'campaign', 'ideas', async () => (await import(/* webpackChunkName: 'ideas-waiting' */ '../ideas/waitingIdeas')).waitingIdeasOf(connection)),
    whereThereIs(connection, CHANGE_FILES_URL, 'tarifffile', 'tariffs', async () => (await import(/* webpackChunkName: 'tariffs-waiting' */ '../tariffs/waitingTariffs')).waitingTariffsOf(connection)),
    whereThereIs(connection, SESSIONS_URL, 'session', 'registrations', async () => (await import(/* webpackChunkName: 'registrations-waiting' */ '../registrations/waitingRegistrations')).waitingRegistrationsOf(connection)),
    whereThereIs(connection, REQUEST_BOX_URL, 'request', 'requests', async () => (await import(/* webpackChunkName: 'requests-waiting' */ '../requests/waitingRequests')).waitingRequestsOf(connection))
  ];
}

/** What reads a topic comes with the first site that has it: where it is not set up, nothing is loaded, and nothing asked but what all parts share. */
function whereThereIs(connection: Connection, url: string, kind: string, topic: string, load: () => Promise<WaitingProvider>): WaitingProvider {
  return {
    kind,
    topic,
    async waiting(now, reads, timeZone) {
      return (await hasList(connection, url)) ? (await load()).waiting(now, reads, timeZone) : [];
    }
  };
}

async function hasList(connection: Connection, url: string): Promise<boolean> {
  try {
    return (await siteReader(connection).facts()).lists.has(url);
  } catch (error) {
    if (hasCode(error, 'notFound')) return false;
    throw error;
  }
}
