/**
 * `npm run reproduce`: builds the last commit twice, in two folders of the temporary folder, and compares the packages byte by byte. Four to six minutes.
 * `npm run reproduce -- other.sppkg` builds it once and compares it with that file: whether a package at hand is what this commit makes.
 * Options of `npm run package` go after the file.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { packageFile } from '../local/start/packageStamp';
import { contentHash } from './package/contentHash';
import { readZip } from './package/writeZip';

function run(cwd: string, command: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}${stderr}`);
}

/**
 * The same files in another folder, without a copy where the disk can do without; not as one link to the folder, which a build would follow to where it is. What earlier
 * builds left (`.cache`) stays behind.
 */
function linkTree(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      if (entry.name !== '.cache') linkTree(source, target);
    } else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else {
      try {
        linkSync(source, target);
      } catch {
        // Another disk.
        copyFileSync(source, target);
      }
    }
  }
}

/** The package of the last commit, built in a folder of its own with the packages that are installed here. @param name of the folder; of another length for each build: paths that get into a script move what comes after them */
function buildCommit(options: readonly string[], name: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-reproduce-'));
  const clone = join(folder, name);
  try {
    run(process.cwd(), 'git', ['clone', '--quiet', '--no-hardlinks', '.', clone]);
    linkTree(resolve('node_modules'), join(clone, 'node_modules'));
    run(clone, process.execPath, ['--import', 'tsx', 'tools/package.ts', ...options]);
    return readFileSync(packageFile(clone));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compare(): Promise<void> {
  const [given, ...others] = process.argv.slice(2);
  const other = given?.endsWith('.sppkg') ? given : undefined;
  const options = other === undefined ? process.argv.slice(2) : others;
  const first = other === undefined ? buildCommit(options, 'one') : readFileSync(other);
  const second = buildCommit(options, 'another-of-them');
  const [one, two] = [await readZip(first), await readZip(second)];
  const names = [...new Set([...one.keys(), ...two.keys()])].sort();
  const differing = names.filter((name) => !one.get(name)?.equals(two.get(name) ?? Buffer.of()));
  console.log(`${names.length} files, contents ${contentHash(two)}`);
  if (differing.length > 0) throw new Error(`Different in ${differing.length}:\n${differing.join('\n')}`);
  if (!first.equals(second)) throw new Error('The same files, packed in another way.');
  console.log('The same, byte by byte.');
}

compare().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
