import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { faults } from './catalogue';
import { applyFault } from './fault';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

void test('the catalogue of faults is up to date', async (suite) => {
  await suite.test('there are at least forty, each with a name of its own', () => {
    assert.ok(faults.length >= 40, String(faults.length));
    assert.equal(new Set(faults.map(({ name }) => name)).size, faults.length);
  });
  for (const fault of faults) {
    await suite.test(fault.name, () => {
      assert.notEqual(applyFault(fault, readFileSync(join(root, fault.file), 'utf8')), '');
      assert.ok(fault.suites.length > 0);
      for (const each of fault.suites) assert.ok(existsSync(join(root, 'suite', `${each}.test.ts`)), each);
    });
  }
});
