import { headers } from '@pnp/queryable';
import { spDelete } from '@pnp/sp';
import { IdeasList } from '../../lists/ideas';
import { HelpList, ProfilesList, ThanksList } from '../../lists/thread';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { listOf } from '../items/ListApi';
import { ListTable } from '../items/ListTable';
import type { OwnServices } from './OwnServices';
import { TableOwnServices } from './TableOwnServices';

/** Pages of agents, thanks and help of a site. */
export function ownServicesOf(connection: Connection): OwnServices {
  return new TableOwnServices(
    {
      profiles: new ListTable(connection, ProfilesList),
      thanks: new ListTable(connection, ThanksList),
      help: new ListTable(connection, HelpList),
      ideas: new ListTable(connection, IdeasList)
    },
    {
      userId: () => connection.userId(),
      serverNow: () => connection.serverNow(),
      async erase(id, etag) {
        try {
          // Not `recycle`: what is deleted so lies in no recycle bin.
          await spDelete(listOf(connection, ProfilesList).item(id), headers({ 'IF-Match': etag }));
        } catch (error) {
          if (!hasCode(error, 'notFound')) throw error;
        }
      }
    }
  );
}
