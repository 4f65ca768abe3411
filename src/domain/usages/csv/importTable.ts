import type { CellFault, CellReading, Column, Language } from '../../columns/Column';
import type { CodePage } from '../../csv/codePages';
import { decodeFile } from '../../csv/decodeFile';
import { readCsv } from '../../csv/readCsv';
import type { CsvRecord } from '../../csv/readRecord';
import { guardFormula, unguardFormula } from '../../export/formulas';
import { titleKey, wordsKey } from '../foldWords';
import type { UsageMap } from '../usageMap';
import type { RowOf, TableName } from './columns';
import { fileColumns } from './columns';
import { tableRows } from './exportTable';
import type { KnownTitles, Values } from './rowRules';
import { checkEnds, knownTitles, rowKey, shown } from './rowRules';

export type ImportFault =
  | CellFault
  | 'empty'
  | 'workbook'
  | 'tooManyRows'
  | 'columnMissing'
  | 'columnTwice'
  | 'quotes'
  | 'tooManyCells'
  | 'double'
  | 'severalStored'
  | 'usageUnknown'
  | 'toolUnknown'
  | 'sameTool'
  | 'endTooMany';

export interface ImportError {
  /** Line of the file as an editor counts, from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly fault: ImportFault;
  /** Property name of the column, when one is to blame. */
  readonly column?: string;
  /** What was found there, shortened. */
  readonly found?: string;
}

/** Values of the column as entries hold them. */
export interface FieldChange {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
  /** By an empty cell, as was asked. */
  readonly isErased: boolean;
}

export interface ImportedRow<T> {
  readonly line: number;
  /** Id 0 when it is new. */
  readonly row: T;
  readonly changes: readonly FieldChange[];
}

/** What storing the file would do. An entry that the file does not name stays as it is. */
export interface ImportPreview<T> {
  readonly added: ReadonlyArray<ImportedRow<T>>;
  readonly changed: ReadonlyArray<ImportedRow<T>>;
  readonly unchangedCount: number;
  /** Empty cells where something is stored: it stays, unless `erases`. */
  readonly emptyCount: number;
  /** Headers of the file's columns that are none of the table's, or their letters in a spreadsheet: they are left out. */
  readonly unknownColumns: readonly string[];
  /** The code page that was taken for the file's; null where the file leaves no doubt. */
  readonly guessed: CodePage | null;
  readonly errors: readonly ImportError[];
}

export interface ImportOptions {
  /** Does an empty cell erase what is stored? Never what an entry must have. */
  readonly erases?: boolean;
}

/** Rows of one file: more is another file's work, and a mistake more often than not. */
export const rowLimit = 5000;

/** Characters of a cell that are shown of it. */
const FOUND = 80;

function refused(...errors: readonly ImportError[]): ImportPreview<never> {
  return { added: [], changed: [], unchangedCount: 0, emptyCount: 0, unknownColumns: [], guessed: null, errors };
}

/** `importText` of a file, in whatever encoding Excel writes. */
export function importFile<T extends TableName>(table: T, entryColumns: readonly Column[], bytes: Uint8Array, map: UsageMap, options: ImportOptions = {}): ImportPreview<RowOf[T]> {
  const decoded = decodeFile(bytes);
  return decoded ? { ...importText(table, entryColumns, decoded.text, map, options), guessed: decoded.guessed } : refused({ line: 0, fault: 'workbook' });
}

/**
 * Reads a CSV file of one table and says, line by line, what storing it would add and change and what is wrong. Header
 * names of both languages are understood, in any order; rows are matched by title, links by their two ends. What an export wrote and
 * nobody changed is no change, whatever reading makes of it.
 * @param entryColumns of the table's entries
 */
