import { accessSync, constants, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './startError';

/** The database of the local SharePoint: a folder that holds it is one of ours. */
const DATABASE = 'sharepoint.sqlite';

/**
 * Makes sure that data can be written there.
 *
 * @throws StartError when not, or when `reset` would empty a folder that holds something else
 */
export function prepareDataFolder(folder: string, reset: boolean): void {
  if (reset && existsSync(folder)) {
    const names = readdirSync(folder);
    if (names.length > 0 && !names.includes(DATABASE)) {
      throw new StartError(`--reset leaves ${folder} alone: it holds no data of the local SharePoint.`);
    }
    for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
  }
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new StartError(`The data folder ${folder} cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
}
