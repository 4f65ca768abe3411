import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { AppCatalog } from '../sharepoint';
import { StartError } from './startError';

/** What the application lifecycle API says of an app in a site (MS docs: ALM APIs, `AvailableApps`). */
interface AvailableApp {
  /** Empty when the app is not installed. */
  readonly InstalledVersion: string;
  readonly AppCatalogVersion: string;
}

/**
 * Puts a package into the app catalog and installs it on sites; where an older version is installed, upgrades it.
 *
 * @param siteUrls - absolute addresses of the sites, which must answer
 * @throws StartError when the file cannot be read or is no sound package
 */
export async function installApp(apps: AppCatalog, file: string, siteUrls: readonly string[]): Promise<void> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new StartError(`The package ${file} cannot be read: ${(error as NodeJS.ErrnoException).code ?? String(error)}.`);
  }
  try {
    const { id, productId } = await apps.add(bytes, basename(file));
    await apps.deploy(id);
    for (const siteUrl of siteUrls) {
      const { InstalledVersion, AppCatalogVersion } = await availableApp(siteUrl, productId);
      const { pathname } = new URL(siteUrl);
      if (!InstalledVersion) await apps.install(id, pathname);
      else if (InstalledVersion !== AppCatalogVersion) await apps.upgrade(id, pathname);
    }
  } catch (error) {
    throw new StartError(`The package ${file} was not installed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function availableApp(siteUrl: string, productId: string): Promise<AvailableApp> {
  const response = await fetch(`${siteUrl}/_api/web/tenantappcatalog/AvailableApps/GetById('${productId}')`, {
    headers: { accept: 'application/json;odata=nometadata' }
  });
  if (!response.ok) throw new Error(`the app catalog answered ${response.status}.`);
  return (await response.json()) as AvailableApp;
}
