import { componentManifest } from './amdModule';
import type { InstalledRuntime } from './installedRuntime';
import type { ComponentManifest } from './spfxManifest';
import type { StandIns } from './standIns';
import { STAND_INS_URL } from './standIns';

/** Address of the one folder that all the runtime's files are served from. */
export const RUNTIME_URL = '/_spfx/';

/**
 * Manifests of everything that web parts build on.
 *
 * @throws Error naming each component that another one needs and nobody provides
 */
export function runtimeManifests(runtime: InstalledRuntime, standIns: StandIns): readonly ComponentManifest[] {
  const packaged = [...runtime.components.values()].map((manifest) => ({
    ...manifest,
    loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [RUNTIME_URL] }
  }));
  // The loader takes these from the assembly, but only when it finds a manifest; the file is never asked for.
  const assembled = runtime.assemblyOnly.map(({ id, version }) =>
    componentManifest({
      id,
      version,
      alias: `assembly-${id}`,
      componentType: 'Library',
      fileName: 'in-the-assembly.js',
      baseUrl: STAND_INS_URL,
      dependencies: new Map()
    })
  );
  const manifests = [...packaged, ...assembled, ...standIns.manifests];
  const missing = unprovided(manifests, manifests);
  if (missing.length > 0) {
    throw new Error(`The workbench provides no component for ${missing.join(', ')}: the installed SharePoint Framework needs a stand-in for each.`);
  }
  return manifests;
}

/** What `wanted` depends on and `provided` does not hold, as `name (id), for alias`. */
export function unprovided(wanted: readonly ComponentManifest[], provided: readonly ComponentManifest[]): readonly string[] {
  const ids = new Set([...provided, ...wanted].map(({ id }) => id));
  const missing = wanted.flatMap(({ alias, loaderConfig }) =>
    Object.entries(loaderConfig.scriptResources).flatMap(([name, resource]) =>
      resource.type === 'component' && !ids.has(resource.id) ? [`${name} (${resource.id}), for ${alias}`] : []
    )
  );
  return [...new Set(missing)];
}
