import fc from 'fast-check';
import { lengthOf } from '../anchors/characters';
import type { Emphasis } from './editMarks';
import { isWritten, linkAt, setLink, toggleEmphasis, wordAt } from './editMarks';
import { passageList } from './editPassages';
import type { Mark, Passage } from './Passage';

const TEXT = 'Le télétravail est 👩‍💻 ouvert.';
const list = (...marks: readonly Mark[]) => passageList([{ id: 1, kind: 'paragraph', level: 0, label: '', text: TEXT, marks }]);
const marksOf = ({ passages }: { readonly passages: readonly Passage[] }): readonly Mark[] => passages[0]?.marks ?? [];
const strong = (start: number, end: number): Mark => ({ kind: 'strong', start, end });
const link = (start: number, end: number, address = 'https://ville.example/'): Mark => ({ kind: 'link', start, end, address });

it('words become bold, and stop being it where all of them are', () => {
  expect(marksOf(toggleEmphasis(list(), 1, 'strong', { start: 3, end: 14 }))).toEqual([strong(3, 14)]);
  expect(marksOf(toggleEmphasis(list(strong(3, 14)), 1, 'strong', { start: 0, end: 5 }))).toEqual([strong(0, 14)]);
  expect(marksOf(toggleEmphasis(list(strong(3, 14)), 1, 'strong', { start: 5, end: 8 }))).toEqual([strong(3, 5), strong(8, 14)]);
  expect(marksOf(toggleEmphasis(list(strong(0, 3), strong(5, 8)), 1, 'strong', { start: 2, end: 6 }))).toEqual([strong(0, 8)]);
  expect(marksOf(toggleEmphasis(list(link(0, 9)), 1, 'emphasis', { start: 3, end: 99 }))).toEqual([link(0, 9), { kind: 'emphasis', start: 3, end: lengthOf(TEXT) }]);
  expect(marksOf(toggleEmphasis(list(), 1, 'strong', { start: 4, end: 4 }))).toEqual([]);
  expect(marksOf(toggleEmphasis(list(), 2, 'strong', { start: 0, end: 4 }))).toEqual([]);
});

it('twice the same press changes nothing, whatever was written before', () => {
  const mark = fc.record({ kind: fc.constantFrom<Emphasis>('strong', 'emphasis'), start: fc.nat(12), length: fc.integer({ min: 1, max: 12 }) }).map(({ kind, start, length }): Mark => ({ kind, start, end: start + length }));
  const covered = (marks: readonly Mark[], kind: string): readonly boolean[] => Array.from({ length: 26 }, (_, place) => marks.some((one) => one.kind === kind && one.start <= place && place < one.end));
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 5 }), fc.nat(12), fc.integer({ min: 1, max: 12 }), (marks, start, length) => {
      const stretch = { start, end: start + length };
      const once = toggleEmphasis(list(...marks), 1, 'strong', stretch);
      const [passage] = once.passages;
      const was = list(...marks).passages[0];
      expect(passage && isWritten(passage, 'strong', stretch)).toBe(was && !isWritten(was, 'strong', stretch));
      expect(covered(marksOf(once), 'emphasis')).toEqual(covered(marks, 'emphasis'));
      const outside = (all: readonly boolean[]): readonly boolean[] => all.filter((_, place) => place < start || place >= start + length);
      expect(outside(covered(marksOf(once), 'strong'))).toEqual(outside(covered(marks, 'strong')));
    })
  );
});

it('words lead to one address, to another, and to none', () => {
  const linked = setLink(list(strong(0, 2)), 1, { start: 3, end: 14 }, 'https://ville.example/');
  expect(marksOf(linked)).toEqual([strong(0, 2), link(3, 14)]);
  expect(marksOf(setLink(linked, 1, { start: 3, end: 14 }, '/sites/x'))).toEqual([strong(0, 2), link(3, 14, '/sites/x')]);
  expect(marksOf(setLink(linked, 1, { start: 10, end: 18 }, '/b'))).toEqual([strong(0, 2), link(3, 10), link(10, 18, '/b')]);
  expect(marksOf(setLink(linked, 1, { start: 3, end: 14 }, ''))).toEqual([strong(0, 2)]);
});

it('what is not opened is no link', () => {
  for (const address of ['javascript:alert(1)', 'java\nscript:alert(1)', 'data:text/html,x', '//evil.example', 'file:///c:/']) expect(marksOf(setLink(list(), 1, { start: 0, end: 2 }, address))).toEqual([]);
});

it('a link is found where it is touched', () => {
  const [passage] = list(link(3, 14)).passages;
  if (!passage) throw new Error('no passage');
  expect([{ start: 3, end: 3 }, { start: 13, end: 13 }, { start: 0, end: 4 }].map((stretch) => linkAt(passage, stretch)?.start)).toEqual([3, 3, 3]);
  expect([{ start: 14, end: 14 }, { start: 0, end: 3 }, { start: 2, end: 2 }].map((stretch) => linkAt(passage, stretch))).toEqual([undefined, undefined, undefined]);
});

it('a caret is in a word, or between two', () => {
  expect(wordAt(TEXT, 5)).toEqual({ start: 3, end: 14 });
  expect(wordAt(TEXT, 3)).toEqual({ start: 3, end: 14 });
  expect(wordAt('l’été ici', 2)).toEqual({ start: 0, end: 5 });
  expect(wordAt('un  deux', 3)).toEqual({ start: 3, end: 3 });
  expect(wordAt(TEXT, 19)).toEqual({ start: 19, end: 19 });
});
