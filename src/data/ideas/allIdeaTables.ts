import type { Connection } from '../connection/Connection';
import { ideaLeadTables } from './ideaLeadTables';
import { ideaPlaceTables } from './ideaPlaceTables';
import type { AllIdeaTables, IdeaTables } from './ideaTables';

/** What owners look after. */
export function allIdeaTables(connection: Connection, tables: IdeaTables): AllIdeaTables {
  return { ...tables, ...ideaPlaceTables(connection), ...ideaLeadTables(connection) };
}
