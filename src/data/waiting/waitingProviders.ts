import type { Connection } from '../connection/Connection';
import { pollServicesOf } from '../polls/pollServices';
import { waitingPolls } from '../polls/waitingPolls';
import type { WaitingProvider } from './Waiting';

/** All topics that can ask something of an agent. */
export function waitingProviders(connection: Connection): readonly WaitingProvider[] {
  return [waitingPolls(pollServicesOf(connection), connection.webPath)];
}
