import type { ConnectionContext } from '../../../data/ConnectionContext';
import { connectTo } from '../../../data/connect';
import type { CallServices } from '../../../data/calls/CallServices';
import { callServicesOf } from '../../../data/calls/callServicesOf';

/** The services of calls of a web, the same ones for screens and property pane. @throws DataError when the web cannot be reached */
export async function callServicesAt(context: ConnectionContext, webUrl: string): Promise<CallServices> {
  return callServicesOf(await connectTo(context, webUrl));
}
