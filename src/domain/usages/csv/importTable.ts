import type { Column } from '../../columns/Column';
import type { CodePage } from '../../csv/codePages';
import { decodeFile } from '../../csv/decodeFile';
import type { LineFault, ReadRow, TableFault } from '../../csv/readTable';
import { FOUND, readCell, readTable } from '../../csv/readTable';
import { guardFormula } from '../../export/formulas';
import { titleKey } from '../foldWords';
import type { UsageMap } from '../usageMap';
import type { RowOf, TableName } from './columns';
import { fileColumns } from './columns';
import { tableRows } from './exportTable';
import type { KnownTitles, Values } from './rowRules';
import { checkEnds, knownTitles, rowKey, shown } from './rowRules';

export type ImportFault = TableFault | 'double' | 'severalStored' | 'usageUnknown' | 'toolUnknown' | 'sameTool' | 'endTooMany';

export type ImportError = LineFault<ImportFault>;

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
  const reading = readTable(text, columns, rowLimit);
  if ('faults' in reading) return refused(...reading.faults);
  const errors: ImportError[] = [];
  const stored = storedByKey(table, map);
  const titles = knownTitles(map);
  const rows: Array<MatchedRow<RowOf[T]>> = [];
  const seen = new Set<string>();
  for (const read of reading.rows) {
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
    if (fault) errors.push({ line: read.line, fault });
    else rows.push({ ...read, old: match });
  }
  const [kept, orphans] = withReplacements(rows, titles.tools);
  errors.push(...orphans);
  return { ...outcome(kept, columns, erases), unknownColumns: reading.unknownColumns, guessed: null, errors: errors.sort((left, right) => left.line - right.line) };
}

interface MatchedRow<R> extends ReadRow {
  /** Undefined for a new entry. */
  readonly old: R | undefined;
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
