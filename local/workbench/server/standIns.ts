import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { amdWrapper, bundleAmdModule, componentManifest } from './amdModule';
import type { InstalledRuntime } from './installedRuntime';
import type { ComponentManifest, ComponentReference } from './spfxManifest';

/** Components that Microsoft does not publish, or publishes as plain libraries, built once into a cache folder. */
export interface StandIns {
  readonly folder: string;
  readonly manifests: readonly ComponentManifest[];
}

/** Address of the stand-ins' folder. */
export const STAND_INS_URL = '/_shims/';

/** Name by which a bundle of the workbench imports the stand-in for Fluent UI. */
export const FLUENT = 'workbench-fluent';

const REACT: ComponentReference = { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1' };
const REACT_DOM: ComponentReference = { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', version: '17.0.1' };
const FLUENT_REFERENCE: ComponentReference = { id: '0f0f0f0f-0000-4000-8000-000000000001', version: '1.0.0' };

/** Private components named in manifests, each with the source that stands in for it. */
const SOURCES = [
  { name: '@msinternal/sp-edit-customer-promise', id: '42647dee-1f75-4b9f-b521-5c844a6c35cc', version: '0.1.0', source: 'editCustomerPromise.ts' },
  { name: '@msinternal/sp-idle-web-task', id: 'c49ba483-7614-4c5c-b9dd-11b45a5fa280', version: '0.1.2', source: 'idleWebTask.ts' },
  { name: '@msinternal/ms-graph-v3-bundle', id: '32b9363b-09ff-4959-929a-cab2663fb223', version: '3.0.2', source: 'graphClient.ts' }
] as const;

/** Every module that a component can import from another one at run time, by name. */
export function sharedModules(runtime: InstalledRuntime): ReadonlyMap<string, ComponentReference> {
  return new Map<string, ComponentReference>([
    ...[...runtime.components].map(([name, { id, version }]): [string, ComponentReference] => [name, { id, version }]),
    ...runtimeDependencies(runtime).filter(([name]) => name === '@microsoft/load-themed-styles'),
    ['react', REACT],
    ['react-dom', REACT_DOM],
    [FLUENT, FLUENT_REFERENCE]
  ]);
}

/**
 * Builds the stand-ins, or takes them from the cache when runtime, libraries and sources are the same.
 *
 * @param cacheFolder - created when missing; holds one folder a fingerprint
 */
export async function buildStandIns(runtime: InstalledRuntime, nodeModules: string, cacheFolder: string): Promise<StandIns> {
  const sources = join(__dirname, '..', 'standins');
  const folder = join(cacheFolder, fingerprint(runtime, nodeModules, sources));
  if (!existsSync(folder)) {
    mkdirSync(cacheFolder, { recursive: true });
    const staging = mkdtempSync(join(cacheFolder, 'building-'));
    const manifests = await writeStandIns(runtime, nodeModules, sources, staging);
    writeFileSync(join(staging, 'manifests.json'), JSON.stringify(manifests));
    publish(staging, folder);
  }
  return { folder, manifests: JSON.parse(readFileSync(join(folder, 'manifests.json'), 'utf8')) as readonly ComponentManifest[] };
}

async function writeStandIns(
  runtime: InstalledRuntime,
  nodeModules: string,
  sources: string,
  folder: string
): Promise<readonly ComponentManifest[]> {
  const manifests: ComponentManifest[] = [];
  const write = (fileName: string, code: string, manifest: ComponentManifest): void => {
    writeFileSync(join(folder, fileName), code);
    manifests.push(manifest);
  };
  const library = { componentType: 'Library', baseUrl: STAND_INS_URL } as const;
  const externals = new Map([...sharedModules(runtime)].filter(([name]) => name !== FLUENT));

  // React's own production files: a named AMD module is what the loader wants, they are anonymous and serve as they are.
  const react = { ...library, ...REACT, alias: 'react', fileName: 'react.js', dependencies: new Map() };
  const reactDom = { ...library, ...REACT_DOM, alias: 'react-dom', fileName: 'react-dom.js', dependencies: new Map([['react', REACT]]) };
  write(react.fileName, readFileSync(join(nodeModules, 'react/umd/react.production.min.js'), 'utf8'), componentManifest(react));
  write(reactDom.fileName, readFileSync(join(nodeModules, 'react-dom/umd/react-dom.production.min.js'), 'utf8'), componentManifest(reactDom));

  const fluent = await bundleAmdModule({ ...library, ...FLUENT_REFERENCE, alias: FLUENT, entry: join(sources, 'fluent.ts'), fileName: 'fluent.js', externals });
  write('fluent.js', fluent.code, fluent.manifest);
  for (const { name, id, version, source } of SOURCES) {
    const fileName = source.replace('.ts', '.js');
    const { code, manifest } = await bundleAmdModule({ ...library, id, version, alias: name, entry: join(sources, source), fileName, externals });
    write(fileName, code, manifest);
  }
  for (const [name, reference] of fluentBundles(runtime)) {
    const fileName = `${name.replace(/^@[a-z]+\//, '').replace(/[^\w-]/g, '-')}.js`;
    const code = amdWrapper(reference, [FLUENT], `module.exports=require(${JSON.stringify(FLUENT)}).standInFor(${JSON.stringify(name)});`);
    write(fileName, code, componentManifest({ ...library, ...reference, alias: name, fileName, dependencies: new Map([[FLUENT, FLUENT_REFERENCE]]) }));
  }
  return manifests;
}

/** Names of Microsoft's own bundles of Fluent UI. */
const FLUENT_BUNDLE = /^@ms(internal)?\/.*(fluentui|office-ui-fabric)/;

/** Private bundles that the property pane and other installed packages link against, and those that only its chunks need (known by id alone). */
function fluentBundles(runtime: InstalledRuntime): ReadonlyMap<string, ComponentReference> {
  const provided = new Set<string>([
    ...runtime.assemblyOnly.map(({ id }) => id),
    ...SOURCES.map(({ id }) => id),
    ...[...runtime.components.values()].map(({ id }) => id),
    REACT.id,
    REACT_DOM.id
  ]);
  const bundles = new Map<string, ComponentReference>();
  const propertyPane = runtimeDependencies(runtime, '@microsoft/sp-property-pane');
  // Of packages that a project installs besides (`@microsoft/sp-dialog`), what is Fluent UI under a name of Microsoft's.
  const others = runtimeDependencies(runtime).filter(([name]) => FLUENT_BUNDLE.test(name));
  for (const [name, { id, version }] of [...propertyPane, ...others]) {
    if (!provided.has(id)) bundles.set(name, { id, version });
    provided.add(id);
  }
  for (const { id, version } of runtime.deferred) {
    if (!provided.has(id)) bundles.set(`deferred:${id}`, { id, version });
    provided.add(id);
  }
  return bundles;
}

function runtimeDependencies(runtime: InstalledRuntime, only?: string): readonly (readonly [string, ComponentReference])[] {
  return [...runtime.components]
    .filter(([name]) => only === undefined || name === only)
    .flatMap(([, { loaderConfig }]) => Object.entries(loaderConfig.scriptResources))
    .flatMap(([name, resource]) => (resource.type === 'component' ? [[name, { id: resource.id, version: resource.version }] as const] : []));
}

function fingerprint(runtime: InstalledRuntime, nodeModules: string, sources: string): string {
  const hash = createHash('sha256');
  for (const [name, { version }] of runtime.components) hash.update(`${name}@${version};`);
  for (const { id, version } of runtime.deferred) hash.update(`${id}@${version};`);
  for (const library of ['react', 'react-dom', '@fluentui/react', '@fluentui/react-components', '@microsoft/microsoft-graph-client', 'esbuild']) {
    hash.update(readFileSync(join(nodeModules, library, 'package.json')));
  }
  const files = readdirSync(sources).sort().map((file) => join(sources, file));
  for (const file of [...files, join(__dirname, 'standIns.ts'), join(__dirname, 'amdModule.ts')]) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Renames the finished folder into place: a start that was interrupted leaves no half folder. */
function publish(staging: string, folder: string): void {
  try {
    renameSync(staging, folder);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    // Another start may have published the same folder meanwhile.
    if (!existsSync(folder)) throw error;
  }
}
