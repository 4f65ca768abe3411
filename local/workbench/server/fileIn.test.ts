import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fileIn } from './fileIn';

const outside = ['', '.', '..', '../x.js', 'a/x.js', '/etc/passwd', 'x\u0000.js'];
for (const name of outside) {
  void test(`${JSON.stringify(name)} names no file of the folder`, () => {
    assert.equal(fileIn('/data/dist', name, path.posix), undefined);
    assert.equal(fileIn('C:\\data\\dist', name, path.win32), undefined);
  });
}
for (const name of ['..\\x.js', 'a\\..\\..\\x.js', '\\x.js', '\\\\host\\share\\x.js', 'C:x.js', 'D:\\x.js', 'x.js:stream', 'a\\x.js']) {
  void test(`${name} leads out of a folder of Windows`, () => assert.equal(fileIn('C:\\data\\dist', name, path.win32), undefined));
}
void test('a name is a file of the folder', () => {
  assert.equal(fileIn('/data/dist', 'x_1a.min.js', path.posix), '/data/dist/x_1a.min.js');
  assert.equal(fileIn('C:\\data\\dist', 'x.js', path.win32), 'C:\\data\\dist\\x.js');
});
