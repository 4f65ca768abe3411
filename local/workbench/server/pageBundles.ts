import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleAmdModule } from './amdModule';
import type { InstalledRuntime } from './installedRuntime';
import { WORKBENCH_URL } from './pageDocument';
import type { ComponentManifest } from './spfxManifest';
import { FLUENT, sharedModules } from './standIns';

/** The workbench's own browser code, built. */
export interface PageBundles {
  readonly folder: string;
  /** Manifest of the SPFx application that draws the page. */
  readonly application: ComponentManifest;
  /** Changes with the content of the files. */
  readonly version: string;
}

/** Id by which the runtime is told what application the page is. */
export const APPLICATION_ID = '8be81a5c-af38-4bb2-af97-afa3b64dfbed';

const PAGE = join(__dirname, '..', 'page');
const SCRIPTS = ['prepare', 'boot', 'developerBar'] as const;
const ASSETS = ['workbench.css', 'icon.svg'] as const;

/** Names that the application imports from the one bundle that holds Fluent UI: module name, export of that bundle. */
const FLUENT_EXPORTS: Readonly<Record<string, string>> = {
  '@fluentui/react': '.fluent',
  '@fluentui/scheme-utilities': '.variants',
  '@fluentui/react-components': ''
};

/** Bundles the page's scripts into a folder of `cacheFolder`; takes a fraction of a second. */
export async function buildPageBundles(runtime: InstalledRuntime, cacheFolder: string): Promise<PageBundles> {
  const scripts = await Promise.all(SCRIPTS.map(async (name): Promise<readonly [string, string]> => [`${name}.js`, await script(name)]));
  const assets = await Promise.all(ASSETS.map(async (name): Promise<readonly [string, string]> => [name, await readFile(join(PAGE, name), 'utf8')]));
  const { code, manifest } = await bundleAmdModule({
    id: APPLICATION_ID,
    version: '1.0.0',
    alias: 'workbench-application',
    componentType: 'Application',
    entry: join(PAGE, 'WorkbenchApplication.tsx'),
    fileName: 'application.js',
    baseUrl: WORKBENCH_URL,
    externals: sharedModules(runtime),
    plugins: [sharedFluent],
    more: { preloadComponents: [] }
  });
  const files: readonly (readonly [string, string])[] = [...scripts, ...assets, ['application.js', code]];
  const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
  const folder = join(cacheFolder, `page-${version}`);
  await mkdir(folder, { recursive: true });
  await Promise.all(files.map(([name, content]) => writeFile(join(folder, name), content)));
  return { folder, application: manifest, version };
}

async function script(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(PAGE, `${name}.ts`)],
    bundle: true,
    format: 'iife',
    write: false,
    minify: true,
    target: 'es2020',
    logLevel: 'warning'
  });
  return outputFiles[0]?.text ?? '';
}

const sharedFluent: Plugin = {
  name: 'shared-fluent',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@fluentui\// }, ({ path }) => (path in FLUENT_EXPORTS ? { path, namespace: 'shared-fluent' } : undefined));
    onLoad({ filter: /.*/, namespace: 'shared-fluent' }, ({ path }) => ({
      contents: `module.exports = require(${JSON.stringify(FLUENT)})${FLUENT_EXPORTS[path] ?? ''};`,
      loader: 'js'
    }));
  }
};