export function importText<T extends TableName>(table: T, entryColumns: readonly Column[], text: string, map: UsageMap, { erases = false }: ImportOptions = {}): ImportPreview<RowOf[T]> {
  const columns = fileColumns(entryColumns);
  const reading = readCsv(text, (header) => columns.filter((column) => placesOf(column, header).length > 0).length);
  if ('brokenLine' in reading) return refused({ line: reading.brokenLine, fault: 'quotes' });
  const [header, ...body] = reading.records;
  if (!header || body.length === 0) return refused({ line: 0, fault: 'empty' });
  if (body.length > rowLimit) return refused({ line: 0, fault: 'tooManyRows', found: String(body.length) });
  const places = columns.map((column) => ({ column, found: placesOf(column, header.cells) }));
  const faulty = places.flatMap(({ column: { property, isRequired }, found }): ImportError[] => {
    if (found.length > 1) return [{ line: header.line, fault: 'columnTwice', column: property }];
    return isRequired && found.length === 0 ? [{ line: header.line, fault: 'columnMissing', column: property }] : [];
  });
  if (faulty.length > 0) return refused(...faulty);
  const known = new Map(places.flatMap(({ column, found: [place] }) => (place === undefined ? [] : [[column, place] as const])));

  const language = languageOf(columns, header.cells, reading.separator);
  const errors: ImportError[] = [];
  const stored = storedByKey(table, map);
  const titles = knownTitles(map);
  const rows: Array<MatchedRow<RowOf[T]>> = [];
  const seen = new Set<string>();
  for (const record of body) {
    const read = readRow(record, header.cells.length, columns, known, language);
    const found = read.faults.length > 0 ? read.faults : endFaults(table, read, titles);
    if (found.length > 0) {
      errors.push(...found);
      continue;
    }
    const key = rowKey(table, read.values);
    const old = stored.get(key) ?? [];
    const match = old.find((each) => old.length === 1 || ('title' in each && each.title === read.values['title']));
    const fault = seen.has(key) ? 'double' : old.length > 0 && !match ? 'severalStored' : undefined;
    seen.add(key);
    if (fault) errors.push({ line: record.line, fault });
    else rows.push({ ...read, old: match });
  }
  const [kept, orphans] = withReplacements(rows, titles.tools);
  errors.push(...orphans);
  return { ...outcome(kept, columns, erases), unknownColumns: unknownColumns(header.cells, body, known), guessed: null, errors: errors.sort((left, right) => left.line - right.line) };
}

function placesOf({ property, title }: Column, header: readonly string[]): readonly number[] {
  const words = [property, title.fr, title.en].map(wordsKey);
  return header.flatMap((cell, place) => (words.includes(wordsKey(unguardFormula(cell))) ? [place] : []));
}

interface ReadRow {
  readonly line: number;
  /** By property, of the cells that say something. */
  readonly values: Values;
  /** Columns whose cells are empty. */
  readonly empty: readonly Column[];
  readonly faults: readonly ImportError[];
}

interface MatchedRow<R> extends ReadRow {
  /** Undefined for a new entry. */
  readonly old: R | undefined;
}

