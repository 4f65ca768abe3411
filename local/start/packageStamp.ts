import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the package is built from. */
const SOURCES = ['src/**/*', 'config/*', 'teams/*', 'sharepoint/images/*', 'docs/images/*', 'gulpfile.js', 'tsconfig.json', 'package.json', 'package-lock.json', 'LICENSE', 'tools/package.ts', 'tools/{package,teams}/*'];

/** Path of the production package. */
export const packageFile = (root: string): string => join(root, 'sharepoint', 'solution', 'parvis.sppkg');

const recordFile = (root: string): string => join(root, 'node_modules', '.cache', 'parvis-start', 'package.json');

/** Whether the package at hand was built from the sources at hand. */
export function isPackageFresh(root: string): boolean {
  return existsSync(packageFile(root)) && existsSync(recordFile(root)) && readFileSync(recordFile(root), 'utf8') === stamp(root);
}

/** Remembers from what sources the package at hand was built. */
export function recordPackage(root: string): void {
  mkdirSync(dirname(recordFile(root)), { recursive: true });
  writeFileSync(recordFile(root), stamp(root));
}

function stamp(root: string): string {
  const hash = createHash('sha256');
  for (const path of globSync(SOURCES, { cwd: root }).sort()) {
    const full = join(root, path);
    if (statSync(full).isFile() && !/\.test\.tsx?$/.test(path)) hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  }
  return JSON.stringify({ sources: hash.digest('hex'), package: statSync(packageFile(root)).mtimeMs });
}
