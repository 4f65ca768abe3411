import type { Plugin } from 'esbuild';
import { build } from 'esbuild';
import type { ComponentManifest, ComponentReference } from './spfxManifest';

export interface AmdModule {
  readonly code: string;
  readonly manifest: ComponentManifest;
}

export interface AmdModuleOptions extends ComponentReference {
  readonly alias: string;
  readonly componentType: 'Application' | 'Extension' | 'Library' | 'WebPart';
  /** Source file. */
  readonly entry: string;
  readonly fileName: string;
  /** Address of the folder that the file is served from. */
  readonly baseUrl: string;
  /** What other components provide at run time, by module name. */
  readonly externals: ReadonlyMap<string, ComponentReference>;
  readonly plugins?: readonly Plugin[];
  readonly sourceMap?: boolean;
  readonly more?: Readonly<Record<string, unknown>>;
}

/**
 * Bundles a source file into the shape that SPFx's own build gives a component: a named AMD module whose dependencies
 * are other components, and its manifest.
 */
export async function bundleAmdModule(options: AmdModuleOptions): Promise<AmdModule> {
  const { metafile, outputFiles } = await build({
    entryPoints: [options.entry],
    bundle: true,
    format: 'cjs',
    write: false,
    metafile: true,
    minify: true,
    target: 'es2020',
    platform: 'browser',
    mainFields: ['module', 'browser', 'main'],
    plugins: [...(options.plugins ?? []), exactExternals(options.externals)],
    define: { 'process.env.NODE_ENV': '"production"', global: 'self' },
    sourcemap: options.sourceMap ? 'inline' : false,
    logLevel: 'warning'
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  const names = [...new Set(imports.filter(({ external }) => external).map(({ path }) => path))].filter((name) => options.externals.has(name));
  const body = outputFiles[0]?.text ?? '';
  return {
    code: amdWrapper(options, names, body),
    manifest: componentManifest({ ...options, dependencies: new Map(names.map((name) => [name, referenceOf(options.externals, name)])) })
  };
}

/** esbuild's own `external` takes subpaths along: `react/jsx-runtime` has to be bundled, no component provides it. */
function exactExternals(externals: ReadonlyMap<string, ComponentReference>): Plugin {
  return {
    name: 'exact-externals',
    setup: ({ onResolve }) => onResolve({ filter: /.*/ }, ({ path }) => (externals.has(path) ? { path, external: true } : undefined))
  };
}

/** A named AMD module around CommonJS code. */
export function amdWrapper({ id, version }: ComponentReference, dependencies: readonly string[], body: string): string {
  const list = JSON.stringify(dependencies);
  return (
    `define(${JSON.stringify(`${id}_${version}`)},${list},function(){` +
    `var names=${list},values=arguments,module={exports:{}},exports=module.exports;` +
    `function require(name){return values[names.indexOf(name)]}\n${body}\nreturn module.exports;});`
  );
}

export interface ManifestOptions extends ComponentReference {
  readonly alias: string;
  readonly componentType: string;
  readonly fileName: string;
  readonly baseUrl: string;
  readonly dependencies: ReadonlyMap<string, ComponentReference>;
  readonly more?: Readonly<Record<string, unknown>>;
}

export function componentManifest(options: ManifestOptions): ComponentManifest {
  const { id, version, alias, componentType, fileName, baseUrl, dependencies, more } = options;
  return {
    id,
    alias,
    componentType,
    version,
    manifestVersion: 2,
    isInternal: componentType !== 'WebPart',
    ...more,
    loaderConfig: {
      internalModuleBaseUrls: [baseUrl],
      entryModuleId: alias,
      scriptResources: {
        [alias]: { type: 'path', path: fileName },
        ...Object.fromEntries([...dependencies].map(([name, reference]) => [name, { type: 'component' as const, ...reference }]))
      }
    }
  };
}

function referenceOf(externals: ReadonlyMap<string, ComponentReference>, name: string): ComponentReference {
  const reference = externals.get(name);
  if (reference === undefined) throw new Error(`No component provides ${name}.`);
  return { id: reference.id, version: reference.version };
}
