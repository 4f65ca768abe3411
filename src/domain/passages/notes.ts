import { lengthOf, slice } from '../anchors/characters';
import type { Mark, Passage } from './Passage';

/** What a reference to a note says: `3` of `[3]`. */
export function labelIn({ text }: Pick<Passage, 'text'>, { start, end }: Mark): string {
  return slice(text, start, end).replace(/[[\]\s]/g, '');
}

/** Labels of the notes that a passage refers to. */
export function notesOf(passage: Pick<Passage, 'text' | 'marks'>): readonly string[] {
  return passage.marks.filter(({ kind }) => kind === 'note').map((mark) => labelIn(passage, mark));
}

/** The words of a passage, whatever number a note has to which it refers. */
export function unnumbered({ text, marks }: Pick<Passage, 'text' | 'marks'>): string {
  let [words, from] = ['', 0];
  for (const { kind, start, end } of marks) {
    if (kind !== 'note') continue;
    words += `${slice(text, from, start)}[]`;
    from = end;
  }
  return from === 0 ? text : words + slice(text, from, lengthOf(text));
}

/** A note to which nothing refers any more. */
export function isOrphan({ id, kind, label }: Passage, passages: readonly Passage[]): boolean {
  return kind === 'note' && !passages.some((passage) => passage.id !== id && notesOf(passage).includes(label));
}

/** A number that no note has yet. */
export function nextLabel(passages: readonly Passage[]): string {
  return String(1 + Math.max(0, ...passages.filter(({ kind, label }) => kind === 'note' && /^\d{1,6}$/.test(label)).map(({ label }) => Number(label))));
}
