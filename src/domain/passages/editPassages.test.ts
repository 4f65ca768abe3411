import * as fc from 'fast-check';
import { lengthOf } from '../anchors/characters';
import { addAfter, addNote, followEdit, mergeWithPrevious, nextOf, passageList, previousOf, removePassage, setKind, setLabel, setText, splitPassage, stretchOf } from './editPassages';
import type { PassageList } from './editPassages';
import type { Passage } from './Passage';

const passage = (id: number, text: string, more: Partial<Passage> = {}): Passage => ({ id, kind: 'paragraph', level: 0, label: '', text, marks: [], ...more });
const bold = (start: number, end: number): Passage['marks'] => [{ kind: 'strong', start, end }];
const list = (...passages: readonly Passage[]): PassageList => passageList(passages);

it('two passages become one of the kind of the first, with an id of its own', () => {
  const edit = mergeWithPrevious(list(passage(1, 'Un.', { kind: 'heading', level: 2, label: '1' }), passage(2, 'Deux.', { marks: bold(0, 4) }), passage(3, 'Trois.')), 2);
  expect(edit?.list.passages).toEqual([passage(4, 'Un. Deux.', { kind: 'heading', level: 2, label: '1', marks: bold(4, 8) }), passage(3, 'Trois.')]);
  expect(edit?.became).toEqual({ 1: [4], 2: [4] });
  expect(edit?.at).toEqual({ id: 4, place: 3 });
});

it('the number of what is joined to something else is kept in its words', () => {
  expect(mergeWithPrevious(list(passage(1, 'Selon :'), passage(2, 'ceci', { kind: 'item', level: 1, label: 'a)', marks: bold(0, 4) })), 2)?.list.passages).toEqual([passage(3, 'Selon : a) ceci', { marks: bold(11, 15) })]);
});

it('the first passage has none before it, nor has the first note; a note is nothing else', () => {
  const note = passage(2, 'Note', { kind: 'note', label: '1' });
  expect(mergeWithPrevious(list(passage(1, 'Un')), 1)).toBeUndefined();
  expect(mergeWithPrevious(list(passage(1, 'Un'), note), 2)).toBeUndefined();
  expect(setKind(list(note), 2, 'paragraph', 0).passages).toEqual([note]);
});

const reference = (start: number, length = 3): Passage['marks'][number] => ({ kind: 'note', start, end: start + length });
const note = (id: number, label: string, text = 'Une note.'): Passage => passage(id, text, { kind: 'note', label });

it('two notes become one, to which all refer that referred to either, once where both stood side by side', () => {
  const texts = list(
    passage(1, 'Un[1][2] mot[2]', { marks: [{ kind: 'strong', start: 0, end: 2 }, reference(2), reference(5), reference(12)] }),
    note(2, '1', 'Première.'),
    passage(3, 'Deux[2] puis[3]', { marks: [reference(4), reference(12)] }),
    note(4, '2', 'Deuxième.'),
    note(5, '3')
  );
  expect(previousOf(texts.passages, 4)?.id).toBe(2);
  const edit = mergeWithPrevious(texts, 4);
  expect(edit?.list).toEqual({
    passages: [
      passage(1, 'Un[1] mot[1]', { marks: [{ kind: 'strong', start: 0, end: 2 }, reference(2), reference(9)] }),
      note(6, '1', 'Première.\nDeuxième.'),
      passage(3, 'Deux[1] puis[2]', { marks: [reference(4), reference(12)] }),
      note(5, '2')
    ],
    lastId: 6
  });
  expect(edit?.became).toEqual({ 2: [6], 4: [6] });
  expect(edit?.at).toEqual({ id: 6, place: 9 });
});

it('two notes become one where both stand side by side at the end, and where one of them is empty', () => {
  const texts = list(passage(1, 'Un[a][b]', { marks: [reference(2), reference(5)] }), note(2, 'a', ''), note(3, 'b', 'Dite.'));
  expect(mergeWithPrevious(texts, 3)?.list.passages).toEqual([passage(1, 'Un[a]', { marks: [reference(2)] }), note(4, 'a', 'Dite.')]);
});

