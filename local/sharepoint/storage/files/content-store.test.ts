import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ContentStore } from './content-store';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (content: Uint8Array): string => new TextDecoder().decode(content);

test('contents are kept under their hash, once', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const store = new ContentStore(folder);
  const hash = store.put(bytes('hello'));
  assert.equal(store.put(bytes('hello')), hash);
  assert.equal(text(new ContentStore(folder).read(hash)), 'hello');
  assert.equal(text(store.read(hash, { start: 1, end: 3 })), 'ell');
  assert.equal(store.size(hash), 5);
  assert.equal(store.size(store.put(bytes(''))), 0);
  store.remove(hash);
  assert.equal(store.size(hash), undefined);
});

test('an upload in parts becomes one content, and its id never becomes a path', (context) => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  context.after(() => rmSync(folder, { recursive: true }));
  const store = new ContentStore(folder);
  const id = '../../escape';
  assert.equal(store.beginUpload(id, bytes('ab')), 2);
  assert.equal(store.continueUpload(id, bytes('cd')), 4);
  assert.equal(store.uploaded(id), 4);
  assert.equal(store.finishUpload(id), store.put(bytes('abcd')));
  assert.equal(store.uploaded(id), undefined);
  store.beginUpload(id, bytes('x'));
  store.cancelUpload(id);
  assert.equal(store.uploaded(id), undefined);
  assert.deepEqual(readdirSync(folder), ['content']);
});

test('a store in memory leaves nothing behind', () => {
  const store = new ContentStore(':memory:');
  const hash = store.put(bytes('x'));
  const { folder } = store as unknown as { folder: string };
  assert.ok(existsSync(folder));
  assert.equal(text(store.read(hash)), 'x');
  store.close();
  assert.ok(!existsSync(folder));
});
