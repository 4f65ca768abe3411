import { lengthOf } from '../anchors/characters';
import { normalText } from '../anchors/normalText';
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

/** A note is what a place of the text refers to: it stays by itself. */
export function mayMerge(before: Passage | undefined, passage: Passage | undefined): boolean {
  return before !== undefined && passage !== undefined && before.kind !== 'note' && passage.kind !== 'note';
}

/** One passage of two that follow one another, of the first one's kind, with a new id. Undefined where that cannot be. */
export function mergeWithPrevious({ passages, lastId }: PassageList, id: number): PassageEdit | undefined {
  const index = passages.findIndex((passage) => passage.id === id);
  const [before, passage] = [passages[index - 1], passages[index]];
  if (!before || !passage || !mayMerge(before, passage)) return undefined;
  const merged: Passage = { ...before, ...joinWritten([before, spelledOut(passage)].filter(({ text }) => text !== ''), ' '), id: lastId + 1 };
  return {
    list: { passages: [...passages.slice(0, index - 1), merged, ...passages.slice(index + 1)], lastId: lastId + 1 },
    became: { [before.id]: [merged.id], [passage.id]: [merged.id] },
    at: { id: merged.id, place: lengthOf(before.text) }
  };
}

/** Two passages of one, both with new ids. Undefined where one of them would be empty. @param place in characters that a person would count */
export function splitPassage({ passages, lastId }: PassageList, id: number, place: number): PassageEdit | undefined {
  const index = passages.findIndex((passage) => passage.id === id);
  const passage = passages[index];
  if (!passage) return undefined;
  const first = cutWritten(passage, 0, place);
  const second = cutWritten(passage, place, lengthOf(passage.text));
  if (first.text === '' || second.text === '' || passage.kind === 'note') return undefined;
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

/** What was typed over a passage's words; marks stay with the words that stayed. */
export function setText(list: PassageList, id: number, typed: string): PassageList {
  return withPassage(list, id, (passage) => ({ ...passage, ...retyped(passage, typed) }));
}

export function removePassage({ passages, lastId }: PassageList, id: number): PassageList {
  return { passages: passages.filter((passage) => passage.id !== id), lastId };
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

function retyped({ kind, text: before, marks }: Passage, typed: string): Written {
  const seam = seams[kind];
  const parts = seam ? typed.split(seam) : [typed];
  const text = parts.map((part) => normalText(part.replace(/\s+/g, ' '))).join(seam);
  if (text === before) return { text, marks };
  const [length, newLength] = [lengthOf(before), lengthOf(text)];
  const start = lengthOf(sharedStart([...before], [...text]));
  const end = Math.min(lengthOf(sharedStart([...before].reverse(), [...text].reverse())), length - start, newLength - start);
  // What is typed at an end of a mark is outside of it.
  const startOf = (place: number): number => (place < start ? place : Math.max(place + newLength - length, newLength - end));
  const endOf = (place: number): number => (place <= start ? place : place >= length - end ? place + newLength - length : start);
  return { text, marks: marks.map((mark): Mark => ({ ...mark, start: startOf(mark.start), end: endOf(mark.end) })).filter((mark) => mark.start < mark.end) };
}

function sharedStart(one: readonly string[], other: readonly string[]): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return one.slice(0, length).join('');
}
