import { TariffFollowsList } from '../../lists/tariffs';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import { StoredFollows } from './StoredFollows';
import type { TariffFollows } from './TariffServices';

/** What an agent follows of a web. */
export function followsOf(connection: Connection): TariffFollows {
  return new StoredFollows(new ListTable(connection, TariffFollowsList, { derive: ({ service }) => ({ Title: service }) }), () => connection.userId());
}
