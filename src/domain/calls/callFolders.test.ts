import { folderOf, readFolder, recordFolderOf } from './callFolders';
import { anchor, contribution } from './testing/callWith';

test('what is said of a passage lies in its block, by kind; replies and records beside', () => {
  expect(folderOf(contribution(1))).toBe('b0/12-remark');
  expect(folderOf(contribution(1, { anchor: anchor({ passage: 1000 }), kind: 'wording' }))).toBe('b2/1000-wording');
  expect(folderOf(contribution(1, { answers: 9 }))).toBe('b0/12-reply');
  expect(recordFolderOf(contribution(1, { anchor: anchor({ passage: 499 }) }))).toBe('b0/499-record');
});

test.each([
  ['12-remark', { passage: 12, slot: 'remark' }],
  ['0-record', { passage: 0, slot: 'record' }],
  ['500-reply', { passage: 500, slot: 'reply' }]
])('the folder %s says what it holds', (name, read) => expect(readFolder(name)).toEqual(read));

test.each(['12-disposed', '012-remark', '-remark', '12', 'x12-remark', '12-remark2', '12-remark-', '12345678901-remark', '12-toString'])('the folder %s is none of ours', (name) => expect(readFolder(name)).toBeNull());
