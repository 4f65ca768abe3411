import * as fc from 'fast-check';
import { lengthOf, slice } from '../anchors/characters';
import type { PassageList } from './editPassages';
import { addNote, mergeWithPrevious, passageList, removePassage, setText, settleNotes, splitPassage } from './editPassages';
import { isOrphan, notesOf } from './notes';
import { areNumbered, numberNotes } from './numberNotes';
import type { Passage } from './Passage';

const passage = (id: number, text: string, more: Partial<Passage> = {}): Passage => ({ id, kind: 'paragraph', level: 0, label: '', text, marks: [], ...more });
const note = (id: number, label: string): Passage => passage(id, `note ${id}`, { kind: 'note', label });
/** A passage in which each `[label]` refers to a note. */
const referring = (id: number, text: string): Passage =>
  passage(id, text, { marks: [...text.matchAll(/\[[^\]]+\]/g)].map(({ 0: said, index = 0 }) => ({ kind: 'note', start: lengthOf(text.slice(0, index)), end: lengthOf(text.slice(0, index) + said) })) });

/** Which note, by its words, each reference leads to, with the sign before it: in the order of the text. */
function leads({ passages }: PassageList): readonly string[] {
  return passages.flatMap((one) =>
    one.marks.filter(({ kind }) => kind === 'note').map((mark) => {
      const label = slice(one.text, mark.start, mark.end).slice(1, -1);
      const notes = passages.filter((other) => other.kind === 'note' && other.label === label);
      const sign = slice(one.text, 0, mark.start).replace(/\[[^\]]*\]/g, '').trimEnd().slice(-1);
      return `${sign} ${notes.map(({ text }) => text).join('|')}`;
    })
  );
}
/** The notes alone. */
const led = (list: PassageList): readonly string[] => leads(list).map((lead) => lead.slice(lead.indexOf(' ') + 1));
const labels = ({ passages }: PassageList): readonly string[] => passages.filter(({ kind }) => kind === 'note').map(({ label }) => label);

describe('notes are numbered as the text refers to them', () => {
  it('with the words and marks around them where they were', () => {
    const [text, , second] = numberNotes([
      passage(1, '👩‍💻 Un[12] mot[1] ici', { marks: [{ kind: 'strong', start: 2, end: 12 }, { kind: 'note', start: 4, end: 8 }, { kind: 'note', start: 12, end: 15 }, { kind: 'emphasis', start: 16, end: 19 }] }),
      note(2, '1'),
      note(3, '12')
    ]);
    expect(text).toEqual(passage(1, '👩‍💻 Un[1] mot[2] ici', { marks: [{ kind: 'strong', start: 2, end: 11 }, { kind: 'note', start: 4, end: 7 }, { kind: 'note', start: 11, end: 14 }, { kind: 'emphasis', start: 15, end: 18 }] }));
    expect(second).toEqual(note(2, '2'));
  });

  it.each([
    ['letters', ['a', 'b']],
    ['numbers of a part of a text', ['7', '8']],
    ['the same number twice', ['1', '1']],
    ['numbers and stars', ['1', '*']]
  ])('but not %s, which are the text’s own', (_, [one = '', other = '']) => {
    const passages = [referring(1, `Un[${other}] deux[${one}]`), note(2, one), note(3, other)];
    expect(areNumbered(passages)).toBe(false);
    expect(numberNotes(passages)).toBe(passages);
  });

  it('nor while one of them is referred to from nowhere', () => {
    const passages = [referring(1, 'Un[2]'), note(2, '1'), note(3, '2')];
    expect(numberNotes(passages)).toBe(passages);
  });

  it('and stand in that order', () => {
    expect(numberNotes([referring(1, 'Un[1] deux[2]'), note(2, '2'), note(3, '1')]).map(({ id }) => id)).toEqual([1, 3, 2]);
  });

  it('and from 1 again once the first is gone', () => {
    const list = removePassage(passageList([referring(1, 'Un[1]'), referring(2, 'Deux[2] trois[3]'), note(3, '1'), note(4, '2'), note(5, '3')]), 1);
    expect([list.passages[0]?.text, labels(list), leads(list)]).toEqual(['Deux[1] trois[2]', ['1', '2'], ['x note 4', 's note 5']]);
  });

  it('also one that is added in the middle', () => {
    const edit = addNote(passageList([referring(1, 'Un[1] deux trois[2]'), note(2, '1'), note(3, '2')]), 1, lengthOf('Un[1] deux'));
    expect(edit?.list.passages.map(({ text, label }) => `${label} ${text}`)).toEqual([' Un[1] deux[2] trois[3]', '1 note 2', '2 ', '3 note 3']);
    expect(edit?.at.id).toBe(4);
  });
});

