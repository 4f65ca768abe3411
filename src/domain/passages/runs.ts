import { lengthOf, slice } from '../anchors/characters';
import { normalText } from '../anchors/normalText';
import { marksInOrder } from './marksInOrder';
import type { Mark, Passage } from './Passage';

/** How a stretch of a document is written. */
export interface RunStyle {
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** A safe address; '' for none. */
  readonly link: string;
  readonly note: boolean;
}

export interface Run extends RunStyle {
  readonly text: string;
}

export type Written = Pick<Passage, 'text' | 'marks'>;

export const plain: RunStyle = { strong: false, emphasis: false, link: '', note: false };

/**
 * The words of runs with their marks: spaces that follow one another are one, none stand at the ends, and each run is normalised by
 * itself so that marks stay where they belong.
 */
export function composeRuns(runs: readonly Run[]): Written {
  let text = '';
  let length = 0;
  const stretches: { readonly run: Run; readonly start: number; readonly end: number }[] = [];
  for (const run of trimmedEnds(collapsed(runs))) {
    const end = length + lengthOf(run.text);
    stretches.push({ run, start: length, end });
    text += run.text;
    length = end;
  }
  const marks = [
    ...marksOf('strong', stretches, ({ strong }) => (strong ? 'strong' : '')),
    ...marksOf('emphasis', stretches, ({ emphasis }) => (emphasis ? 'emphasis' : '')),
    ...marksOf('link', stretches, ({ link }) => link),
    ...marksOf('note', stretches, ({ note, text: words }) => (note ? words : ''))
  ];
  return { text, marks: marksInOrder(marks) };
}

/** Several written one after the other, with something between them. */
export function joinWritten(parts: readonly Written[], between: string): Written {
  const gap = lengthOf(between);
  let length = -gap;
  const marks = parts.flatMap((part) => {
    const shift = length + gap;
    length = shift + lengthOf(part.text);
    return part.marks.map((mark) => ({ ...mark, start: mark.start + shift, end: mark.end + shift }));
  });
  return { text: parts.map(({ text }) => text).join(between), marks };
}

/** A part of what is written, its ends without spaces. Places are in characters that a person would count. */
export function cutWritten({ text, marks }: Written, start: number, end: number): Written {
  const raw = slice(text, start, end);
  const words = raw.trim();
  const from = start + lengthOf(raw) - lengthOf(raw.trimStart());
  return { text: words, marks: marksWithin(marks, from, from + lengthOf(words)) };
}

/** Marks as they lie within a part; those that do not touch it are left out. */
function marksWithin(marks: readonly Mark[], from: number, to: number): readonly Mark[] {
  return marks.map((mark) => ({ ...mark, start: Math.max(mark.start, from) - from, end: Math.min(mark.end, to) - from })).filter(({ start, end }) => start < end);
}

/** `normalText` takes away what stands at the ends of a text: of a part of one, its spaces belong there. */
function normalPart(text: string): string {
  const words = text.replace(/[\t\n\r\f\v]/g, ' ');
  return (/^\s/.test(words) ? ' ' : '') + normalText(words) + (/\s$/.test(words) ? ' ' : '');
}

/** As a browser shows them: of spaces in a row, also across runs, the first; none before the first word. */
function collapsed(runs: readonly Run[]): readonly Run[] {
  let endsWithSpace = true;
  return runs.flatMap((run) => {
    const text = normalPart(run.text).replace(/ +/g, ' ');
    const words = endsWithSpace ? text.replace(/^ /, '') : text;
    if (words === '') return [];
    endsWithSpace = words.endsWith(' ');
    return [{ ...run, text: words }];
  });
}

function trimmedEnds(runs: readonly Run[]): readonly Run[] {
  const ends = runs.map(({ text }) => text.trim() !== '').lastIndexOf(true);
  const last = runs[ends];
  return last ? [...runs.slice(0, ends), { ...last, text: last.text.trimEnd() }] : [];
}

/** One mark for each row of runs that say the same of themselves. */
function marksOf(kind: Mark['kind'], stretches: readonly { readonly run: Run; readonly start: number; readonly end: number }[], saying: (run: Run) => string): readonly Mark[] {
  const marks: { kind: Mark['kind']; start: number; end: number; said: string }[] = [];
  for (const { run, start, end } of stretches) {
    const said = saying(run);
    const last = marks[marks.length - 1];
    if (said === '' || start === end) continue;
    if (last && last.end === start && last.said === said) last.end = end;
    else marks.push({ kind, start, end, said });
  }
  return marks.map(({ said, ...mark }) => (kind === 'link' ? { ...mark, address: said } : mark));
}
