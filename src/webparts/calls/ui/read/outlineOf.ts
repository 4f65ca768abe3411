import { blockOf } from '../../../../domain/calls/blockOf';
import type { Passage } from '../../../../domain/passages/Passage';

/** A passage as it stands among the others. */
export interface PlacedPassage {
  readonly passage: Passage;
  /** From 1, in the order of the text. */
  readonly number: number;
  /** Of its heading: one below the heading that it stands under, whatever levels its author left out. */
  readonly level: HeadingLevel;
  /** Of a row of a table: as many as its longest row has. Else 0. */
  readonly columns: number;
}

export type HeadingLevel = 4 | 5 | 6;

/** Passages that follow each other, and that are counted in one operation. */
export interface PassageBlock {
  readonly number: number;
  readonly block: number;
  readonly passages: readonly PlacedPassage[];
}

export interface Outline {
  readonly headings: readonly PlacedPassage[];
  readonly blocks: readonly PassageBlock[];
}

const LEVELS: readonly HeadingLevel[] = [4, 5, 6];

/** A text as it is read: its headings below the call's own, its passages in blocks. */
export function outlineOf(passages: readonly Passage[]): Outline {
  const above: number[] = [];
  const columns = columnsOf(passages);
  const placed = passages.map((passage, index): PlacedPassage => {
    if (passage.kind === 'heading') {
      while ((above[above.length - 1] ?? 0) >= passage.level) above.pop();
      above.push(passage.level);
    }
    const depth = passage.kind === 'heading' ? above.length - 1 : above.length;
    return { passage, number: index + 1, level: LEVELS[depth] ?? 6, columns: columns[index] ?? 0 };
  });
  return { headings: placed.filter(({ passage }) => passage.kind === 'heading'), blocks: inBlocks(placed) };
}

/** Rows that follow each other are a table. */
function columnsOf(passages: readonly Passage[]): readonly number[] {
  const columns = passages.map(({ kind, text }) => (kind === 'row' ? text.split('\t').length : 0));
  for (let first = 0; first < columns.length; first++) {
    let end = first;
    while ((columns[end] ?? 0) > 0) end++;
    if (end > first) columns.fill(Math.max(...columns.slice(first, end)), first, end);
    first = end;
  }
  return columns;
}

function inBlocks(placed: readonly PlacedPassage[]): readonly PassageBlock[] {
  const blocks: { readonly number: number; readonly block: number; readonly passages: PlacedPassage[] }[] = [];
  for (const each of placed) {
    const block = blockOf(each.passage.id);
    const last = blocks[blocks.length - 1];
    if (last?.block === block) last.passages.push(each);
    else blocks.push({ number: blocks.length, block, passages: [each] });
  }
  return blocks;
}
