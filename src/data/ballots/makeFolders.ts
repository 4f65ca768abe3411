import { batch } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import { addFolder, ensureFolder } from '../items/listFolder';
import type { BallotFolders } from './BallotFolders';

/** Makes folders in a box, which is made first; those that are there are left as they are. */
export async function makeFolders(connection: Connection, folders: BallotFolders, box: string, names: readonly string[]): Promise<void> {
  await makeFolder(connection, folders, box);
  const made = await batch(connection, (sp) => names.map((name) => addFolder(connection, sp, folders.listUrl, folders.path(box, name))));
  // One by one where the batch failed: the other call is tried there too.
  for (const [index, part] of made.entries()) if (part.status === 'rejected') await makeFolder(connection, folders, box, names[index]);
}

/** A box, or one folder in it, made unless it exists. */
export async function makeFolder(connection: Connection, folders: BallotFolders, box: string, folder?: string): Promise<void> {
  await ensureFolder(connection, folders.listUrl, folders.path(box, folder));
}
