import writeExcel from 'write-excel-file/browser';
import type { Cell } from '../../domain/export/writeCsv';

/** A table of a workbook. */
export interface Sheet {
  readonly name: string;
  /** The first one is its head. */
  readonly rows: readonly (readonly Cell[])[];
}

/** What Excel takes of a sheet's name, and of a text in a cell. */
const NAME_LENGTH = 31;
const TEXT_LENGTH = 32_767;
const WIDTH = 24;

/** A workbook that Excel and LibreOffice open. Each text is stored as a text: whatever it begins with, nothing in it runs. */
export function writeSpreadsheet(sheets: readonly Sheet[]): Promise<Blob> {
  return writeExcel(
    sheets.map(({ name, rows }) => ({
      sheet: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, NAME_LENGTH),
      columns: (rows[0] ?? []).map(() => ({ width: WIDTH })),
      stickyRowsCount: 1,
      data: rows.map((row, index) => row.map((cell) => cellOf(cell, index === 0)))
    }))
  ).toBlob();
}

function cellOf(cell: Cell, isHead: boolean) {
  if (cell === null || cell === '') return null;
  const look = isHead ? ({ fontWeight: 'bold' } as const) : {};
  return typeof cell === 'number' ? { type: Number, value: cell, ...look } : { type: String, value: cell.slice(0, TEXT_LENGTH), ...look };
}
