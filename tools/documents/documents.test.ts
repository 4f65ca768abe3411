import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { allLists } from '../../src/lists/allLists';
import { withBlock } from './blocks';
import { documents, root } from './documents';
import { FILE, rateOf, readRgaa } from './rgaa';
import { rightsByPart } from './rights';

for (const { path, is, shouldBe } of documents()) {
  test(`${path} says what the product says now: else run "npm run documents"`, () => assert.equal(is, shouldBe));
}

test('the rights of every list are told, each once', () => {
  assert.deepEqual(rightsByPart.flatMap(({ lists }) => lists.map(({ url }) => url)).sort(), allLists.map(({ url }) => url).sort());
});

test('a block is written where it stands, and missed where it does not', () => {
  const text = 'a\n<!-- x: written by "npm run documents" -->\nold\n<!-- end of x -->\nb\n';
  assert.equal(withBlock(text, 'x', 'new\n'), text.replace('old', 'new'));
  assert.throws(() => withBlock(text, 'y', ''), /No block "y"/);
});

const criteria = readRgaa().themes.flatMap((theme) => theme.criteria);

test(`${FILE} has the 106 criteria in their order`, () => {
  const ofThemes = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
  assert.equal(criteria.length, 106);
  assert.deepEqual(criteria.map(({ id }) => id), ofThemes.flatMap((count, theme) => Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`)));
});

test('each criterion has a state, words in both languages, and evidence that exists', () => {
  const wrong = criteria.flatMap(({ id, state, how, fr, en, found, evidence }) => [
    ...(['conform', 'notConform', 'notApplicable'].includes(state) && ['machine', 'hand', 'both', 'none'].includes(how) ? [] : [`${id}: ${state}, ${how}`]),
    ...([fr, en, found.fr, found.en].every((text) => text.trim() !== '') ? [] : [`${id}: without words`]),
    ...(how === 'none' && state !== 'notConform' ? [`${id}: nobody looked`] : []),
    ...(evidence.length > 0 ? [] : [`${id}: without evidence`]),
    ...evidence.filter((path) => !existsSync(join(root, path))).map((path) => `${id}: ${path}`)
  ]);
  assert.deepEqual(wrong, []);
});

test('what a machine is said to have seen, a test sees', () => {
  const unseen = criteria.filter(({ how, evidence }) => (how === 'machine' || how === 'both') && !evidence.some((path) => /\.(spec|test|contract)\.tsx?$/.test(path)));
  assert.deepEqual(unseen.map(({ id }) => id), []);
});

test('the rate is that of criteria that apply, and never rounded up', () => {
  const states = (conform: number, notConform: number) => [...Array<'conform'>(conform).fill('conform'), ...Array<'notConform'>(notConform).fill('notConform'), 'notApplicable' as const].map((state) => ({ state }));
  assert.deepEqual([rateOf(states(2, 1)), rateOf(states(999, 1)), rateOf(states(9999, 1)), rateOf(states(5, 0))], [66.6, 99.9, 99.9, 100]);
});
