import type { MadeState } from '../../domain/making/MadeState';
import { pollState } from '../../domain/polls/pollState';
import type { Connection } from '../connection/Connection';
import { pollServicesOf } from './pollServices';

/** How a poll stands. @throws DataError `notFound`, also for a draft that the reader may not read */
export async function pollMade(connection: Connection, id: number): Promise<MadeState> {
  const { polls, serverNow } = pollServicesOf(connection);
  const { status } = pollState(await polls.get(id), serverNow());
  return status === 'draft' ? 'preparing' : status === 'archived' ? 'closed' : status;
}
