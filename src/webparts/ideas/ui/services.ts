import type { ConnectionContext } from '../../../data/ConnectionContext';
import { connectTo } from '../../../data/connect';
import type { IdeaServices } from '../../../data/ideas/IdeaServices';
import { ideaServicesOf } from '../../../data/ideas/ideaServicesOf';

/** The services of brainstorms of a web, the same ones for screens and property pane. @throws DataError when the web cannot be reached */
export async function ideaServicesAt(context: ConnectionContext, webUrl: string): Promise<IdeaServices> {
  return ideaServicesOf(await connectTo(context, webUrl));
}
