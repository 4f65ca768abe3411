import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { withLock } from './withLock';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
const silent = (): void => undefined;
after(() => rmSync(folder, { recursive: true }));

test('two actions under one lock never overlap, and both run', async () => {
  const file = join(folder, 'a.lock');
  const steps: string[] = [];
  const action = (name: string) => async (): Promise<void> => {
    steps.push(`${name} in`);
    await delay(30);
    steps.push(`${name} out`);
  };
  await Promise.all([withLock(file, silent, action('a')), withLock(file, silent, action('b'))]);
  assert.deepEqual(steps, ['a in', 'a out', 'b in', 'b out']);
});

test('the lock goes with a failure', async () => {
  const file = join(folder, 'b.lock');
  await assert.rejects(withLock(file, silent, () => Promise.reject(new Error('built nothing'))), /built nothing/);
  assert.equal(existsSync(file), false);
});

test('the lock of a process that is gone is taken over', async () => {
  const file = join(folder, 'c.lock');
  const gone = spawnSync(process.execPath, ['--eval', 'console.log(process.pid)']).stdout.toString().trim();
  writeFileSync(file, gone);
  assert.equal(await withLock(file, silent, () => Promise.resolve('ran')), 'ran');
});
