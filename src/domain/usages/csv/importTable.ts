import Papa from 'papaparse';
import type { CellFault, Column } from '../../columns/Column';
import { unguardFormula } from '../../export/formulas';
import { titleKey } from '../foldWords';
import { linkKey, newLink } from '../linkRules';
import type { LinkKind, Tool, UsageLink, UsageMap } from '../usageMap';
import { usageLinkKinds } from '../usageMap';
import type { LinkRow, RowOf, TableName, ToolRow } from './columns';
import { fileColumns } from './columns';
import { tableRows } from './exportTable';

export type ImportFault = CellFault | 'empty' | 'tooManyRows' | 'columnMissing' | 'quotes' | 'double' | 'usageUnknown' | 'toolUnknown' | 'sameTool';

export interface ImportError {
  /** Line of the file as an editor counts, from 1; 0 for the file as a whole. */
  readonly line: number;
  readonly fault: ImportFault;
  /** Property name of the column, when one is to blame. */
  readonly column?: string;
  /** What was found there, shortened. */
  readonly found?: string;
}

export interface FieldChange {
  readonly column: string;
  readonly before: string;
  readonly after: string;
}

export interface ImportedRow<T> {
  readonly line: number;
  /** Id 0 when it is new. */
  readonly row: T;
  readonly changes: readonly FieldChange[];
}

/** What storing the file would do. Nothing is ever deleted: an entry that the file does not name stays as it is. */
export interface ImportPreview<T> {
  readonly added: ReadonlyArray<ImportedRow<T>>;
  readonly changed: ReadonlyArray<ImportedRow<T>>;
  readonly unchangedCount: number;
  readonly errors: readonly ImportError[];
}

/** Rows of one file: more is another file's work, and a mistake more often than not. */
export const rowLimit = 5000;

type Values = Readonly<Record<string, unknown>>;

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(' | ') : value === undefined || value === null ? '' : String(value);
}

/** What makes two rows of a table the same thing. */
function rowKey(table: TableName, row: Values): string {
  if (table !== 'links') return titleKey(shown(row['title'])) || shown(row['title']).trim().toLowerCase();
  const ends = [row['usage'], row['tool'], row['otherTool']].map((end) => titleKey(shown(end)));
  return (usageLinkKinds as readonly unknown[]).includes(row['kind']) ? `${ends[0]} > ${ends[1]}` : [ends[1], ends[2]].sort().join(' = ');
}

function checkEnds(row: Values, map: UsageMap): { readonly fault: ImportFault; readonly column: string } | undefined {
  const has = (entries: ReadonlyArray<{ readonly title: string }>, end: unknown): boolean => entries.some(({ title }) => titleKey(title) === titleKey(shown(end)));
  if (!has(map.tools, row['tool'])) return { fault: 'toolUnknown', column: 'tool' };
  if ((usageLinkKinds as readonly unknown[]).includes(row['kind'])) return has(map.usages, row['usage']) ? undefined : { fault: 'usageUnknown', column: 'usage' };
  if (!has(map.tools, row['otherTool'])) return { fault: 'toolUnknown', column: 'otherTool' };
  return titleKey(shown(row['tool'])) === titleKey(shown(row['otherTool'])) ? { fault: 'sameTool', column: 'otherTool' } : undefined;
}

/**
 * Reads a CSV file of one table and says, line by line, what storing it would add and change and what is wrong. Header
 * names of both languages are understood, in any order; separator and byte order mark are recognised; rows are matched by
 * title, links by their two ends.
 * @param entryColumns of the table's entries
 */
