import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { Database } from '../sharepoint/storage/database';
import { productionPackage } from './productionPackage';
import type { ProcessEntry } from './testing/processTree';
import { allEnded, endProcesses, processTree } from './testing/processTree';

const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'kill-'));
/** What a failed test may leave behind. */
const started: ProcessEntry[] = [];
after(() => {
  endProcesses(started);
  rmSync(folder, { recursive: true, force: true });
});

/** Signals, `ps` and process groups. */
const skip = process.platform === 'win32';
/** A test that waits for what never comes has failed. */
const timeout = 180_000;

/** Starts a command of the project and waits for what it prints. */
async function start(command: readonly string[], line: string | RegExp): Promise<{ pid: number; output: () => string }> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, CI: 'true' } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  while (text.search(line) < 0) {
    assert.equal(child.exitCode, null, text);
    await delay(50);
  }
  const pid = child.pid ?? 0;
  started.push(...processTree(pid));
  return { pid, output: () => text };
}

const optionsFor = (name: string): string[] => ['--data', join(folder, name), '--port', '0', '--seed', 'none', '--no-open'];

/** The commands that are killed, by what they are. */
const within = {
  npm: (tree: readonly ProcessEntry[]) => tree[0],
  'with-node': (tree: readonly ProcessEntry[]) => tree.find(({ command }) => /^\S*node \S*tools\/with-node\.mjs/.test(command)),
  server: (tree: readonly ProcessEntry[]) => tree.find(({ command }) => /--import \S+ \S*local\/start\.ts/.test(command))
} as const;

/** Nothing half written: what SQLite itself says, and the file beside it that a clean end removes. */
function assertSound(name: string, clean: boolean): void {
  const file = join(folder, name, 'sharepoint.sqlite');
  if (clean) assert.equal(existsSync(`${file}-wal`), false, 'closed, not abandoned');
  const database = new Database(file);
  assert.equal(database.get('PRAGMA integrity_check')?.integrity_check, 'ok');
  database.close();
}

for (const [victim, signal] of [
  ['npm', 'SIGTERM'], ['npm', 'SIGHUP'], ['npm', 'SIGKILL'], ['with-node', 'SIGTERM'], ['with-node', 'SIGKILL'], ['server', 'SIGKILL']
] as const) {
  test(`npm start: ${signal} of ${victim} leaves no process and a sound database`, { skip, timeout }, async () => {
    const name = `${victim}-${signal}`;
    const { pid } = await start(['npm', 'start', '--', ...optionsFor(name)], 'Parvis is ready: ');
    const tree = processTree(pid);
    const target = within[victim](tree);
    assert.ok(target && within.server(tree), tree.map(({ command }) => command).join('\n'));
    process.kill(target.pid, signal);
    await allEnded(tree);
    assertSound(name, victim !== 'server');
  });
}

test('gulp serve: SIGKILL of gulp ends the server, and Heft with all that it started', { skip, timeout }, async () => {
  await productionPackage(root, () => undefined);
  const { pid } = await start([process.execPath, join(root, 'node_modules/gulp/bin/gulp.js'), 'serve', ...optionsFor('gulp')], 'Building the development build');
  const heft = (): boolean => processTree(pid).some(({ command }) => command.includes('heft build-watch') && !command.includes('leash'));
  while (!heft()) await delay(50);
  const tree = processTree(pid);
  process.kill(pid, 'SIGKILL');
  await allEnded(tree);
});

test('who starts npm may go: a server in the background stays', { skip, timeout }, async () => {
  const script = `npm start -- ${optionsFor('background').join(' ')} & echo $!; wait $!`;
  const { pid, output } = await start(['sh', '-c', script], 'Parvis is ready: ');
  const address = /Parvis is ready: (\S+)/.exec(output())?.[1] ?? '';
  const tree = processTree(pid).slice(1);
  process.kill(pid, 'SIGKILL');
  await delay(1_000);
  assert.equal((await fetch(address)).status, 200);
  process.kill(Number(/^\d+/.exec(output())?.[0]), 'SIGTERM');
  await allEnded(tree);
});
