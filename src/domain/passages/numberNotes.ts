import { lengthOf, slice } from '../anchors/characters';
import { isOrphan, labelIn, notesOf } from './notes';
import type { Mark, Passage } from './Passage';

/** Are notes numbered as programs do it: each a number of its own, from 1? A text that is a part of another, or has letters, keeps what it has. */
export function areNumbered(passages: readonly Passage[]): boolean {
  const labels = passages.filter(({ kind }) => kind === 'note').map(({ label }) => label);
  return labels.includes('1') && labels.every((label) => /^[1-9]\d{0,5}$/.test(label)) && new Set(labels).size === labels.length;
}

/**
 * Notes numbered, and standing, in the order in which the text refers to them first. While one of them is referred to from nowhere, as between the two
 * halves of a move, numbers stay: what is about to be put back says the old one.
 * @param isNumbered before what was done to the text
 */
export function numberNotes(passages: readonly Passage[], isNumbered = areNumbered(passages)): readonly Passage[] {
  const notes = passages.filter(({ kind }) => kind === 'note');
  const byLabel = new Map(notes.map((note) => [note.label, note]));
  if (!isNumbered || byLabel.size < notes.length || notes.some((note) => isOrphan(note, passages))) return passages;
  const order = [...new Set(passages.flatMap(notesOf))].flatMap((label) => byLabel.get(label) ?? []);
  const labels = new Map(order.map(({ label }, index) => [label, String(index + 1)]));
  if (order.every((note, index) => note === notes[index]) && [...labels].every(([label, number]) => label === number)) return passages;
  let next = 0;
  const placed = passages.map((passage) => (passage.kind === 'note' ? (order[next++] ?? passage) : passage));
  return placed.map((passage) => relabelled(passage, labels));
}

/** With other labels, where it is a note or refers to some. */
export function relabelled(passage: Passage, labels: ReadonlyMap<string, string>): Passage {
  if (passage.kind === 'note') return { ...passage, label: labels.get(passage.label) ?? passage.label };
  const { text, marks } = passage;
  const references = marks.filter(({ kind }) => kind === 'note').map((mark) => ({ mark, said: `[${labels.get(labelIn(passage, mark)) ?? labelIn(passage, mark)}]` }));
  if (references.length === 0) return passage;
  let [words, from] = ['', 0];
  for (const { mark: { start, end }, said } of references) {
    words += slice(text, from, start) + said;
    from = end;
  }
  const moved = (place: number): number => references.reduce((now, { mark: { start, end }, said }) => (place >= end ? now + lengthOf(said) - (end - start) : now), place);
  return { ...passage, text: words + slice(text, from, lengthOf(text)), marks: marks.map((mark): Mark => ({ ...mark, start: moved(mark.start), end: moved(mark.end) })) };
}
