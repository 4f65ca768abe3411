/**
 * `bundleTests.ts FOLDER FILE …`: writes each test with all that it imports under FOLDER. Node loads four hundred modules in a second and more, for each
 * file of tests anew, and what is bundled in a tenth of that.
 */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { build } from 'esbuild';

/** Fixtures lie beside the sources. */
const sourceFolders: Plugin = {
  name: 'source-folders',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/](local|src|tests)[\\/].*\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      return { contents: source.replaceAll('__dirname', JSON.stringify(dirname(path))), loader: 'ts' };
    });
  }
};
/** Packages that are no modules call it. */
const REQUIRE = "import { createRequire as parvisRequire } from 'node:module'; const require = parvisRequire(import.meta.url);";

const [folder, ...files] = process.argv.slice(2);
if (!folder || files.length === 0) throw new Error('Usage: bundleTests.ts FOLDER FILE …');
build({
  entryPoints: files,
  outdir: folder,
  outbase: process.cwd(),
  outExtension: { '.js': '.mjs' },
  bundle: true,
  format: 'esm',
  splitting: true,
  platform: 'node',
  target: 'node20',
  banner: { js: REQUIRE },
  external: ['esbuild', 'playwright-core', 'typescript'],
  plugins: [sourceFolders],
  logLevel: 'error'
}).catch(() => process.exit(1));