describe('what refers to a note', () => {
  const list = passageList([referring(1, 'Un[1] deux[2] fin'), passage(2, 'Trois'), note(3, '1'), note(4, '2')]);

  it('is not parted from the word before it', () => {
    for (const place of [2, 3, 4]) expect(splitPassage(list, 1, place)?.list.passages.map(({ text }) => text).slice(0, 2)).toEqual(['Un[1]', 'deux[2] fin']);
    const two = passageList([referring(1, 'Un[1][2] mot'), note(2, '1'), note(3, '2')]);
    expect(splitPassage(two, 1, 2)?.list.passages[0]?.text).toBe('Un[1][2]');
    expect(splitPassage(passageList([referring(1, 'Un [1] mot'), note(2, '1')]), 1, 3)?.list.passages[1]?.text).toBe('[1] mot');
  });

  it('goes with words that are cut out here and put in there, and notes follow', () => {
    const cut = setText(list, 1, 'deux[2] fin');
    expect(cut.passages.filter((one) => isOrphan(one, cut.passages)).map(({ id }) => id)).toEqual([3]);
    expect(settleNotes(cut)).toBe(cut);
    const moved = settleNotes(setText(cut, 2, 'Trois Un[1]'));
    expect(moved.passages.map(({ text }) => text)).toEqual(['deux[1] fin', 'Trois Un[2]', 'note 4', 'note 3']);
    expect([labels(moved), leads(moved)]).toEqual([['1', '2'], ['x note 4', 'n note 3']]);
  });

  it('is what is typed in brackets, sign by sign, where there is such a note; in a note, or of no note, it is words', () => {
    const typed = ['Trois[', 'Trois[2', 'Trois[2]', 'Trois[2] et'].reduce((now, text) => setText(now, 2, text), list);
    expect(typed.passages[1]?.marks).toEqual([{ kind: 'note', start: 5, end: 8 }]);
    expect(setText(list, 2, 'Trois[3]').passages[1]?.marks).toEqual([]);
    expect(setText(list, 3, 'note[2]').passages[2]?.marks).toEqual([]);
  });

  it('is no word that stood there before', () => {
    const plain = passageList([passage(1, 'Voir [1] ici'), referring(2, 'Un[1]'), note(3, '1')]);
    expect(setText(plain, 1, 'Voir [1] et là').passages[0]?.marks).toEqual([]);
    expect(setText(plain, 1, 'Voir bien [1] ici').passages[0]?.marks).toEqual([]);
  });
});

test('whatever is merged, split, moved, removed and added, each reference leads to its own note, none is lost, and numbers are right', () => {
  const start = fc.array(fc.nat(3), { minLength: 1, maxLength: 5 }).map((counts) => {
    let label = 0;
    let word = 0;
    const texts = counts.map((count, index) => referring(index + 1, `p${index} ${Array.from({ length: count }, () => `w${(word += 1)}[${(label += 1)}]`).join(' ')} fin`));
    return passageList([...texts, ...Array.from({ length: label }, (_, index) => note(100 + index, String(index + 1)))]);
  });
  const step = fc.record({ kind: fc.constantFrom('merge', 'split', 'move', 'remove', 'note'), index: fc.nat(9), place: fc.nat(40), other: fc.nat(9) });
  let runs = 0;
  fc.assert(
    fc.property(start, fc.array(step, { maxLength: 12 }), (begun, script) => {
      let now = begun;
      for (const { kind, index, place, other } of script) {
        const texts = now.passages.filter((one) => one.kind !== 'note');
        const [one, two] = [texts[index % texts.length], texts[other % texts.length]];
        if (!one || !two) continue;
        const [before, others] = [led(now), led({ ...now, passages: now.passages.filter((each) => each !== one) })];
        const isRemoved = kind === 'remove' && texts.length > 1;
        if (kind === 'merge') now = mergeWithPrevious(now, one.id)?.list ?? now;
        if (kind === 'split') now = splitPassage(now, one.id, place % (lengthOf(one.text) + 1))?.list ?? now;
        if (kind === 'move' && one !== two) {
          const whole = slice(one.text, 0, lengthOf(one.text));
          now = settleNotes(setText(setText(now, one.id, 'vide'), two.id, `${two.text} ${whole}`));
        }
        if (isRemoved) now = removePassage(now, one.id);
        if (kind === 'note') {
          const edit = addNote(now, one.id, place % (lengthOf(one.text) + 1));
          now = edit ? setText(edit.list, edit.at.id, `note ${edit.at.id}`) : now;
        }
        const after = led(now);
        if (kind === 'merge' || kind === 'split') expect(after).toEqual(before);
        if (kind === 'move') expect([...after].sort()).toEqual([...before].sort());
        if (isRemoved) expect(after).toEqual(others);
        if (kind === 'note') expect(after.length).toBe(before.length + 1);
        // Each refers to one note and each note is referred to, by numbers from 1 in the order of the text.
        expect(now.passages.filter((each) => isOrphan(each, now.passages))).toEqual([]);
        expect(after.every((lead) => !lead.includes('|'))).toBe(true);
        expect([...new Set(now.passages.flatMap(notesOf))]).toEqual(labels(now));
        expect(labels(now)).toEqual(labels(now).map((_, at) => String(at + 1)));
        runs += 1;
      }
    }),
    { numRuns: 300 }
  );
  expect(runs).toBeGreaterThan(300);
});
