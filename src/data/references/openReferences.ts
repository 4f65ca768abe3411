import type { MadeState } from '../../domain/making/MadeState';
import type { Thing } from '../../domain/references/thing';
import { isSameWeb } from '../../domain/references/thing';
import { ReferencesList } from '../../lists/references';
import type { Connection } from '../connection/Connection';
import { openWebOf } from '../connection/openWebOf';
import { ListTable } from '../items/ListTable';
import type { MakingServices } from '../making/Maker';
import { siteReader } from '../provisioning/SiteReader';
import { swallowed } from '../swallowed';
import { References } from './References';

const makers = () => import(/* webpackChunkName: 'making' */ '../making/makers');

/** Its code is loaded where there are references. */
export function openReferences(connection: Connection): References {
  return new References(new ListTable(connection, ReferencesList), connection.webPath);
}

/** As `ReferenceServices.stateOf`. */
export async function stateOf(connection: Connection, { kind, id, webPath }: Thing): Promise<MadeState | null> {
  return isSameWeb(webPath, connection.webPath) ? (await makers()).madeStateOf(connection, kind, id) : null;
}

/** As `ReferenceServices.making`. */
export async function makingOf(connection: Connection): Promise<MakingServices> {
  return (await makers()).makingServicesOf(connection);
}

/** As `ReferenceServices.see`. */
export async function seeSite(connection: Connection, webPath: string, openWeb = openWebOf(connection)): Promise<void> {
  try {
    await siteReader(isSameWeb(webPath, connection.webPath) ? connection : openWeb(new URL(connection.webUrl).origin + webPath)).facts();
  } catch (error) {
    // Who may not read it is told so by its home page.
    swallowed(error, `read on which pages parts stand on ${webPath}`);
  }
}
