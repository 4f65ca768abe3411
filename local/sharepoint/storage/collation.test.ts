import assert from 'node:assert/strict';
import { test } from 'node:test';
import { collationKey, collationPrefix, foldCase } from './collation';

const sorted = (...words: string[]): string[] => [...words].sort((a, b) => (collationKey(a) < collationKey(b) ? -1 : 1));

test('case and trailing spaces do not count, accents do', () => {
  assert.equal(collationKey('Été '), collationKey('ÉTÉ'));
  assert.notEqual(collationKey('été'), collationKey('ete'));
  assert.notEqual(collationKey('cœur'), collationKey('coeur'));
});

test('accents order only between otherwise equal words', () => {
  assert.deepEqual(sorted('coteau', 'côte', 'cote', 'coté', 'zèbre', 'école', 'Echo', 'eczéma'), ['cote', 'coté', 'côte', 'coteau', 'Echo', 'école', 'eczéma', 'zèbre'].sort((a, b) => (collationKey(a) < collationKey(b) ? -1 : 1)));
  assert.ok(collationKey('cote') < collationKey('côte') && collationKey('côte') < collationKey('coteau'));
  assert.ok(collationKey('école') < collationKey('eczéma'));
});

test('every text lies in the range of its beginnings', () => {
  for (const text of ['École', 'cœur', 'élève', 'a']) {
    for (let length = 1; length <= text.length; length++) {
      const prefix = collationPrefix(text.slice(0, length));
      assert.ok(collationKey(text) >= prefix && collationKey(text) < `${prefix}\u{10ffff}`, `${text} ${length}`);
    }
  }
});

test('composed and decomposed letters are the same', () => assert.equal(foldCase('E\u0301'), foldCase('é')));
