import type { Cell, Column, Language } from '../../columns/Column';
import type { DecodedFile } from '../../csv/decodeFile';
import { decodeFile } from '../../csv/decodeFile';
import type { LineFault, TableFault } from '../../csv/readTable';
import { readTable } from '../../csv/readTable';
import { isSamePrice } from '../priceOf';
import type { Price } from '../Version';
import type { PriceFault } from './typedPrice';
import { readPrice, readVolume, writePrice } from './typedPrice';

/** Columns of a file of proposals that are read; the others are there for who reads it. */
export const typedColumns = ['after', 'volume', 'reason'] as const;
export type TypedColumn = (typeof typedColumns)[number];

/** A line that can be proposed, with what the file says of it. */
export interface TableLine {
  /** `service:code` */
  readonly key: string;
  readonly title: string;
  readonly category: string;
  readonly unit: string;
  readonly before: Price | null;
  /** As it is typed, and as it is read; null: it is not in the file. */
  readonly current: { readonly text: Readonly<Record<TypedColumn, string>>; readonly after: Price | null | undefined } | null;
}

export type ProposalFault = TableFault | PriceFault | 'ambiguous' | 'volume' | 'unknownLine' | 'double';

export interface ImportedProposals {
  /** Of lines without a fault, what differs from what is typed. */
  readonly edits: readonly { readonly row: string; readonly column: TypedColumn; readonly text: string }[];
  /** Lines that the file names and that are sound. */
  readonly lines: number;
  readonly faults: readonly LineFault<ProposalFault>[];
  /** Lines that have one. */
  readonly wrong: number;
  /** Cells that an empty cell of the file empties. */
  readonly emptied: number;
  readonly unknownColumns: readonly string[];
  readonly guessed: DecodedFile['guessed'];
}

/** Lines of a file. */
const MOST = 2000;
export const LONGEST_REASON = 1000;

const columns: readonly Column[] = [
  column('key', 'Clé', 'Key', true),
  column('title', 'Ligne', 'Line'),
  column('category', 'Usagers', 'Users'),
  column('unit', 'Unité', 'Unit'),
  column('before', 'Actuel', 'Now'),
  column('after', 'Proposé', 'Proposed'),
  column('volume', 'Usages par an', 'Uses a year'),
  column('reason', 'Motif', 'Reason')
];

export function columnTitle(property: string, language: Language): string {
  return columns.find((each) => each.property === property)?.title[language] ?? property;
}

/** What is proposed, as a table whose head names its columns. */
export function proposalTable(lines: readonly TableLine[], language: Language, abolished: string): readonly (readonly Cell[])[] {
  const decimal = language === 'fr' ? ',' : '.';
  return [
    columns.map(({ title }) => title[language]),
    ...lines.flatMap(({ key, title, category, unit, before, current }) => (current ? [[key, title, category, unit, before === null ? '' : writePrice(before, decimal, abolished), current.text.after, current.text.volume, current.text.reason]] : []))
  ];
}

/** What a file would change. A line with a fault changes nothing. An empty cell of uses or reason empties it, where the file has that column; an amount is never empty, so that its empty cell leaves what is there. */
export function readProposals(bytes: Uint8Array, lines: readonly TableLine[]): ImportedProposals {
  const decoded = decodeFile(bytes);
  const nothing = { edits: [], emptied: 0, lines: 0, wrong: 0, unknownColumns: [], guessed: decoded?.guessed ?? null };
  if (!decoded) return { ...nothing, faults: [{ line: 0, fault: 'workbook' }] };
  const table = readTable(decoded.text, columns, MOST);
  if ('faults' in table) return { ...nothing, faults: table.faults };
  const known = new Map(lines.map((line) => [line.key, line]));
  const keyOf = (values: Readonly<Record<string, unknown>>): string => String(values['key'] ?? '').trim();
  const counts = new Map<string, number>();
  for (const { values } of table.rows) counts.set(keyOf(values), (counts.get(keyOf(values)) ?? 0) + 1);
  const read = table.rows.map(({ line, values, empty, faults }): { readonly faults: readonly LineFault<ProposalFault>[]; readonly edits: ImportedProposals['edits'] } => {
    const key = keyOf(values);
    const found = known.get(key);
    if (!found) return { edits: [], faults: [...faults, { line, fault: 'unknownLine', column: 'key', found: key }] };
    if ((counts.get(key) ?? 0) > 1) return { edits: [], faults: [...faults, { line, fault: 'double', column: 'key', found: key }] };
    const wrong = faultsOf(values, found).map(({ fault, column: property }) => ({ line, fault, column: property, found: String(values[property] ?? '') }));
    return wrong.length + faults.length > 0 ? { edits: [], faults: [...faults, ...wrong] } : { edits: editsOf(values, new Set(empty.map(({ property }) => property)), found), faults: [] };
  });
  const wrong = read.filter(({ faults }) => faults.length > 0).length;
  const edits = read.flatMap((each) => each.edits);
  const current = (row: string): boolean => known.get(row)?.current !== null;
  return { edits, emptied: edits.filter(({ row, text }) => text === '' && current(row)).length, lines: read.length - wrong, wrong, faults: read.flatMap(({ faults }) => faults), unknownColumns: table.unknownColumns, guessed: decoded.guessed };
}

function faultsOf(values: Readonly<Record<string, unknown>>, { before, current }: TableLine): readonly { readonly fault: ProposalFault; readonly column: TypedColumn }[] {
  const { after, volume, reason } = values;
  const price = after === undefined ? null : readPrice(String(after), before ?? current?.after ?? null);
  return [
    ...(price && 'fault' in price ? [{ fault: price.fault, column: 'after' as const }] : []),
    ...(volume !== undefined && 'fault' in readVolume(String(volume)) ? [{ fault: 'volume' as const, column: 'volume' as const }] : []),
    ...(String(reason ?? '').length > LONGEST_REASON ? [{ fault: 'tooLong' as const, column: 'reason' as const }] : [])
  ];
}

/** @param empty columns that the file has, and leaves empty in this line */
function editsOf(values: Readonly<Record<string, unknown>>, empty: ReadonlySet<string>, line: TableLine): ImportedProposals['edits'] {
  const edits = typedColumns.flatMap((property) => {
    const text = values[property] === undefined ? '' : String(values[property]);
    if (text === '') return property !== 'after' && empty.has(property) && line.current && line.current.text[property] !== '' ? [{ row: line.key, column: property, text }] : [];
    return isSame(property, text, line) ? [] : [{ row: line.key, column: property, text }];
  });
  // A line that is not in the file yet is added, whatever the table says of it.
  return edits.length > 0 || line.current ? edits : [{ row: line.key, column: 'reason', text: '' }];
}

function isSame(property: TypedColumn, text: string, { before, current }: TableLine): boolean {
  if (!current) return false;
  if (property === 'reason') return text === current.text.reason;
  if (property === 'volume') return JSON.stringify(readVolume(text)) === JSON.stringify(readVolume(current.text.volume));
  const reading = readPrice(text, before ?? current.after ?? null);
  return current.after !== undefined && 'proposed' in reading && isSamePrice(reading.proposed, current.after);
}

function column(property: string, fr: string, en: string, isRequired = false): Column {
  return {
    property,
    title: { fr, en },
    label: { fr, en },
    hint: null,
    control: 'text',
    isRequired,
    maxLength: null,
    choices: [],
    blank: '',
    toCell: (value) => String(value ?? ''),
    fromCell: (cell) => ({ value: cell })
  };
}
