import type { Connection } from '../connection/Connection';
import { siteGuests } from '../guests/siteGuests';
import { loadOnce } from '../loadOnce';
import type { GuestsRepository } from './GuestServices';
import type { IdeasRepository } from './IdeaServices';
import type { IdeaTables } from './ideaTables';
import { internalTables } from './internalTables';
import type { SharePointIdeaSite } from './SharePointIdeaSite';
import { TableGuests } from './TableGuests';

/** Guests of the campaigns of a connection. */
export function guestsOf(connection: Connection, tables: IdeaTables, site: SharePointIdeaSite, ideas: IdeasRepository): GuestsRepository {
  const writer = loadOnce(async () => {
    const { InsideWriter } = await import(/* webpackChunkName: 'ideas-writing' */ './InsideWriter');
    return new InsideWriter(connection, site.trees.records, () => site.me());
  });
  return new TableGuests({ ...tables, ...internalTables(connection) }, ideas, {
    guests: () => siteGuests(connection),
    isSharingOn: async () => (await connection.sp.at('_api/site').select('ShareByEmailEnabled')<{ readonly ShareByEmailEnabled: boolean }>()).ShareByEmailEnabled,
    storeInside: async (values, clientKey) => (await writer()).store(values, clientKey)
  });
}
