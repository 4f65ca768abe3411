import { safeAddress } from '../address/safeAddress';
import { lengthOf, slice } from '../anchors/characters';
import type { PassageList } from './editPassages';
import { marksInOrder } from './marksInOrder';
import type { Mark, Passage } from './Passage';

/** A part of a passage's words, in characters that a person would count; the end excluded. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What words are made by a press: strong, emphasised. */
export type Emphasis = 'strong' | 'emphasis';

/** Is all of it written so? Nothing is not. */
export function isWritten({ marks }: Passage, kind: Emphasis, { start, end }: Stretch): boolean {
  const those = joined(marks.filter((mark) => mark.kind === kind));
  return start < end && those.some((mark) => mark.start <= start && mark.end >= end);
}

/** Writes a stretch so, or no longer so where all of it is. */
export function toggleEmphasis(list: PassageList, id: number, kind: Emphasis, stretch: Stretch): PassageList {
  return withMarks(list, id, (passage, within) => {
    const [those, others] = [passage.marks.filter((mark) => mark.kind === kind), passage.marks.filter((mark) => mark.kind !== kind)];
    return [...others, ...(isWritten(passage, kind, within) ? without(those, within) : joined([...those, { kind, ...within }]))];
  }, stretch);
}

/** The link that touches a stretch; of an empty one, in which it stands. */
export function linkAt({ marks }: Passage, { start, end }: Stretch): Mark | undefined {
  return marks.find((mark) => mark.kind === 'link' && mark.start < Math.max(end, start + 1) && mark.end > start);
}

/** Makes a stretch lead to an address, and to no other. @param address '': no link any more; one that is not opened changes nothing */
export function setLink(list: PassageList, id: number, stretch: Stretch, address: string): PassageList {
  const href = address === '' ? '' : safeAddress(address);
  if (href === undefined) return list;
  return withMarks(list, id, ({ marks }, within) => {
    const [links, others] = [marks.filter(({ kind }) => kind === 'link'), marks.filter(({ kind }) => kind !== 'link')];
    return [...others, ...without(links, within), ...(href === '' ? [] : [{ kind: 'link' as const, ...within, address: href }])];
  }, stretch);
}

/** The word at a place; empty between two. */
export function wordAt(text: string, place: number): Stretch {
  const [before] = /[\p{L}\p{M}\p{N}'’-]*$/u.exec(slice(text, 0, place)) ?? [''];
  const [after] = /^[\p{L}\p{M}\p{N}'’-]*/u.exec(slice(text, place, lengthOf(text))) ?? [''];
  return { start: place - lengthOf(before), end: place + lengthOf(after) };
}

function withMarks({ passages, lastId }: PassageList, id: number, change: (passage: Passage, within: Stretch) => readonly Mark[], { start, end }: Stretch): PassageList {
  return {
    lastId,
    passages: passages.map((passage) => {
      const within = { start: Math.max(0, start), end: Math.min(end, lengthOf(passage.text)) };
      return passage.id === id && within.start < within.end ? { ...passage, marks: marksInOrder(change(passage, within)) } : passage;
    })
  };
}

/** Marks with what a stretch has of them taken away. */
function without(marks: readonly Mark[], { start, end }: Stretch): readonly Mark[] {
  return marks.flatMap((mark) => [{ ...mark, end: Math.min(mark.end, start) }, { ...mark, start: Math.max(mark.start, end) }].filter((part) => part.start < part.end));
}

/** Marks of one kind, those that touch as one. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const all: Mark[] = [];
  for (const mark of marksInOrder(marks)) {
    const last = all[all.length - 1];
    if (last && mark.start <= last.end) all[all.length - 1] = { ...last, end: Math.max(last.end, mark.end) };
    else all.push(mark);
  }
  return all;
}
