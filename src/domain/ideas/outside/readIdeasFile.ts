import type { CodePage } from '../../csv/codePages';
import { decodeFile } from '../../csv/decodeFile';
import type { LineFault, ReadTable, TableFault } from '../../csv/readTable';
import { FOUND, readRecords, readTable } from '../../csv/readTable';
import { guardFormula } from '../../export/formulas';
import { parseJson } from '../../stored/parseJson';
import { exchangeColumns } from './exchangeColumns';
import type { ExchangedIdea } from './ExchangedIdea';
import { EXCHANGE_LIMITS } from './ExchangedIdea';

/** What a JSON file of ideas says it is. */
export const IDEAS_FORMAT = { format: 'parvis-ideas', version: 1 } as const;

/** - `notIdeas`: JSON of something else, or of a later version; `notText`: a value that is neither a text nor a number */
export type FileFault = TableFault | 'notIdeas' | 'notText';

export interface IdeaLine {
  /** Of the file as an editor counts, from 1; in JSON the number of the idea. */
  readonly line: number;
  readonly idea: ExchangedIdea;
}

export interface ReadIdeas {
  readonly lines: readonly IdeaLine[];
  readonly faults: readonly LineFault<FileFault>[];
  readonly unknownColumns: readonly string[];
  /** The code page that was taken for the file's; null where the file leaves no doubt. */
  readonly guessed: CodePage | null;
  /** Its lines are ideas of a JSON file. */
  readonly isJson: boolean;
}

const NOTHING: ReadIdeas = { lines: [], faults: [], unknownColumns: [], guessed: null, isJson: false };

/** A file of ideas in the one format that there is, as CSV or JSON (docs/ideas-file.md). What is wrong is told line by line; the other lines are read. */
export function readIdeasFile(bytes: Uint8Array): ReadIdeas {
  const decoded = decodeFile(bytes);
  if (!decoded) return { ...NOTHING, faults: [{ line: 0, fault: 'workbook' }] };
  const text = decoded.text.replace(/^\ufeff/, '');
  const isJson = /^\s*[[{]/.test(text);
  return { ...(isJson ? readJson(text) : linesOf(readTable(text, exchangeColumns, EXCHANGE_LIMITS.rows))), guessed: decoded.guessed, isJson };
}

function readJson(text: string): ReadIdeas {
  const json = parseJson(text);
  const { format, version, ideas } = isRecord(json) ? json : {};
  if (format !== IDEAS_FORMAT.format || version !== IDEAS_FORMAT.version || !Array.isArray(ideas)) return { ...NOTHING, faults: [{ line: 0, fault: 'notIdeas' }] };
  const properties = [...new Set([...exchangeColumns.filter(({ isRequired }) => isRequired).map(({ property }) => property as string), ...ideas.flatMap((idea) => (isRecord(idea) ? Object.keys(idea) : []))])];
  const faults: LineFault<FileFault>[] = [];
  const records = ideas.flatMap((idea: unknown, index) => {
    const line = index + 1;
    const strange = isRecord(idea) ? properties.find((property) => !isCell(idea[property])) : '';
    if (!isRecord(idea) || strange !== undefined) {
      faults.push({ line, fault: 'notText', ...(strange ? { column: strange } : {}), found: JSON.stringify(isRecord(idea) ? idea[strange ?? ''] : idea).slice(0, FOUND) });
      return [];
    }
    // Nothing is guarded in JSON: an apostrophe there is one.
    return [{ line, cells: properties.map((property) => guardFormula(String(idea[property] ?? ''))) }];
  });
  if (records.length === 0 && faults.length > 0) return { ...NOTHING, faults };
  const read = linesOf(readRecords([{ line: 0, cells: properties }, ...records], exchangeColumns, EXCHANGE_LIMITS.rows));
  return { ...read, faults: [...faults, ...read.faults].sort((a, b) => a.line - b.line) };
}

function linesOf(read: ReadTable | { readonly faults: readonly LineFault[] }): ReadIdeas {
  if ('faults' in read) return { ...NOTHING, faults: read.faults };
  const blank = Object.fromEntries(exchangeColumns.map((column) => [column.property, column.blank]));
  const lines = read.rows.filter(({ faults }) => faults.length === 0).map(({ line, values }): IdeaLine => ({ line, idea: { ...blank, ...values } as unknown as ExchangedIdea }));
  return { ...NOTHING, lines, faults: read.rows.flatMap(({ faults }) => faults), unknownColumns: read.unknownColumns };
}

function isRecord(json: unknown): json is Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function isCell(value: unknown): value is string | number | null | undefined {
  return value === undefined || value === null || typeof value === 'string' || typeof value === 'number';
}
