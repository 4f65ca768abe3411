import { spPost } from '@pnp/sp';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import type { SiteApi } from '../connection/SiteApi';
import { DataError, hasCode } from '../DataError';
import { ListApi } from './ListApi';

/**
 * Makes a folder in a list by the call that Microsoft documents for it (MS docs: working with lists and list items with
 * REST, "Create list item in a folder"). It fails where the folder is there already.
 * @param path server-relative
 */
export async function addFolder(connection: Connection, sp: SiteApi, listUrl: string, path: string): Promise<void> {
  const slash = path.lastIndexOf('/');
  const written = await new ListApi(sp, connection.listPath(listUrl)).addFolder(path.slice(0, slash), path.slice(slash + 1));
  const failed = written.find(({ HasException }) => HasException);
  if (failed) throw new DataError('unknown', failed);
}

/**
 * Makes a folder in a list unless it exists, by the other call when the documented one fails.
 * @throws DataError of the second call
 */
export async function ensureFolder(connection: Connection, listUrl: string, path: string): Promise<void> {
  try {
    await addFolder(connection, connection.sp, listUrl, path);
  } catch (error) {
    if (hasCode(error, 'duplicate')) return;
    await addByPath(connection, listUrl, path);
  }
}

/** Makes a folder unless it exists, by a call that is documented for libraries and reported for lists. */
export async function addByPath(connection: Connection, listUrl: string, path: string): Promise<void> {
  const root = `getFolderByServerRelativePath(decodedUrl='${pathLiteral(connection.listPath(listUrl))}')/folders/addUsingPath(DecodedUrl='${pathLiteral(path)}',overwrite=false)`;
  try {
    await spPost(connection.sp.at(`_api/web/${root}`));
  } catch (error) {
    if (!hasCode(error, 'duplicate')) throw error;
  }
}
