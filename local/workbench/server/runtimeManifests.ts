import { componentManifest } from './amdModule';
import type { InstalledRuntime } from './installedRuntime';
import type { ComponentManifest } from './spfxManifest';
import type { StandIns } from './standIns';
import { STAND_INS_URL } from './standIns';

/** Address of the one folder that all the runtime's files are served from. */
export const RUNTIME_URL = '/_spfx/';

/** Packages without which no page starts. What they build on is essential too: without it they are incomplete. */
const ESSENTIAL: ReadonlySet<string> = new Set(['@microsoft/sp-application-base', '@microsoft/sp-webpart-base', '@microsoft/sp-property-pane']);

/**
 * Manifests of everything that web parts build on.
 *
 * A package that is installed besides the framework itself is left out when something that it needs is not there.
 *
 * @throws Error naming each component that the framework needs and nobody provides
 */
export function runtimeManifests(runtime: InstalledRuntime, standIns: StandIns): readonly ComponentManifest[] {
  const packaged = [...runtime.components].map(([name, manifest]) => ({
    name,
    manifest: { ...manifest, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [RUNTIME_URL] } }
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
  const others = [...assembled, ...standIns.manifests];
  for (let kept = packaged; ; ) {
    const manifests = [...kept.map(({ manifest }) => manifest), ...others];
    const incomplete = kept.filter(({ manifest }) => unprovided([manifest], manifests).length > 0);
    const missing = incomplete.filter(({ name }) => ESSENTIAL.has(name)).flatMap(({ manifest }) => unprovided([manifest], manifests));
    if (missing.length > 0) throw new Error(`The workbench provides no component for ${missing.join(', ')}: the installed SharePoint Framework needs a stand-in for each.`);
    if (incomplete.length === 0) return manifests;
    // A package that a project installs besides, and that needs what nobody publishes: pages are shown without it.
    kept = kept.filter((each) => !incomplete.includes(each));
  }
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
