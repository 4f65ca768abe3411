import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './startError';
import { withLock } from './withLock';

/** What the package is built from. */
const SOURCES = ['src/**/*', 'config/*', 'sharepoint/assets/**/*', 'teams/*', 'gulpfile.js', 'tsconfig.json', 'package-lock.json', 'tools/{package,feature-xml}.ts'];

/** Last lines of a failed build that are shown. */
const SHOWN_LINES = 30;

/**
 * The project's production package, built when a source changed since it was built last.
 *
 * @param say - told what takes time
 * @returns path of the `.sppkg`
 * @throws StartError when the build fails
 */
export async function productionPackage(root: string, say: (line: string) => void): Promise<string> {
  const file = join(root, 'sharepoint', 'solution', 'parvis.sppkg');
  const cache = join(root, 'node_modules', '.cache', 'parvis-start');
  mkdirSync(cache, { recursive: true });
  await withLock(join(cache, 'build.lock'), say, async () => {
    const record = join(cache, 'package.json');
    if (existsSync(file) && existsSync(record) && readFileSync(record, 'utf8') === stamp(root, file)) return;
    say('Building the production package (half a minute) …');
    await build(root, say);
    writeFileSync(record, stamp(root, file));
  });
  return file;
}

/** Says whether the package at hand was built from the sources at hand. */
function stamp(root: string, file: string): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).sort()) {
    const full = join(root, path);
    if (statSync(full).isFile() && !/\.test\.tsx?$/.test(path)) hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  }
  return JSON.stringify({ sources: hash.digest('hex'), package: statSync(file).mtimeMs });
}

function build(root: string, say: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(root, 'tools', 'package.ts')], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const lines: string[] = [];
    const listen = (chunk: Buffer): void => {
      for (const line of chunk.toString().split('\n').map((text) => text.trimEnd()).filter(Boolean)) {
        lines.push(line);
        // Gulp's own lines say which step runs: "[22:10:01] Starting 'bundle'...".
        const step = /Starting '([\w-]+)'/.exec(line)?.[1];
        if (step !== undefined) say(`  ${step}`);
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) return resolve();
      reject(new StartError(`${lines.slice(-SHOWN_LINES).join('\n')}\nThe production package could not be built (see above).`));
    });
  });
}
