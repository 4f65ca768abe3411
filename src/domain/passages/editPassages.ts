import { lengthOf, slice } from '../anchors/characters';
import { normalText } from '../anchors/normalText';
import { mergeNotes, splitNote, withReference } from './editNotes';
import { marksInOrder } from './marksInOrder';
import { isOrphan, labelIn, nextLabel, notesOf } from './notes';
import { areNumbered, numberNotes } from './numberNotes';
import type { Mark, Passage, PassageKind } from './Passage';
import type { Written } from './runs';
import { cutWritten, joinWritten } from './runs';

/** Passages while they are edited. */
export interface PassageList {
  readonly passages: readonly Passage[];
  /** The highest id that was ever given in this text; none is given twice. */
  readonly lastId: number;
}

/** After a change: what became of the ids that are no more. */
export interface PassageEdit {
  readonly list: PassageList;
  readonly became: Readonly<Record<number, readonly number[]>>;
  /** The passage in which one goes on, with the place of the seam in it. */
  readonly at: { readonly id: number; readonly place: number };
}

/** @param given ids that stand elsewhere, e.g. in an earlier version or in a rule of the call */
export function passageList(passages: readonly Passage[], given: readonly number[] = []): PassageList {
  return { passages, lastId: Math.max(0, ...given, ...passages.map(({ id }) => id)) };
}

/** The passage before one, notes aside, to which places of the text refer; of a note the note before it. Undefined: none. */
export function previousOf(passages: readonly Passage[], id: number): Passage | undefined {
  return neighbourOf(passages, id, -1);
}

/** After a passage was typed in: notes whose references were moved are numbered anew. @returns the same list where none is */
export function settleNotes(list: PassageList): PassageList {
  const passages = numberNotes(list.passages);
  return passages === list.passages ? list : { ...list, passages };
}

/** As `previousOf`, after one. */
export function nextOf(passages: readonly Passage[], id: number): Passage | undefined {
  return neighbourOf(passages, id, 1);
}

function neighbourOf(passages: readonly Passage[], id: number, by: 1 | -1): Passage | undefined {
  let index = passages.findIndex((passage) => passage.id === id);
  if (index < 0) return undefined;
  const isNote = passages[index]?.kind === 'note';
  do index += by;
  while (passages[index] && (passages[index]?.kind === 'note') !== isNote);
  return passages[index];
}

/**
 * One passage of two that follow one another, of the first one's kind, with a new id; what it refers to stays where it is, also between the
 * two. Of two notes likewise, to which all refer that referred to either. Undefined where that cannot be.
 */
export function mergeWithPrevious({ passages, lastId }: PassageList, id: number): PassageEdit | undefined {
  const passage = passages.find((one) => one.id === id);
  const before = previousOf(passages, id);
  if (!before || !passage) return undefined;
  const at = { id: lastId + 1, place: lengthOf(before.text) };
  const became = { [before.id]: [at.id], [passage.id]: [at.id] };
  if (passage.kind === 'note') return { list: { passages: mergeNotes(passages, before, passage, at.id), lastId: at.id }, became, at };
  const merged: Passage = { ...before, ...joinWritten([before, spelledOut(passage)].filter(({ text }) => text !== ''), ' '), id: at.id };
  return { list: { passages: passages.flatMap((one) => (one === before ? [merged] : one === passage ? [] : [one])), lastId: at.id }, became, at };
}

/**
 * Two passages of one, both with new ids; a reference to a note is not cut, it stays with what stands before it. Whatever refers to a note refers to both.
 * Undefined where one of them would be empty.
 * @param place in characters that a person would count
 */
