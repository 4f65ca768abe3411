import { CALLS_URL } from '../../lists/partAddresses';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { pollServicesOf } from '../polls/pollServices';
import { waitingPolls } from '../polls/waitingPolls';
import { siteReader } from '../provisioning/SiteReader';
import type { WaitingProvider } from './Waiting';

/** All topics that can ask something of an agent. @param login of the agent, as the page has it */
export function waitingProviders(connection: Connection, login: string): readonly WaitingProvider[] {
  return [waitingPolls(pollServicesOf(connection), connection.webPath), whereCallsAre(connection, login)];
}

/** What reads calls comes with the first site that has some: where they are not set up, nothing is loaded, and nothing asked but what all parts share. */
function whereCallsAre(connection: Connection, login: string): WaitingProvider {
  return {
    kind: 'call',
    topic: 'calls',
    async waiting(now, reads) {
      if (!(await hasCalls(connection))) return [];
      const { waitingCallsOf } = await import(/* webpackChunkName: 'calls-waiting' */ '../calls/waitingCalls');
      return waitingCallsOf(connection, login).waiting(now, reads);
    }
  };
}

async function hasCalls(connection: Connection): Promise<boolean> {
  try {
    return (await siteReader(connection).facts()).lists.has(CALLS_URL);
  } catch (error) {
    if (hasCode(error, 'notFound')) return false;
    throw error;
  }
}
