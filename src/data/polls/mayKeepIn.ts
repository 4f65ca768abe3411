import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { siteReader } from '../provisioning/SiteReader';

/** Is a list there that owners alone read, and may this person write in it? @param url e.g. `Lists/ParvisPollDrafts` */
export async function mayKeepIn(connection: Connection, url: string): Promise<boolean> {
  const list = (await siteReader(connection).facts()).lists.get(url);
  return list !== undefined && list.hasOwnPermissions && hasRight(list.permissions, 'addListItems');
}
