import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { prepareDataFolder } from './dataFolder';
import { StartError } from './startError';

const folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
after(() => rmSync(folder, { recursive: true }));

test('a folder that is missing is made', () => {
  prepareDataFolder(join(folder, 'new', 'deep'), false);
  assert.ok(existsSync(join(folder, 'new', 'deep')));
});

test('a path below a file cannot be written: one sentence', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  assert.throws(() => prepareDataFolder(join(file, 'data'), false), (error: unknown) => error instanceof StartError && /cannot be written: \w+\.$/.test(error.message));
});

test('reset empties a data folder', () => {
  const data = join(folder, 'data');
  mkdirSync(join(data, 'content'), { recursive: true });
  writeFileSync(join(data, 'sharepoint.sqlite'), '');
  prepareDataFolder(data, true);
  assert.deepEqual(readdirSync(data), []);
});

test('reset never empties somebody’s own folder', () => {
  const home = join(folder, 'home');
  mkdirSync(home);
  writeFileSync(join(home, 'thesis.docx'), '');
  assert.throws(() => prepareDataFolder(home, true), StartError);
  assert.deepEqual(readdirSync(home), ['thesis.docx']);
});
