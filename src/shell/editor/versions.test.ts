import type { EditorFields } from './editorTypes';
import { differingFields, firstChoices, mergeVersions } from './versions';

interface Note {
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly links: readonly { readonly text: string; readonly url?: string }[];
}

const fields: EditorFields<Note> = {
  title: { label: 'Title', parts: ['title'], show: ({ title }) => title },
  dates: { label: 'Dates', parts: ['from', 'to'], show: ({ from, to }) => `${from}–${to}` },
  links: { label: 'Links', parts: ['links'], show: ({ links }) => links.map(({ text }) => text).join() }
};
const note: Note = { title: 'Before', from: '1', to: '2', links: [{ text: 'a' }] };

test('blanks at the ends and empty parts are no difference', () => {
  expect(differingFields(fields, note, { ...note, title: ' Before ', links: [{ text: 'a', url: '' }] })).toEqual([]);
  expect(differingFields(fields, note, { ...note, title: 'After', links: [{ text: 'a', url: '/x' }] })).toEqual(['title', 'links']);
});

test('theirs is chosen first where only they changed a field', () => {
  const yours = { ...note, title: 'Mine', to: '3' };
  const theirs = { ...note, to: '4', links: [] };
  expect(firstChoices(fields, { base: note, yours, theirs })).toEqual({ title: 'yours', dates: 'yours', links: 'theirs' });
  expect(firstChoices(fields, { base: undefined, yours, theirs })).toEqual({ title: 'yours', dates: 'yours', links: 'yours' });
});

test('the parts of a field stay together when two versions are merged', () => {
  const yours = { ...note, title: 'Mine', from: '0', to: '3' };
  const theirs = { ...note, title: 'Theirs', to: '4', links: [] };
  expect(mergeVersions(fields, yours, theirs, { title: 'theirs', dates: 'yours' })).toEqual({ title: 'Theirs', from: '0', to: '3', links: [] });
  expect(mergeVersions(fields, yours, theirs, {})).toEqual(theirs);
});
