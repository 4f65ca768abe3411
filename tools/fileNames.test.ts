import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { test } from 'node:test';

test('no two sources become one file where a disk knows no capitals: Windows, macOS', () => {
  const byName = new Map<string, string[]>();
  for (const file of globSync('{src,local}/**/*.{ts,tsx}')) {
    const name = file.replace(/\.tsx?$/, '').toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  assert.deepEqual([...byName.values()].filter((files) => files.length > 1), []);
});
