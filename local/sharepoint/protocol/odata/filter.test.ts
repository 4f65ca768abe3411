import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SharePointError } from '../../errors';
import { parseFilter } from './filter';
import { pathFirst } from '../../model/query/expression';

const path = (...segments: string[]): object => ({ kind: 'path', segments });
const literal = (type: string, value: unknown): object => ({ kind: 'literal', type, value });
const compare = (operator: string, left: object, right: object): object => ({ kind: 'compare', operator, left, right });

const filters: readonly (readonly [string, object])[] = [
  ["Title eq 'l''été'", compare('eq', path('Title'), literal('string', "l'été"))],
  ['Author/Title ne null', compare('ne', path('Author', 'Title'), literal('null', null))],
  ["Created ge datetime'2026-01-01T00:00:00Z'", compare('ge', path('Created'), literal('datetime', '2026-01-01T00:00:00Z'))],
  ["GUID eq guid'0D5B1C1E-0000-4000-8000-000000000001'", compare('eq', path('GUID'), literal('guid', '0d5b1c1e-0000-4000-8000-000000000001'))],
  ['Rank gt -1.5e3', compare('gt', path('Rank'), literal('number', -1500))],
  ['Flag EQ True', compare('eq', path('Flag'), literal('boolean', true))],
  ['a eq 1 or b eq 2 and not (c eq 3)', { kind: 'or', operands: [compare('eq', path('a'), literal('number', 1)), { kind: 'and', operands: [compare('eq', path('b'), literal('number', 2)), { kind: 'not', operand: compare('eq', path('c'), literal('number', 3)) }] }] }],
  ["substringof('x',Title)", { kind: 'call', name: 'substringof', operands: [literal('string', 'x'), path('Title')] }],
  ['nullable eq 1', compare('eq', path('nullable'), literal('number', 1))],
  ['orange eq 1 and android eq 2', { kind: 'and', operands: [compare('eq', path('orange'), literal('number', 1)), compare('eq', path('android'), literal('number', 2))] }]
];
for (const [text, expected] of filters) test(text, () => assert.deepEqual(parseFilter(text), expected));

for (const text of ['', 'Title eq', "Title eq 'x", 'Title eq 1 and', '(a eq 1', 'a = 1', `${'('.repeat(500)}a eq 1${')'.repeat(500)}`, "a eq 1; DROP TABLE items_1", 'a any 1']) {
  test(`refuses ${text.slice(0, 30)}`, () => assert.throws(() => parseFilter(text), SharePointError));
}

test('a comparison is turned so that the path stands first', () => {
  const parsed = parseFilter('5 lt Id');
  assert.ok(parsed.kind === 'compare');
  assert.deepEqual(pathFirst(parsed), compare('gt', path('Id'), literal('number', 5)));
});

test('hundreds of conditions are one flat list', () => {
  const parsed = parseFilter(Array.from({ length: 400 }, (_, index) => `Id eq ${index}`).join(' or '));
  assert.ok(parsed.kind === 'or' && parsed.operands.length === 400);
});
