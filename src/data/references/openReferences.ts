import { ReferencesList } from '../../lists/references';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import { References } from './References';

/** Its code is loaded where there are references. */
export function openReferences(connection: Connection): References {
  return new References(new ListTable(connection, ReferencesList), connection.webPath);
}