export function splitPassage({ passages, lastId }: PassageList, id: number, place: number): PassageEdit | undefined {
  const index = passages.findIndex((passage) => passage.id === id);
  const passage = passages[index];
  if (!passage) return undefined;
  const seam = behindWord(passage, place);
  const first = cutWritten(passage, 0, seam);
  const second = cutWritten(passage, seam, lengthOf(passage.text));
  if (first.text === '' || second.text === '') return undefined;
  const ids = [lastId + 1, lastId + 2] as const;
  if (passage.kind === 'note') return { list: { passages: splitNote(passages, passage, [first, second], ids), lastId: ids[1] }, became: { [id]: ids }, at: { id: ids[1], place: 0 } };
  const one: Passage = { ...passage, ...first, id: lastId + 1 };
  const other: Passage = { ...restOf(passage), ...second, id: lastId + 2 };
  return {
    list: { passages: [...passages.slice(0, index), one, other, ...passages.slice(index + 1)], lastId: lastId + 2 },
    became: { [id]: [one.id, other.id] },
    at: { id: other.id, place: 0 }
  };
}

/** The same passage as something else. */
export function setKind(list: PassageList, id: number, kind: Exclude<PassageKind, 'note'>, level: number): PassageList {
  return withPassage(list, id, (passage) => {
    if (passage.kind === 'note') return passage;
    const hasLabel = kind === 'heading' || kind === 'item';
    // Cells are words beside each other, where there is no table any more.
    const text = kind === 'row' ? passage.text : passage.text.replace(/\t/g, ' ');
    return { ...passage, text, kind, level: hasLabel ? Math.max(1, level) : 0, label: hasLabel ? passage.label : '' };
  });
}

export function setLabel(list: PassageList, id: number, label: string): PassageList {
  return withPassage(list, id, (passage) => ({ ...passage, label: normalText(label) }));
}

/** What was typed over a passage's words; marks stay with the words that stayed. What is typed or put in as `[3]` refers to note 3, where there is one. */
export function setText(list: PassageList, id: number, typed: string): PassageList {
  const labels = new Set(list.passages.filter(({ kind }) => kind === 'note').map(({ label }) => label));
  return withPassage(list, id, (passage) => ({ ...passage, ...retyped(passage, typed, labels) }));
}

/** Without a passage, and without the notes that it alone refers to; the others are numbered anew. */
export function removePassage({ passages, lastId }: PassageList, id: number): PassageList {
  const removed = passages.find((passage) => passage.id === id);
  const labels = removed ? notesOf(removed) : [];
  const left = passages.filter((passage) => passage.id !== id);
  return { passages: numberNotes(left.filter((passage) => !labels.includes(passage.label) || !isOrphan(passage, left)), areNumbered(passages)), lastId };
}

/** A new note, empty, and what refers to it at a place of a passage: with a number of its own, or numbered with the others. Undefined in a note. */
export function addNote({ passages, lastId }: PassageList, id: number, place: number): PassageEdit | undefined {
  const passage = passages.find((one) => one.id === id);
  if (!passage || passage.kind === 'note') return undefined;
  const label = nextLabel(passages);
  const referring = withReference(passage, behindNote(passage, place), label);
  const note: Passage = { id: lastId + 1, kind: 'note', level: 0, label, text: '', marks: [] };
  const numbered = numberNotes([...passages.map((one) => (one === passage ? referring : one)), note]);
  return { list: { passages: numbered, lastId: lastId + 1 }, became: {}, at: { id: note.id, place: 0 } };
}

/** A place that is not within a reference to a note. */
function behindNote({ marks }: Passage, place: number): number {
  return marks.find(({ kind, start, end }) => kind === 'note' && start < place && place < end)?.end ?? place;
}

/** A place that does not part a word, or a sign, from the references behind it either. */
function behindWord(passage: Passage, place: number): number {
  const seam = behindNote(passage, place);
  const isBehindWord = /\S/.test(slice(passage.text, seam - 1, seam));
  const next = isBehindWord ? passage.marks.find(({ kind, start }) => kind === 'note' && start === seam) : undefined;
  return next ? behindWord(passage, next.end) : seam;
}

/** An empty paragraph after another. @param id 0: at the beginning */
export function addAfter({ passages, lastId }: PassageList, id: number): PassageEdit {
  const index = passages.findIndex((passage) => passage.id === id) + 1;
  const added: Passage = { id: lastId + 1, kind: 'paragraph', level: 0, label: '', text: '', marks: [] };
  return { list: { passages: [...passages.slice(0, index), added, ...passages.slice(index)], lastId: lastId + 1 }, became: {}, at: { id: added.id, place: 0 } };
}