it('a note is split: whatever referred to it refers to both', () => {
  const texts = list(passage(1, 'Un[1] mot', { marks: [reference(2), { kind: 'strong', start: 6, end: 9 }] }), passage(2, 'Deux[2], trois[1]', { marks: [reference(4), reference(14)] }), note(3, '1', 'Première. Suite.'), note(4, '2'));
  const edit = splitPassage(texts, 3, 9);
  expect(edit?.list).toEqual({
    passages: [
      passage(1, 'Un[1][2] mot', { marks: [reference(2), reference(5), { kind: 'strong', start: 9, end: 12 }] }),
      passage(2, 'Deux[3], trois[1][2]', { marks: [reference(4), reference(14), reference(17)] }),
      note(5, '1', 'Première.'),
      note(6, '2', 'Suite.'),
      note(4, '3')
    ],
    lastId: 6
  });
  expect(edit?.became).toEqual({ 3: [5, 6] });
  expect(edit?.at).toEqual({ id: 6, place: 0 });
  expect(splitPassage(texts, 4, 0)).toBeUndefined();
  const again = edit && mergeWithPrevious(edit.list, 6);
  expect(again?.list.passages.map(({ text }) => text)).toEqual(['Un[1] mot', 'Deux[2], trois[1]', 'Première.\nSuite.', 'Une note.']);
});

it('notes that stand between two passages are in the way of none, and their references stay with their words', () => {
  const texts = list(passage(1, 'Un[1]', { marks: [reference(2)] }), note(2, '1'), passage(3, 'Deux[2]', { marks: [reference(4)] }), note(4, '2'));
  expect([previousOf(texts.passages, 3)?.id, nextOf(texts.passages, 1)?.id, previousOf(texts.passages, 2), nextOf(texts.passages, 3), previousOf(texts.passages, 1)]).toEqual([1, 3, undefined, undefined, undefined]);
  const edit = mergeWithPrevious(texts, 3);
  expect(edit?.list.passages).toEqual([passage(5, 'Un[1] Deux[2]', { marks: [reference(2), reference(10)] }), note(2, '1'), note(4, '2')]);
  expect(edit?.became).toEqual({ 1: [5], 3: [5] });
});

it('a reference is not cut: it stays with what stands before it', () => {
  const edit = splitPassage(list(passage(1, 'Un[1] deux', { marks: [reference(2)] }), note(2, '1')), 1, 3);
  expect(edit?.list.passages).toEqual([passage(3, 'Un[1]', { marks: [reference(2)] }), passage(4, 'deux'), note(2, '1')]);
});

it('a note goes with the last passage that refers to it', () => {
  const texts = list(passage(1, 'Un[1][2]', { marks: [reference(2), reference(5)] }), passage(2, 'Deux[2]', { marks: [reference(4)] }), note(3, '1'), note(4, '2'), note(5, '3'));
  const left = removePassage(texts, 1);
  expect(left.passages.map(({ id }) => id)).toEqual([2, 4, 5]);
  expect(removePassage(left, 2).passages.map(({ id }) => id)).toEqual([5]);
  expect(removePassage(texts, 3).passages.map(({ id }) => id)).toEqual([1, 2, 4, 5]);
});

it('a note is added where it is referred to, with a number of its own', () => {
  const texts = list(passage(1, 'Un mot ici[7]', { marks: [{ kind: 'strong', start: 3, end: 6 }, { kind: 'emphasis', start: 0, end: 10 }, reference(10)] }), note(2, '7'));
  const edit = addNote(texts, 1, 6);
  expect(edit?.list.passages).toEqual([passage(1, 'Un mot[8] ici[7]', { marks: [{ kind: 'emphasis', start: 0, end: 13 }, { kind: 'strong', start: 3, end: 6 }, reference(6), reference(13)] }), note(2, '7'), note(3, '8', '')]);
  expect(edit?.at).toEqual({ id: 3, place: 0 });
  expect(addNote(texts, 1, 11)?.list.passages[0]?.text).toBe('Un mot ici[7][8]');
  expect(addNote(texts, 2, 0)).toBeUndefined();
});

it('what is left of a reference refers to nothing', () => {
  const texts = list(passage(1, 'Un[1] mot', { marks: [reference(2)] }));
  expect(setText(texts, 1, 'Un[ mot').passages[0]?.marks).toEqual([]);
  expect(setText(texts, 1, 'Un beau[1] mot').passages[0]?.marks).toEqual([reference(7)]);
});

it('a part of what is typed is found in the words that the passage has', () => {
  expect(stretchOf('paragraph', '  un  mot fort ', 6, 14)).toEqual({ start: 3, end: 11 });
  expect(stretchOf('paragraph', 'un mot', 2, 3)).toEqual({ start: 2, end: 2 });
  expect(stretchOf('row', 'a \t bc', 4, 6)).toEqual({ start: 2, end: 4 });
  expect(stretchOf('paragraph', '👩‍💻 mot', 6, 9)).toEqual({ start: 2, end: 5 });
});

