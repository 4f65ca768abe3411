/** A place among the cells of a grid, its heading apart. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellEdit {
  /** Keys of the row and of the column. */
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

/** What became of cells that were pasted. */
export interface Pasted {
  readonly edits: readonly CellEdit[];
  /** Lines that fell below the last row. */
  readonly below: number;
  /** Cells that fell on columns which are not written, or beside the last one. */
  readonly beside: number;
}

interface Cells {
  readonly rows: readonly string[];
  /** Null: what stands in it is not written. */
  readonly columns: readonly (string | null)[];
}

/** The corners of a range, whichever of its ends came first. */
export function cornersOf(one: CellPlace, other: CellPlace): { readonly from: CellPlace; readonly to: CellPlace } {
  return {
    from: { row: Math.min(one.row, other.row), column: Math.min(one.column, other.column) },
    to: { row: Math.max(one.row, other.row), column: Math.max(one.column, other.column) }
  };
}

/** Each cell of a range that is written. */
export function cellsIn({ rows, columns }: Cells, one: CellPlace, other: CellPlace): readonly { readonly row: string; readonly column: string }[] {
  const { from, to } = cornersOf(one, other);
  return rows.slice(from.row, to.row + 1).flatMap((row) => columns.slice(from.column, to.column + 1).flatMap((column) => (column === null ? [] : [{ row, column }])));
}

/** Where pasted cells come to lie: from the first cell of the range on; one cell alone fills the range. */
export function pasteInto(cells: Cells, one: CellPlace, other: CellPlace, pasted: readonly (readonly string[])[]): Pasted {
  const [[only = ''] = []] = pasted;
  if (pasted.length === 1 && pasted[0]?.length === 1) {
    const edits = cellsIn(cells, one, other).map((cell) => ({ ...cell, text: only }));
    return { edits, below: 0, beside: edits.length === 0 ? 1 : 0 };
  }
  const { from } = cornersOf(one, other);
  let [below, beside] = [0, 0];
  const edits = pasted.flatMap((line, down) => {
    const row = cells.rows[from.row + down];
    if (row === undefined) {
      below++;
      return [];
    }
    return line.flatMap((text, along): readonly CellEdit[] => {
      const column = cells.columns[from.column + along];
      if (column !== null && column !== undefined) return [{ row, column, text }];
      beside++;
      return [];
    });
  });
  return { edits, below, beside };
}

/** Rows that a Page key goes. */
const PAGE = 10;

/** Where a key leads; undefined: it is none that walks. */
export function placeAfter({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>, { row, column }: CellPlace, last: CellPlace): CellPlace | undefined {
  const isFar = ctrlKey || metaKey;
  const at = (nextRow: number, nextColumn: number): CellPlace => ({ row: Math.max(0, Math.min(nextRow, last.row)), column: Math.max(0, Math.min(nextColumn, last.column)) });
  switch (key) {
    case 'ArrowDown':
      return at(isFar ? last.row : row + 1, column);
    case 'ArrowUp':
      return at(isFar ? 0 : row - 1, column);
    case 'ArrowRight':
      return at(row, isFar ? last.column : column + 1);
    case 'ArrowLeft':
      return at(row, isFar ? 0 : column - 1);
    case 'PageDown':
      return at(row + PAGE, column);
    case 'PageUp':
      return at(row - PAGE, column);
    case 'Home':
      return at(isFar ? 0 : row, 0);
    case 'End':
      return at(isFar ? last.row : row, last.column);
    default:
      return undefined;
  }
}
