import { unparse } from 'papaparse';

export type Cell = string | number | null;

/**
 * A table as CSV that Excel and LibreOffice open as it is: with a byte order mark, CRLF, and the separator of the locale
 * (a semicolon where the comma is the decimal sign). A text that would be run as a formula is prefixed with an apostrophe
 * (OWASP: CSV injection).
 * @param locale BCP 47, e.g. `fr-FR`
 */
export function writeCsv(rows: readonly (readonly Cell[])[], locale: string): string {
  const decimal = new Intl.NumberFormat(locale).format(1.1).charAt(1);
  const written = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? String(cell).replace('.', decimal) : cell)));
  return `\ufeff${unparse(written, { delimiter: decimal === ',' ? ';' : ',', newline: '\r\n', escapeFormulae: true })}`;
}
