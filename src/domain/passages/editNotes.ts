import { lengthOf, slice } from '../anchors/characters';
import { marksInOrder } from './marksInOrder';
import { labelIn, nextLabel, notesOf } from './notes';
import { areNumbered, numberNotes, relabelled } from './numberNotes';
import type { Mark, Passage } from './Passage';
import type { Written } from './runs';
import { cutWritten, joinWritten } from './runs';

/** With a reference to a note at a place that is within no other reference. */
export function withReference(passage: Passage, seam: number, label: string): Passage {
  const reference = `[${label}]`;
  const shift = lengthOf(reference);
  const { text } = passage;
  const marks = passage.marks.map((mark): Mark => (mark.start >= seam ? { ...mark, start: mark.start + shift, end: mark.end + shift } : mark.end > seam ? { ...mark, end: mark.end + shift } : mark));
  return { ...passage, text: slice(text, 0, seam) + reference + slice(text, seam, lengthOf(text)), marks: marksInOrder([...marks, { kind: 'note', start: seam, end: seam + shift }]) };
}

/** One note of two, with an id of its own; whatever referred to one of them refers to it, once where both stood side by side. */
export function mergeNotes(passages: readonly Passage[], first: Passage, second: Passage, id: number): readonly Passage[] {
  const wasNumbered = areNumbered(passages);
  const merged: Passage = { ...first, ...joinWritten([first, second].filter(({ text }) => text !== ''), '\n'), id };
  const labels = new Map([[second.label, first.label]]);
  const left = passages.flatMap((passage) => {
    if (passage === first) return [merged];
    if (passage === second) return [];
    return passage.kind !== 'note' && notesOf(passage).includes(second.label) ? [withoutTwice(relabelled(passage, labels))] : [passage];
  });
  return numberNotes(left, wasNumbered);
}

/** Two notes of one, with ids of their own; whatever referred to it refers to both. */
export function splitNote(passages: readonly Passage[], note: Passage, parts: readonly [Written, Written], ids: readonly [number, number]): readonly Passage[] {
  const wasNumbered = areNumbered(passages);
  const label = nextLabel(passages);
  const one: Passage = { ...note, ...parts[0], id: ids[0] };
  const other: Passage = { ...note, ...parts[1], id: ids[1], label };
  const parted = passages.flatMap((passage) => (passage === note ? [one, other] : [passage.kind === 'note' ? passage : referringToo(passage, note.label, label)]));
  return numberNotes(parted, wasNumbered);
}

/** A reference to the second behind each to the first; from the last on, so that places stay what they are. */
function referringToo(passage: Passage, first: string, second: string): Passage {
  const ends = passage.marks.filter((mark) => mark.kind === 'note' && labelIn(passage, mark) === first).map(({ end }) => end);
  return ends.reduceRight((now, end) => withReference(now, end, second), passage);
}

/** Of references to the same note that stand side by side, the first. */
function withoutTwice(passage: Passage): Passage {
  const references = passage.marks.filter(({ kind }) => kind === 'note');
  const twice = references.find((mark, index) => {
    const before = references[index - 1];
    return before !== undefined && before.end === mark.start && labelIn(passage, before) === labelIn(passage, mark);
  });
  if (!twice) return passage;
  const [before, after] = [cutWritten(passage, 0, twice.start), cutWritten(passage, twice.end, lengthOf(passage.text))];
  const seam = slice(passage.text, twice.end, lengthOf(passage.text)).startsWith(' ') ? ' ' : '';
  return withoutTwice({ ...passage, ...joinWritten([before, after].filter(({ text }) => text !== ''), seam) });
}
