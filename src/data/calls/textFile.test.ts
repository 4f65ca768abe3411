import type { Descent, Mark, TextVersion } from '../../domain/passages/Passage';
import { passageKinds } from '../../domain/passages/Passage';
import { textFile } from './textFile';

const marks: readonly Mark[] = [{ kind: 'strong', start: 0, end: 2 }, { kind: 'emphasis', start: 1, end: 2 }, { kind: 'link', start: 0, end: 1, address: 'https://ville.example/' }, { kind: 'note', start: 2, end: 3 }];
const descents: readonly Descent[] = [
  { kind: 'same', from: [1], to: [1] }, { kind: 'changed', from: [2], to: [2], contributions: [7, 9] }, { kind: 'split', from: [3], to: [6, 7] }, { kind: 'joined', from: [4, 5], to: [8] }, { kind: 'gone', from: [9], to: [] }, { kind: 'new', from: [], to: [10] }
];
const text: TextVersion = { version: 2, title: 'Charte', passages: passageKinds.map((kind, index) => ({ id: index + 1, kind, level: index, label: `${index}.`, text: 'Texte', marks: index === 0 ? marks : [] })), descents };

test('a version is read from its file as it was, whatever stands in it', () => {
  expect(textFile.read(textFile.write(text))).toEqual({ ok: true, value: text });
  expect(textFile.read(JSON.stringify({ version: 1, value: text })).ok).toBe(true);
});

const [first, ...others] = text.passages;
test.each([
  ['no number of its version', { ...text, version: 0 }],
  ['a passage without a number', { ...text, passages: [{ ...first, id: 0 }, ...others] }],
  ['a kind of passage that there is not', { ...text, passages: [{ ...first, kind: 'script' }, ...others] }],
  ['a mark before its passage', { ...text, passages: [{ ...first, marks: [{ kind: 'strong', start: -1, end: 2 }] }] }],
  ['a mark that there is not', { ...text, passages: [{ ...first, marks: [{ kind: 'html', start: 0, end: 2 }] }] }],
  ['a descent that there is not', { ...text, descents: [{ kind: 'moved', from: [1], to: [1] }] }],
  ['a place between two characters', { ...text, passages: [{ ...first, marks: [{ kind: 'strong', start: 0.5, end: 2 }] }] }]
])('a file with %s is none', (_, value) => expect(textFile.read(JSON.stringify({ version: 1, value })).ok).toBe(false));
