import { CallDraftsList } from '../../lists/callDrafts';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { CallLeadTables } from './callTables';

export function callLeadTables(connection: Connection): CallLeadTables {
  return { drafts: new ListTable(connection, CallDraftsList) };
}
