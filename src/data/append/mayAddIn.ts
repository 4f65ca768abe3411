import type { Connection } from '../connection/Connection';
import { hasRight, permissionsOn } from '../connection/permissions';
import { hasCode } from '../DataError';
import { FolderTree } from './FolderTree';

/** May the reader add rows in a folder of a list? Not where nobody made it. One operation. @param url of the list */
export async function mayAddIn(connection: Connection, url: string, folder: string): Promise<boolean> {
  try {
    return hasRight(await permissionsOn(new FolderTree(connection, url).item(folder)), 'addListItems');
  } catch (error) {
    if (hasCode(error, 'notFound')) return false;
    throw error;
  }
}