function readRow({ line, cells }: CsvRecord, width: number, columns: readonly Column[], known: ReadonlyMap<Column, number>, language: Language): ReadRow {
  const values: Record<string, unknown> = {};
  const empty: Column[] = [];
  const faults: ImportError[] = [];
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

/** Lines within a cell end as they do in forms. */
function readCell(column: Column, cell: string, language?: Language): CellReading {
  return column.fromCell(unguardFormula(cell).replace(/\r\n?/g, '\n'), language);
}

/** The language of most headers; of as many in both, English where commas separate, as Excel writes them there. */
function languageOf(columns: readonly Column[], header: readonly string[], separator: string): Language {
  const count = (language: Language): number => columns.filter(({ title }) => header.some((cell) => wordsKey(unguardFormula(cell)) === wordsKey(title[language]))).length;
  const [french, english] = [count('fr'), count('en')];
  return french === english ? (separator === ',' ? 'en' : 'fr') : english > french ? 'en' : 'fr';
}

function endFaults(table: TableName, { line, values }: ReadRow, titles: KnownTitles): readonly ImportError[] {
  const bad = table === 'links' ? checkEnds(values, titles) : undefined;
  return bad ? [{ line, ...bad, found: shown(values[bad.column]).slice(0, FOUND) }] : [];
}

function storedByKey<T extends TableName>(table: T, map: UsageMap): ReadonlyMap<string, ReadonlyArray<RowOf[T]>> {
  const stored = new Map<string, Array<RowOf[T]>>();
  for (const row of tableRows(table, map)) {
    const key = rowKey(table, { ...row });
    stored.set(key, [...(stored.get(key) ?? []), row]);
  }
  return stored;
}

/** The rows without those that name as their replacement a tool which is neither stored nor among them. */
function withReplacements<R>(rows: ReadonlyArray<MatchedRow<R>>, tools: ReadonlySet<string>): readonly [ReadonlyArray<MatchedRow<R>>, readonly ImportError[]] {
  const titles = new Set([...tools, ...rows.map(({ values }) => titleKey(shown(values['title'])))]);
  const isOrphan = ({ values: { replacedBy } }: ReadRow): boolean => replacedBy !== undefined && !titles.has(titleKey(shown(replacedBy)));
  const orphans = rows.filter(isOrphan);
  if (orphans.length === 0) return [rows, []];
  const faults = orphans.map(({ line, values }): ImportError => ({ line, fault: 'toolUnknown', column: 'replacedBy', found: shown(values['replacedBy']).slice(0, FOUND) }));
  // Those left out may be what others name.
  const [kept, more] = withReplacements(rows.filter((row) => !isOrphan(row)), tools);
  return [kept, [...faults, ...more]];
}

function outcome<R extends { readonly id: number }>(rows: ReadonlyArray<MatchedRow<R>>, columns: readonly Column[], erases: boolean): Pick<ImportPreview<R>, 'added' | 'changed' | 'unchangedCount' | 'emptyCount'> {
  const added: Array<ImportedRow<R>> = [];
  const changed: Array<ImportedRow<R>> = [];
  let [unchangedCount, emptyCount] = [0, 0];
  for (const { line, values, empty, old } of rows) {
    if (!old) {
      added.push({ line, row: newRow(columns, values), changes: [] });
      continue;
    }
    const before: Values = { ...old };
    const erased = empty.flatMap((column): FieldChange[] => (isSame(column, before[column.property], column.blank) ? [] : [{ column: column.property, before: before[column.property], after: column.blank, isErased: true }]));
    emptyCount += erased.length;
    const typed = columns.flatMap((column): FieldChange[] => {
      const { property } = column;
      if (!(property in values) || isSame(column, before[property], values[property])) return [];
      return [{ column: property, before: before[property], after: values[property], isErased: false }];
    });
    const changes = erases ? [...typed, ...erased] : typed;
    if (changes.length === 0) unchangedCount += 1;
    else changed.push({ line, row: Object.assign({}, old, Object.fromEntries(changes.map(({ column, after }) => [column, after]))), changes });
  }
  return { added, changed, unchangedCount, emptyCount };
}

/** @typeParam R row of the table whose columns these are: each is read by its own column or blank */
function newRow<R>(columns: readonly Column[], read: Values): R {
  return Object.assign(Object.fromEntries(columns.map(({ property, blank }) => [property, blank])), read, { id: 0 }) as R;
}

/** Would the stored value come back from a file as this one? Another thing is named by its title, however it is written. */
function isSame(column: Column, stored: unknown, value: unknown): boolean {
  const comparable = (each: unknown): string => (column.control === 'lookup' ? titleKey(shown(each)) : shown(each));
  const written = readCell(column, guardFormula(String(column.toCell(stored, 'en') ?? '')));
  return comparable('value' in written ? written.value : stored) === comparable(value);
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
