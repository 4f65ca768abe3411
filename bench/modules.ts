/** `npm run size -- --modules [part …]`: where the weight of what agents download comes from, module by module. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { FirstChunks } from './package-size';

interface ModuleSize {
  readonly chunk: string;
  readonly module: string;
  /** Minified and gzipped by itself: in its chunk it weighs about two thirds of it. */
  readonly bytes: number;
}

/** Smaller ones are no news. */
const SMALLEST = 150;

/** Builds the package's scripts with their modules apart, and lists those of the first chunks of the parts (all of them when none is named). */
export function showModules(parts: readonly string[]): number {
  const build = spawnSync(process.execPath, ['node_modules/gulp/bin/gulp.js', 'bundle', '--ship'], { stdio: 'inherit', env: { ...process.env, PARVIS_MODULES: '1' } });
  if (build.status !== 0) return build.status ?? 1;
  const first = JSON.parse(readFileSync('temp/first-chunks.json', 'utf8')) as FirstChunks;
  const modules = JSON.parse(readFileSync('temp/modules.json', 'utf8')) as readonly ModuleSize[];
  const wanted = parts.length > 0 ? parts : Object.keys(first);
  for (const chunk of new Set(['parvis', ...wanted.flatMap((part) => first[part] ?? [])])) {
    const rows = modules.filter((each) => each.chunk === chunk && each.bytes >= SMALLEST).sort((one, other) => other.bytes - one.bytes);
    console.log(`\n${chunk}`);
    console.table(rows.map(({ module, bytes }) => ({ module, 'bytes gzip': bytes })));
  }
  return 0;
}
