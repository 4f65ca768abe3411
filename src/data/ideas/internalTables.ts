import { InternalCommentsList } from '../../lists/internalComments';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { InternalTables } from './ideaTables';
import { recordColumns } from './ideaTables';

export function internalTables(connection: Connection): InternalTables {
  return { internal: new ListTable(connection, InternalCommentsList, { derive: recordColumns }) };
}
