import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppCatalog } from '../sharepoint';
import { StartError } from './startError';

/**
 * Puts a package into the app catalog and installs it on a site, or upgrades it there. The catalog itself knows what has
 * not changed.
 *
 * @param webUrl - server-relative address of the site
 * @throws StartError when the file cannot be read or is no sound package
 */
export async function installApp(apps: AppCatalog, file: string, webUrl: string): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new StartError(`The package ${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
  try {
    const { id } = await apps.add(bytes, basename(file));
    await apps.deploy(id);
    const { installedVersion, version } = apps.status(id, webUrl);
    if (installedVersion === undefined) await apps.install(id, webUrl);
    else if (installedVersion !== version) await apps.upgrade(id, webUrl);
  } catch (error) {
    throw new StartError(`The package ${file} was not installed: ${error instanceof Error ? error.message : String(error)}`);
  }
}
