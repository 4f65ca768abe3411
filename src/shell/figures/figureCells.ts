import type { Cell } from '../../domain/export/writeCsv';
import type { Fact } from './FactList';
import type { FigureRow } from './FigureBars';

/** Facts, then each table under its caption, as cells of a file. */
export function figureCells(facts: readonly Fact[], tables: readonly (readonly [caption: string, rows: readonly FigureRow[]])[], hidden: string): readonly (readonly Cell[])[] {
  return [...facts.map(([name, value, note]): Cell[] => [name, value, note]), ...tables.flatMap(([caption, rows]) => [[], [caption], ...rows.map(({ label, value }): Cell[] => [label, value ?? hidden])])];
}