export function importTable<T extends TableName>(table: T, entryColumns: readonly Column[], text: string, map: UsageMap): ImportPreview<RowOf[T]> {
  const none = { added: [], changed: [], unchangedCount: 0 };
  const content = text.replace(/^\uFEFF/, '');
  const parsed = Papa.parse<string[]>(content, { delimiter: delimiterOf(content) });
  const broken = parsed.errors.find(({ type }) => type === 'Quotes');
  if (broken) return { ...none, errors: [{ line: (broken.row ?? 0) + 1, fault: 'quotes' }] };
  const [header, ...body] = withLines(parsed.data);
  if (!header || body.length === 0) return { ...none, errors: [{ line: 0, fault: 'empty' }] };
  if (body.length > rowLimit) return { ...none, errors: [{ line: 0, fault: 'tooManyRows', found: String(body.length) }] };

  const columns = fileColumns(entryColumns);
  const places = new Map(
    columns.flatMap(({ property, title }) => {
      const place = header.cells.findIndex((cell) => [property, title.fr, title.en].some((word) => titleKey(word) === titleKey(unguardFormula(cell))));
      return place < 0 ? [] : [[property, place] as const];
    })
  );
  const missing = columns.filter(({ property, isRequired }) => isRequired && !places.has(property));
  if (missing.length > 0) return { ...none, errors: missing.map(({ property }) => ({ line: header.line, fault: 'columnMissing' as const, column: property })) };

  const stored = new Map(tableRows(table, map).map((row) => [rowKey(table, { ...row }), row]));
  const seen = new Set<string>();
  const errors: ImportError[] = [];
  const added: Array<ImportedRow<RowOf[T]>> = [];
  const changed: Array<ImportedRow<RowOf[T]>> = [];
  let unchangedCount = 0;

  for (const { line, cells } of body) {
    const read: Record<string, unknown> = {};
    const before = errors.length;
    for (const { property, fromCell } of columns) {
      const place = places.get(property);
      if (place === undefined) continue;
      const cell = fromCell(unguardFormula(cells[place] ?? ''));
      if ('fault' in cell) errors.push({ line, fault: cell.fault, column: property, found: (cells[place] ?? '').slice(0, 80) });
      else read[property] = cell.value;
    }
    const badEnd = table === 'links' && errors.length === before ? checkEnds(read, map) : undefined;
    if (badEnd) errors.push({ line, ...badEnd, found: shown(read[badEnd.column]).slice(0, 80) });
    if (errors.length > before) continue;
    const key = rowKey(table, read);
    if (seen.has(key)) {
      errors.push({ line, fault: 'double' });
      continue;
    }
    seen.add(key);
    const old = stored.get(key);
    if (!old) {
      added.push({ line, row: newRow(columns, read), changes: [] });
      continue;
    }
    const changes = changesOf({ ...old }, read);
    if (changes.length === 0) unchangedCount += 1;
    else changed.push({ line, row: Object.assign({}, old, read), changes });
  }
  return { added, changed, unchangedCount, errors };
}

/** @typeParam R row of the table whose columns these are: each is read by its own column or blank */
function newRow<R>(columns: readonly Column[], read: Values): R {
  return Object.assign(Object.fromEntries(columns.map(({ property, blank }) => [property, blank])), read, { id: 0 }) as R;
}

function changesOf(old: Values, read: Values): readonly FieldChange[] {
  return Object.entries(read).flatMap(([column, value]) => (shown(value) === shown(old[column]) ? [] : [{ column, before: shown(old[column]), after: shown(value) }]));
}

/** That of the first line: a guess from all lines, as PapaParse makes it, goes wrong where a file has two columns and few rows. */
function delimiterOf(content: string): string {
  const header = content.trim().split(/[\r\n]/, 1).join();
  return [';', '\t'].find((sign) => header.includes(sign)) ?? ',';
}

interface Line {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows with the line on which each begins (a quoted cell may hold line ends); blank rows are left out. */
function withLines(rows: ReadonlyArray<readonly string[]>): readonly Line[] {
  let line = 1;
  const lines: Line[] = [];
  for (const cells of rows) {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line, cells });
    line += 1 + cells.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
  }
  return lines;
}

function idByTitle(entries: ReadonlyArray<{ readonly id: number; readonly title: string }>, title: string): number {
  const key = titleKey(title);
  return key === '' ? 0 : (entries.find((entry) => titleKey(entry.title) === key)?.id ?? 0);
}

/** A tool row as it is stored; the replacing tool must be stored before it is named. */
export function toolFromRow({ replacedBy, ...row }: ToolRow, map: UsageMap): Tool {
  return { ...row, replacedById: idByTitle(map.tools, replacedBy) };
}

/** A link row as it is stored, its ends found by their titles; a link that exists between them keeps its id. */
export function linkFromRow(row: LinkRow, map: UsageMap): UsageLink {
  const kind = row.kind as LinkKind;
  const isToUsage = (usageLinkKinds as readonly string[]).includes(kind);
  const link = newLink(
    kind,
    { usageId: isToUsage ? idByTitle(map.usages, row.usage) : 0, toolId: idByTitle(map.tools, row.tool), otherToolId: isToUsage ? 0 : idByTitle(map.tools, row.otherTool) },
    row.why
  );
  return { ...link, id: row.id || (map.links.find((other) => linkKey(other) === linkKey(link))?.id ?? 0) };
}
