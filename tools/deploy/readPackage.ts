import { readFileSync } from 'node:fs';
import { readAppPackage } from '../../local/sharepoint/model/apps/package/app-package';
import { ARCHIVE_LIMITS } from '../../local/sharepoint/model/apps/package/archive';
import { unpackEntry, zipEntries } from '../../local/sharepoint/model/apps/package/zip';
import { contentHash } from '../package/contentHash';
import { DeployError } from './deployError';

/** A package at hand. */
export interface PackageAtHand {
  readonly file: string;
  readonly title: string;
  /** Of the solution, lower case. */
  readonly productId: string;
  /** `1.0.0.0` */
  readonly version: string;
  /** May it be made available to every site at once? */
  readonly mayBeEverywhere: boolean;
  /** API permissions that an administrator has to approve apart. */
  readonly permissions: readonly string[];
  /** See {@link packageHash}. */
  readonly hash: string;
  readonly bytes: number;
}

/** @throws DeployError when there is no such file, or it is no sound package */
export async function readPackage(file: string): Promise<PackageAtHand> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DeployError(2, code === 'ENOENT' ? `There is no package ${file}. To build it: npm run package` : `The package ${file} cannot be read: ${code ?? String(error)}.`);
  }
  try {
    const { manifest } = await readAppPackage(bytes);
    return {
      file, title: manifest.title, productId: manifest.productId, version: manifest.version, mayBeEverywhere: manifest.skipFeatureDeployment,
      permissions: manifest.permissionRequests.map(({ resource, scope }) => `${resource}: ${scope}`), hash: await packageHash(bytes), bytes: bytes.length
    };
  } catch (error) {
    throw new DeployError(2, `${file} is not a package that can be deployed. ${error instanceof Error ? error.message : String(error)} To build it anew: npm run package`);
  }
}

/**
 * The hash of what a package holds: two builds of one commit have the same, which `npm run reproduce` tells.
 * @throws PackageError when it is no sound zip
 */
export async function packageHash(bytes: Uint8Array): Promise<string> {
  const files: [string, Uint8Array][] = [];
  for (const entry of zipEntries(bytes, ARCHIVE_LIMITS.entries)) {
    const content = entry.isFolder ? undefined : await unpackEntry(entry, ARCHIVE_LIMITS.entry);
    if (content !== undefined) files.push([entry.name, content]);
  }
  return contentHash(files);
}
