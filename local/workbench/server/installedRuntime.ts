import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ComponentManifest, ComponentReference, ScriptResource } from './spfxManifest';

/** The SharePoint Framework runtime as npm installed it: `@microsoft/sp-*`. */
export interface InstalledRuntime {
  /** Manifests of the components, by package name. */
  readonly components: ReadonlyMap<string, ComponentManifest>;
  /** Components that only the assembly carries: no package of their own, already on the page when it has run. */
  readonly assemblyOnly: readonly ComponentReference[];
  /** Path of the module loader that the runtime is built for; without it on the page the runtime evaluates its own copy. */
  readonly requireScript: string;
  /** File name to path. The assembly asks for chunks of all packages next to itself, so names share one folder. */
  readonly files: ReadonlyMap<string, string>;
  /** Components that only lazy chunks of the property pane need: named in no manifest. */
  readonly deferred: readonly ComponentReference[];
}

/** File name of the script that starts the runtime. */
export const ASSEMBLY = 'sp-default-assembly_en-us.js';

/**
 * Reads the installed runtime.
 *
 * @throws Error when the packages are missing, or hold no assembly
 */
export function readInstalledRuntime(nodeModules: string): InstalledRuntime {
  const scope = join(nodeModules, '@microsoft');
  const packages = existsSync(scope) ? readdirSync(scope).filter((name) => name.startsWith('sp-')) : [];
  const components = new Map<string, ComponentManifest>();
  const files = new Map<string, string>();
  for (const name of packages) {
    const dist = join(scope, name, 'dist');
    if (!existsSync(dist)) continue;
    for (const file of readdirSync(dist)) {
      if (/\.(js|woff2?|css)$/.test(file) && !files.has(file)) files.set(file, join(dist, file));
      if (!file.endsWith('.manifest.json')) continue;
      const manifest = JSON.parse(readFileSync(join(dist, file), 'utf8')) as ComponentManifest;
      if (manifest.rootComponentId === undefined) components.set(`@microsoft/${name}`, withEnglishText(manifest));
    }
  }
  const assembly = files.get(ASSEMBLY);
  if (assembly === undefined) {
    throw new Error('The SharePoint Framework runtime is not installed: @microsoft/sp-application-base has no default assembly.');
  }
  const packaged = new Set([...components.values()].map(({ id }) => id));
  const loaders = join(scope, 'sp-loader', 'blobs', 'requirejs');
  const [version] = readdirSync(loaders);
  if (version === undefined) throw new Error('@microsoft/sp-loader has no module loader.');
  return {
    components,
    files,
    requireScript: join(loaders, version, 'require.min.js'),
    assemblyOnly: assemblyComponents(readFileSync(assembly, 'utf8')).filter(({ id }) => !packaged.has(id)),
    deferred: deferredComponents(components.get('@microsoft/sp-property-pane'), files).filter(({ id }) => !packaged.has(id))
  };
}

/**
 * npm carries the runtime's texts in English only; the `default` bundles hold string ids instead of texts. Every other
 * language falls back to English.
 */
function withEnglishText(manifest: ComponentManifest): ComponentManifest {
  const scriptResources = Object.fromEntries(
    Object.entries(manifest.loaderConfig.scriptResources).map(([name, resource]): [string, ScriptResource] => {
      const english = resource.type === 'localizedPath' ? resource.paths?.['en-US'] : undefined;
      return [name, english !== undefined && resource.type === 'localizedPath' ? { ...resource, defaultPath: english } : resource];
    })
  );
  return { ...manifest, isInternal: true, loaderConfig: { ...manifest.loaderConfig, scriptResources } };
}

/** The assembly opens with one call that names each component inside it: `['<id>', '<version>', <variable>]`. */
function assemblyComponents(script: string): readonly ComponentReference[] {
  const start = script.indexOf('_initializeAssembly(');
  const call = script.slice(start, script.indexOf(']]);', start));
  const found = [...call.matchAll(/\['([0-9a-f-]{36})', '([\d.]+)', \w+\]/g)].map(([, id = '', version = '']) => ({ id, version }));
  if (found.length === 0) throw new Error('The default assembly of the SharePoint Framework does not list its components as expected.');
  return found;
}

/** Components that only lazy chunks need stand in the webpack runtime of the entry, not in the manifest. */
function deferredComponents(
  manifest: ComponentManifest | undefined,
  files: ReadonlyMap<string, string>
): readonly ComponentReference[] {
  const entry = manifest?.loaderConfig.scriptResources[manifest.loaderConfig.entryModuleId];
  if (entry?.type !== 'localizedPath') return [];
  const name = typeof entry.defaultPath === 'string' ? entry.defaultPath : entry.defaultPath.path;
  const file = files.get(name);
  if (file === undefined) return [];
  return [...readFileSync(file, 'utf8').matchAll(/\{i:"([0-9a-f-]{36})",v:"([\d.]+)",m:\d+\}/g)].map(
    ([, id = '', version = '']) => ({ id, version })
  );
}
