import type { ConnectionContext } from '../../../data/ConnectionContext';
import { connectTo } from '../../../data/connect';
import type { PollServices } from '../../../data/polls/pollServices';
import { pollServicesOf } from '../../../data/polls/pollServices';

/** The poll services of a web, the same ones for screens and property pane. @throws DataError when the web cannot be reached */
export async function pollServicesAt(context: ConnectionContext, webUrl: string): Promise<PollServices> {
  return pollServicesOf(await connectTo(context, webUrl));
}
