import type { HelpRow } from '../../domain/thread/help';
import type { Thanks } from '../../domain/thread/thanks';
import { HelpList, ThanksList } from '../../lists/thread';
import { everyRow } from '../append/windows';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import { toHelp, toThanks } from './ownRows';

/** All of help and thanks of a site: one operation for each 1,000 rows. @throws DataError */
export async function readHelpAndThanks(connection: Connection): Promise<{ readonly help: readonly HelpRow[]; readonly thanks: readonly Thanks[] }> {
  const [help, thanks] = await Promise.all([everyRow(new ListTable(connection, HelpList), []), everyRow(new ListTable(connection, ThanksList), [])]);
  return { help: help.map(toHelp), thanks: thanks.map(toThanks) };
}
