import { body } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp';
import { SPQueryable, spPost } from '@pnp/sp';
import '@pnp/sp/lists';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';

/** SP.FileSystemObjectType.Folder (MS-CSOMSPT). */
const FOLDER = 1;

interface FormValue {
  readonly FieldName: string;
  readonly HasException: boolean;
  readonly ErrorMessage: string | null;
}

/**
 * Makes a folder in a list by the call that Microsoft documents for it (MS docs: working with lists and list items with
 * REST, "Create list item in a folder"). It fails where the folder is there already.
 * @param path server-relative
 */
export async function addFolder(connection: Connection, sp: SPFI, listUrl: string, path: string): Promise<void> {
  const slash = path.lastIndexOf('/');
  const name = path.slice(slash + 1);
  const written = await spPost<readonly FormValue[]>(
    SPQueryable(sp.web.getList(connection.listPath(listUrl)), 'AddValidateUpdateItemUsingPath'),
    body({
      listItemCreateInfo: { FolderPath: { DecodedUrl: path.slice(0, slash) }, UnderlyingObjectType: FOLDER, LeafName: { DecodedUrl: name } },
      formValues: [{ FieldName: 'Title', FieldValue: name }],
      bNewDocumentUpdate: false
    })
  );
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
    if (isThere(error)) return;
    await addByPath(connection, listUrl, path);
  }
}

/** Documented for libraries, reported for lists; it answers with a folder that is there already as it is. */
async function addByPath(connection: Connection, listUrl: string, path: string): Promise<void> {
  const root = `getFolderByServerRelativePath(decodedUrl='${pathLiteral(connection.listPath(listUrl))}')/folders/addUsingPath(DecodedUrl='${pathLiteral(path)}',overwrite=false)`;
  try {
    await spPost(SPQueryable(connection.sp.web, root));
  } catch (error) {
    if (!isThere(error)) throw error;
  }
}

/** A server-relative path inside the quotes of an address. */
export function pathLiteral(path: string): string {
  return encodeURIComponent(path.replace(/'/g, "''"));
}

function isThere(error: unknown): boolean {
  return error instanceof DataError && error.code === 'duplicate';
}
