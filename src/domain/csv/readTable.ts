import type { CellFault, CellReading, Column, Language } from '../columns/Column';
import { unguardFormula } from '../export/formulas';
import { wordsKey } from '../text/wordsKey';
import { readCsv } from './readCsv';
import type { CsvRecord } from './readRecord';

/** What may be wrong with a file of a table, whatever the table is of. */
export type TableFault = CellFault | 'empty' | 'workbook' | 'tooManyRows' | 'columnMissing' | 'columnTwice' | 'quotes' | 'tooManyCells';

export interface LineFault<F extends string = TableFault> {
  /** Line of the file as an editor counts, from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly fault: F;
  /** Property name of the column, when one is to blame. */
  readonly column?: string;
  /** What was found there, shortened. */
  readonly found?: string;
}

export interface ReadRow {
  readonly line: number;
  /** By property, of the cells that say something. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Columns whose cells are empty. */
  readonly empty: readonly Column[];
  readonly faults: readonly LineFault[];
}

export interface ReadTable {
  readonly rows: readonly ReadRow[];
  /** Headers of the file's columns that are none of the table's, or their letters in a spreadsheet: they are left out. */
  readonly unknownColumns: readonly string[];
}

/** Characters of a cell that are shown of it. */
export const FOUND = 80;

/**
 * The rows of a CSV file of one table, each with what is wrong with it. Header names of both languages are understood, in any order.
 * @param limit rows of one file: more is another file's work, and a mistake more often than not
 * @returns the faults of the file as a whole, where it has some
 */
export function readTable(text: string, columns: readonly Column[], limit: number): ReadTable | { readonly faults: readonly LineFault[] } {
  const reading = readCsv(text, (header) => columns.filter((column) => placesOf(column, header).length > 0).length);
  return 'brokenLine' in reading ? { faults: [{ line: reading.brokenLine, fault: 'quotes' }] } : readRecords(reading.records, columns, limit, reading.separator);
}

/** As `readTable`, of records that are read already, their header first. @param separator of the file: it tells its language where headers do not */
export function readRecords([header, ...body]: readonly CsvRecord[], columns: readonly Column[], limit: number, separator = ','): ReadTable | { readonly faults: readonly LineFault[] } {
  if (!header || body.length === 0) return { faults: [{ line: 0, fault: 'empty' }] };
  if (body.length > limit) return { faults: [{ line: 0, fault: 'tooManyRows', found: String(body.length) }] };
  const places = columns.map((column) => ({ column, found: placesOf(column, header.cells) }));
  const faults = places.flatMap(({ column: { property, isRequired }, found }): LineFault[] => {
    if (found.length > 1) return [{ line: header.line, fault: 'columnTwice', column: property }];
    return isRequired && found.length === 0 ? [{ line: header.line, fault: 'columnMissing', column: property }] : [];
  });
  if (faults.length > 0) return { faults };
  const known = new Map(places.flatMap(({ column, found: [place] }) => (place === undefined ? [] : [[column, place] as const])));
  const language = languageOf(columns, header.cells, separator);
  return { rows: body.map((record) => readRow(record, header.cells.length, columns, known, language)), unknownColumns: unknownColumns(header.cells, body, known) };
}

/** Lines within a cell end as they do in forms. */
export function readCell(column: Column, cell: string, language?: Language): CellReading {
  return column.fromCell(unguardFormula(cell).replace(/\r\n?/g, '\n'), language);
}

function placesOf({ property, title }: Column, header: readonly string[]): readonly number[] {
  const words = [property, title.fr, title.en].map(wordsKey);
  return header.flatMap((cell, place) => (words.includes(wordsKey(unguardFormula(cell))) ? [place] : []));
}

function readRow({ line, cells }: CsvRecord, width: number, columns: readonly Column[], known: ReadonlyMap<Column, number>, language: Language): ReadRow {
  const values: Record<string, unknown> = {};
  const empty: Column[] = [];
  const faults: LineFault[] = [];
  const beyond = cells.slice(width).find((cell) => cell.trim() !== '');
  if (beyond !== undefined) faults.push({ line, fault: 'tooManyCells', found: beyond.slice(0, FOUND) });
  for (const column of columns) {
    const place = known.get(column);
    if (place === undefined) continue;
    const cell = cells[place] ?? '';
    const reading = readCell(column, cell, language);
    if ('fault' in reading) faults.push({ line, fault: reading.fault, column: column.property, found: cell.slice(0, FOUND) });
    else if (cell.trim() === '') empty.push(column);
    else values[column.property] = reading.value;
  }
  return { line, values, empty, faults };
}

/** The language of most headers; of as many in both, English where commas separate, as Excel writes them there. */
function languageOf(columns: readonly Column[], header: readonly string[], separator: string): Language {
  const count = (language: Language): number => columns.filter(({ title }) => header.some((cell) => wordsKey(unguardFormula(cell)) === wordsKey(title[language]))).length;
  const [french, english] = [count('fr'), count('en')];
  return french === english ? (separator === ',' ? 'en' : 'fr') : english > french ? 'en' : 'fr';
}

/** By their headers; a column without one by its letter, where it holds something. */
function unknownColumns(header: readonly string[], body: readonly CsvRecord[], known: ReadonlyMap<Column, number>): readonly string[] {
  const places = new Set(known.values());
  return header.flatMap((cell, place) => {
    if (places.has(place)) return [];
    if (cell.trim() !== '') return [cell.trim().slice(0, FOUND)];
    return body.some(({ cells }) => (cells[place] ?? '').trim() !== '') ? [letterOf(place)] : [];
  });
}

/** A for the first column, AA for the one after Z. */
function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}
