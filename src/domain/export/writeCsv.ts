import type { Cell } from '../columns/Column';
import { guardFormula } from './formulas';

export type { Cell } from '../columns/Column';

/**
 * A table as CSV that Excel and LibreOffice open as it is: with a byte order mark, CRLF, the decimal sign of the culture, and
 * a semicolon where the comma is that sign. No text runs as a formula (see `guardFormula`); a number below zero stays one.
 * @param culture BCP 47, e.g. `fr-FR`
 */
export function writeCsv(rows: readonly (readonly Cell[])[], culture: string): string {
  return `\ufeff${rows.map(csvLines(culture)).join('\r\n')}`;
}

/** The lines of such a file, one by one and without their ends. */
export function csvLines(culture: string): (row: readonly Cell[]) => string {
  const decimal = new Intl.NumberFormat(culture).format(1.1).charAt(1);
  const separator = decimal === ',' ? ';' : ',';
  const written = (cell: Cell): string => (typeof cell === 'number' ? String(cell).replace('.', decimal) : quote(guardFormula(cell ?? '')));
  return (row) => row.map(written).join(separator);
}

/** In quotation marks where a separator of any language, a mark, a line end or a space at an end would be read as something else. */
function quote(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell;
}
