import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseRange } from './byte-range';

const ranges: readonly [string | undefined, ReturnType<typeof parseRange>][] = [
  [undefined, undefined],
  ['bytes=0-4', { start: 0, end: 4 }],
  ['bytes=5-', { start: 5, end: 9 }],
  ['bytes=-3', { start: 7, end: 9 }],
  ['bytes=-30', { start: 0, end: 9 }],
  ['bytes=5-99', { start: 5, end: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=5-4', undefined],
  ['bytes=0-1,3-4', undefined],
  ['lines=0-4', undefined],
  ['bytes=-', undefined]
];
for (const [header, expected] of ranges) test(`${header} of ten bytes`, () => assert.deepEqual(parseRange(header, 10), expected));
