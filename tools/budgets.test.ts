import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Budget } from '../bench/package-size';
import { checkBudgets } from '../bench/package-size';

const first = { poll: ['shell', 'votes', 'poll'], comments: ['shell', 'added', 'comments'], 'manifests.test.ts': [] };
const sizes = new Map([['parvis', 5000], ['chunk.shell', 40_000], ['chunk.votes', 10_000], ['chunk.poll', 11_000], ['chunk.added', 3000], ['chunk.comments', 8000], ['chunk.comments-owner', 4000]]);
const check = (budget: Partial<Budget>) => {
  const [result] = checkBudgets({ one: { what: '', parts: [], maxKilobytes: 60, goalKilobytes: 60, ...budget } }, first, sizes);
  return [result?.kilobytes, result?.isKept, result?.missing];
};

test('a budget is of a page with parts, of what a part weighs beside what all have, or of chunks that are named', () => {
  assert.deepEqual(check({}), [5, true, []]);
  assert.deepEqual(check({ parts: ['poll'] }), [66, false, []]);
  assert.deepEqual(check({ parts: ['comments'] }), [56, true, []]);
  assert.deepEqual(check({ parts: ['comments'], own: true }), [11, true, []]);
  assert.deepEqual(check({ chunks: ['comments-owner', 'added'] }), [7, true, []]);
});

test('a part or a chunk that is not built keeps no budget', () => {
  assert.deepEqual(check({ parts: ['forum'] }), [5, false, ['forum']]);
  assert.deepEqual(check({ chunks: ['comments-gone'] }), [0, false, ['chunk.comments-gone']]);
});