it('a passage is split where a person counts, its marks with their words', () => {
  const edit = splitPassage(list(passage(7, '👩‍💻 un deux', { marks: bold(2, 6) })), 7, 4);
  expect(edit?.list).toEqual({ passages: [passage(8, '👩‍💻 un', { marks: bold(2, 4) }), passage(9, 'deux', { marks: bold(0, 1) })], lastId: 9 });
  expect(edit?.became).toEqual({ 7: [8, 9] });
  expect(splitPassage(list(passage(1, 'un')), 1, 0)).toBeUndefined();
  expect(splitPassage(list(passage(1, 'un')), 1, 2)).toBeUndefined();
});

it('what comes after a title or a number has none of its own', () => {
  expect(splitPassage(list(passage(1, 'un deux', { kind: 'heading', level: 1, label: 'I' })), 1, 2)?.list.passages[1]).toEqual(passage(3, 'deux'));
  expect(splitPassage(list(passage(1, 'un deux', { kind: 'item', level: 2, label: 'a)' })), 1, 2)?.list.passages[1]).toEqual(passage(3, 'deux'));
  expect(splitPassage(list(passage(1, 'un deux', { kind: 'item', level: 2 })), 1, 2)?.list.passages[1]).toEqual(passage(3, 'deux', { kind: 'item', level: 2 }));
});

it('a passage stays itself as another kind, with other words, another number', () => {
  const row = list(passage(5, 'a\tb', { kind: 'row' }));
  expect(setKind(row, 5, 'paragraph', 3).passages).toEqual([passage(5, 'a b')]);
  expect(setKind(row, 5, 'heading', 0).passages).toEqual([passage(5, 'a b', { kind: 'heading', level: 1 })]);
  expect(setText(row, 5, ' a \tc\n d').passages).toEqual([passage(5, 'a\tc d', { kind: 'row' })]);
  expect(setLabel(list(passage(1, 'x', { kind: 'item', level: 1 })), 1, ' b) ').passages).toEqual([passage(1, 'x', { kind: 'item', level: 1, label: 'b)' })]);
  expect(setText(list(passage(1, 'Une\nnote', { kind: 'note' })), 1, 'Une \n\u00a0autre').passages[0]?.text).toBe('Une\nautre');
});

it('marks stay with the words that stay', () => {
  const text = list(passage(1, 'un mot fort ici', { marks: bold(7, 11) }));
  expect(setText(text, 1, 'un mot très fort ici').passages[0]?.marks).toEqual(bold(12, 16));
  expect(setText(text, 1, 'un mot fort ici et là').passages[0]?.marks).toEqual(bold(7, 11));
  expect(setText(text, 1, 'un mot ici').passages[0]?.marks).toEqual([]);
  expect(setText(text, 1, 'un mot fort  ici').passages).toEqual(text.passages);
});

it('a passage is added and removed; rules of the call follow', () => {
  const { list: added, at } = addAfter(list(passage(1, 'un'), passage(2, 'deux')), 1);
  expect(added.passages.map(({ id }) => id)).toEqual([1, 3, 2]);
  expect(at.id).toBe(3);
  expect(addAfter(removePassage(added, 3), 0).list.passages.map(({ id }) => id)).toEqual([4, 1, 2]);
  expect(followEdit([1, 2, 5], { 1: [6], 2: [6] })).toEqual([6, 5]);
  expect(passageList([passage(2, 'x')], [9]).lastId).toBe(9);
});

it('whatever is merged and split, no id is given twice, no word is lost and marks lie within their text', () => {
  const words = fc.array(fc.constantFrom('un', 'deux', 'été', '👩‍💻', 'trois.'), { minLength: 1, maxLength: 6 });
  const texts = fc.array(words, { minLength: 1, maxLength: 6 });
  const steps = fc.array(fc.record({ isMerge: fc.boolean(), index: fc.nat(10), place: fc.nat(40) }), { maxLength: 30 });
  fc.assert(
    fc.property(texts, steps, (paragraphs, script) => {
      let now = list(...paragraphs.map((each, index) => passage(index + 1, each.join(' '), { marks: bold(0, lengthOf(each[0] ?? '')) })));
      const said = (): string => now.passages.map(({ text }) => text).join('').replace(/\s/g, '');
      const before = said();
      const seen = new Set(now.passages.map(({ id }) => id));
      for (const { isMerge, index, place } of script) {
        const id = now.passages[index % now.passages.length]?.id ?? 0;
        const edit = isMerge ? mergeWithPrevious(now, id) : splitPassage(now, id, place);
        if (!edit) continue;
        const fresh = Object.values(edit.became).flat();
        expect(fresh.some((each) => seen.has(each))).toBe(false);
        fresh.forEach((each) => seen.add(each));
        now = edit.list;
        expect(said()).toBe(before);
        now.passages.forEach(({ text, marks }) => marks.forEach(({ start, end }) => expect(0 <= start && start < end && end <= lengthOf(text)).toBe(true)));
      }
    }),
    { numRuns: 200 }
  );
});
