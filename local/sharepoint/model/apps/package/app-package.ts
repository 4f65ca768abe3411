import { setImmediate as nextTurn } from 'node:timers/promises';
import { readAppManifest, type AppManifest } from './app-manifest';
import { openArchive, type ArchiveLimits } from './archive';
import { ASSET_FOLDER, type ClientSideComponent } from './component';
import { readFeature, type Feature } from './feature';
import { packageError } from './package-error';
import { readPackageXml, relationshipsOf, requireFile } from './package-xml';

/** A file that the package brings along for its components, served from the app catalog after deployment. */
export interface Asset {
  /** Path below the solution's folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A SharePoint Framework solution package (`.sppkg`), read and checked as a whole. */
export interface AppPackage {
  readonly manifest: AppManifest;
  readonly features: readonly Feature[];
  readonly components: readonly ClientSideComponent[];
  readonly assets: readonly Asset[];
}

/**
 * Reads a package as the SPFx packager writes it (Open Packaging Conventions: everything hangs on relationships).
 * Nothing is kept of a package that is not sound from end to end.
 * @throws PackageError with one sentence that says what is wrong
 */
export async function readAppPackage(bytes: Uint8Array, limits?: ArchiveLimits): Promise<AppPackage> {
  const archive = await openArchive(bytes, limits);
  const start = relationshipsOf(archive, '').find(({ type }) => type === 'package-manifest');
  const appManifest = readPackageXml(archive, start?.target ?? 'AppManifest.xml', '_rels/.rels', 'App');
  const manifest = readAppManifest(appManifest);
  const features: Feature[] = [];
  const assets = new Map<string, Asset>();
  for (const { type, target } of relationshipsOf(archive, appManifest.path)) {
    // Others are served between two features.
    await nextTurn();
    if (type === 'manifest-feature') features.push(readFeature(archive, target, appManifest.path));
    if (type !== 'manifest-clientsideasset') continue;
    const { path } = readPackageXml(archive, target, appManifest.path, 'Feature');
    for (const each of relationshipsOf(archive, path)) {
      if (each.type !== 'clientsideasset') continue;
      const file = requireFile(archive, each.target, path);
      const prefix = `${ASSET_FOLDER}/`;
      const name = file.path.toLowerCase().startsWith(prefix.toLowerCase()) ? file.path.slice(prefix.length) : file.path;
      assets.set(name.toLowerCase(), { name, bytes: file.bytes });
    }
  }
  const components = features.flatMap(({ elements }) => elements.components);
  const twice = components.find(({ id }, index) => components.findIndex((each) => each.id === id) !== index);
  if (twice !== undefined) throw packageError('manifest', appManifest.path, `the component ${twice.id} is there twice`);
  return { manifest, features, components, assets: [...assets.values()] };
}
