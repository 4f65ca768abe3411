/** A row of a file as it stands there. */
export interface CsvRecord {
  /** On which it begins, as an editor counts, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Where a row begins: a place in the text, and its line. */
export interface Place {
  readonly at: number;
  readonly line: number;
}

export type RecordReading =
  | { readonly record: CsvRecord; readonly next: Place }
  /** A quotation mark that is never closed, by the line where it opens, or text after one that is, by its own line. */
  | { readonly brokenLine: number };

/**
 * One row of a CSV file by RFC 4180 and Excel's habits: any of the three line ends parts rows, whatever the others of the file are; a cell
 * in quotation marks may hold separators and line ends; a mark within a cell that does not begin with one is a letter like others.
 */
export function readRecord(text: string, from: Place, separator: string): RecordReading {
  const cells: string[] = [];
  let { at, line } = from;
  for (;;) {
    const cell = text.charAt(at) === '"' ? quotedCell(text, at, line, separator) : plainCell(text, at, line, separator);
    if ('brokenLine' in cell) return cell;
    cells.push(cell.value);
    ({ at, line } = cell);
    if (text.charAt(at) !== separator) break;
    at += 1;
  }
  at += text.startsWith('\r\n', at) ? 2 : 1;
  return { record: { line: from.line, cells }, next: { at, line: line + 1 } };
}

type CellAt = (Place & { readonly value: string }) | { readonly brokenLine: number };

function plainCell(text: string, at: number, line: number, separator: string): CellAt {
  const end = firstOf(text, at, [separator, '\r', '\n']);
  return { value: text.slice(at, end), at: end, line };
}

function quotedCell(text: string, opening: number, line: number, separator: string): CellAt {
  let closing = text.indexOf('"', opening + 1);
  while (closing >= 0 && text.charAt(closing + 1) === '"') closing = text.indexOf('"', closing + 2);
  if (closing < 0) return { brokenLine: line };
  const written = text.slice(opening + 1, closing);
  const lastLine = line + (written.match(/\r\n|\r|\n/g)?.length ?? 0);
  let at = closing + 1;
  while (text.charAt(at) === ' ') at += 1;
  if (at < text.length && ![separator, '\r', '\n'].includes(text.charAt(at))) return { brokenLine: lastLine };
  return { value: written.replace(/""/g, '"'), at, line: lastLine };
}

function firstOf(text: string, from: number, signs: readonly string[]): number {
  let at = from;
  while (at < text.length && !signs.includes(text.charAt(at))) at += 1;
  return at;
}
