import { lengthOf, slice } from '../anchors/characters';
import type { Mark, Passage } from './Passage';

/** A stretch of a passage that is written in one way. */
export interface TextRun {
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A passage's words with the ways in which they are written, each stretch once; together they are its text. */
export function runsOf({ text, marks }: Pick<Passage, 'text' | 'marks'>): readonly TextRun[] {
  if (marks.length === 0) return [{ text, marks }];
  const length = lengthOf(text);
  const inside = marks.filter(({ start, end }) => start < end && start < length);
  const edges = [...new Set([0, length, ...inside.flatMap(({ start, end }) => [start, Math.min(end, length)])])].sort((a, b) => a - b);
  return edges.slice(1).map((end, index) => {
    const start = edges[index] ?? 0;
    return { text: slice(text, start, end), marks: inside.filter((mark) => mark.start <= start && mark.end >= end) };
  });
}
