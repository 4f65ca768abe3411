import type { Mark, Passage } from './Passage';
import { isOrphan, labelIn, nextLabel, notesOf, unnumbered } from './notes';

const note = (start: number, end: number): Mark => ({ kind: 'note', start, end });
const passage = (id: number, text: string, marks: readonly Mark[] = [], rest: Partial<Passage> = {}): Passage => ({ id, kind: 'paragraph', level: 0, label: '', text, marks, ...rest });
const referring = passage(1, 'Un mot[ 12 ] et un autre[a], en gras.', [{ kind: 'strong', start: 0, end: 2 }, note(6, 12), note(24, 27)]);

it('a reference says its label without brackets and spaces; what else is marked refers to nothing', () => {
  expect(labelIn(referring, note(6, 12))).toBe('12');
  expect(notesOf(referring)).toEqual(['12', 'a']);
});

it('words are the same whatever number their notes have', () => {
  expect(unnumbered(referring)).toBe('Un mot[] et un autre[], en gras.');
  expect(unnumbered(passage(2, 'Un mot[3] et un autre[44], en gras.', [note(6, 9), note(21, 25)]))).toBe(unnumbered(referring));
  expect(unnumbered(passage(3, '[1] en tête', [note(0, 3)]))).toBe('[] en tête');
  expect(unnumbered(passage(4, 'à la fin[1]', [note(8, 11)]))).toBe('à la fin[]');
  expect(unnumbered(passage(5, 'Sans note', [{ kind: 'strong', start: 0, end: 4 }]))).toBe('Sans note');
});

it('a note to which nothing but itself refers is an orphan; what is no note is none', () => {
  const kept = passage(2, 'La note.', [], { kind: 'note', label: '12' });
  const own = passage(3, 'Voir[b].', [note(4, 7)], { kind: 'note', label: 'b' });
  expect([kept, own, passage(4, 'Texte', [], { label: 'b' })].map((each) => isOrphan(each, [referring, kept, own]))).toEqual([false, true, false]);
});

it('the next number is above those of notes alone, whatever numbers stand elsewhere', () => {
  const of = (label: string, kind: Passage['kind'] = 'note'): Passage => passage(1, '', [], { kind, label });
  expect(nextLabel([])).toBe('1');
  expect(nextLabel([of('2'), of('10'), of('40', 'item'), of('3b'), of('b3'), of('1234567')])).toBe('11');
});