/** Ids that stand in a rule of the call, e.g. who answers which passages, after a change. */
export function followEdit(ids: readonly number[], became: PassageEdit['became']): readonly number[] {
  return [...new Set(ids.flatMap((id) => became[id] ?? [id]))];
}

function withPassage({ passages, lastId }: PassageList, id: number, change: (passage: Passage) => Passage): PassageList {
  return { passages: passages.map((passage) => (passage.id === id ? change(passage) : passage)), lastId };
}

/** The number of what is joined to something else is a part of its words. */
function spelledOut({ label, text, marks }: Passage): Written {
  return label === '' ? { text, marks } : joinWritten([{ text: label, marks: [] }, { text, marks }], ' ');
}

/** What comes after a title is no title; what comes after a number has none. */
function restOf(passage: Passage): Passage {
  const isTitle = passage.kind === 'heading' || (passage.kind === 'item' && passage.label !== '');
  return isTitle ? { ...passage, kind: 'paragraph', level: 0, label: '' } : passage;
}

/** What parts the words of a kind: the cells of a row, the paragraphs of a note. */
const seams: Readonly<Partial<Record<PassageKind, string>>> = { row: '\t', note: '\n' };

/** What was typed, as a passage of this kind has it. */
function written(kind: PassageKind, typed: string): string {
  const seam = seams[kind];
  return (seam ? typed.split(seam) : [typed]).map((part) => normalText(part.replace(/\s+/g, ' '))).join(seam);
}

/** Where a part of what is being typed stands in the passage's words, in characters that a person would count. @param from, to in UTF-16 units */
export function stretchOf(kind: PassageKind, typed: string, from: number, to: number): { readonly start: number; readonly end: number } {
  // A blank at its end would be none of the passage's, were nothing behind it.
  const start = lengthOf(written(kind, `${typed.slice(0, from)}x`)) - 1;
  return { start, end: Math.max(start, lengthOf(written(kind, typed.slice(0, to)))) };
}

function retyped({ kind, text: before, marks }: Passage, typed: string, notes: ReadonlySet<string>): Written {
  const text = written(kind, typed);
  if (text === before) return { text, marks };
  const [length, newLength] = [lengthOf(before), lengthOf(text)];
  const start = lengthOf(sharedStart([...before], [...text]));
  const end = Math.min(lengthOf(sharedStart([...before].reverse(), [...text].reverse())), length - start, newLength - start);
  // What is typed at an end of a mark is outside of it.
  const startOf = (place: number): number => (place < start ? place : Math.max(place + newLength - length, newLength - end));
  const endOf = (place: number): number => (place <= start ? place : place >= length - end ? place + newLength - length : start);
  const moved = marks.map((mark): Mark => ({ ...mark, start: startOf(mark.start), end: endOf(mark.end) })).filter((mark) => mark.start < mark.end);
  // What is left of a reference refers to nothing.
  const whole = moved.filter((mark) => mark.kind !== 'note' || slice(text, mark.start, mark.end) === `[${labelIn({ text }, mark)}]`);
  const isFresh = (one: Mark): boolean => one.end > start && one.start < newLength - end && !whole.some((mark) => mark.kind === 'note' && mark.start < one.end && mark.end > one.start);
  const put = kind === 'note' ? [] : referencesIn(text, notes).filter(isFresh);
  return { text, marks: put.length === 0 ? whole : marksInOrder([...whole, ...put]) };
}

/** Where a text says the label of a note in brackets. */
function referencesIn(text: string, notes: ReadonlySet<string>): readonly Mark[] {
  return [...text.matchAll(/\[([^[\]\s]+)\]/g)].flatMap(({ 0: said, 1: label = '', index = 0 }): readonly Mark[] => {
    if (!notes.has(label)) return [];
    const start = lengthOf(text.slice(0, index));
    return [{ kind: 'note', start, end: start + lengthOf(said) }];
  });
}

function sharedStart(one: readonly string[], other: readonly string[]): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length).join('');
}
