import type { GenericSchema } from 'valibot';
import { boolean, number, object, optional, string } from 'valibot';
import type { Table } from '../../../../data/items/Table';
import type { CellFault, Column } from '../../../../domain/columns/Column';
import type { StoredFormat } from '../../../../domain/stored/defineStored';
import { defineStored } from '../../../../domain/stored/defineStored';
import { titleKey } from '../../../../domain/usages/foldWords';
import type { UsageMap } from '../../../../domain/usages/usageMap';

export type EntryKind = 'usage' | 'tool' | 'site';

/** An entry by its columns: the repository knows the types, the form only the fields. */
export type EntryValues = Readonly<Record<string, unknown>>;
export type EntryTable = Table<EntryValues>;

type Typed = string | number | boolean;

/** What is typed for an entry: lists as lines of text, numbers as text. */
export type EntryForm = Readonly<Record<string, Typed>>;

export type FieldFault = CellFault | 'double';

export const tableOf = { usage: 'usages', tool: 'tools', site: 'sites' } as const;

/** What a draft of a kind of entry may hold. */
export function entryDraft(kind: EntryKind, { columns }: EntryTable): StoredFormat<EntryForm> {
  const schemaOf = (value: Typed): GenericSchema<unknown, Typed> => {
    if (typeof value === 'boolean') return optional(boolean(), value);
    return typeof value === 'number' ? optional(number(), value) : optional(string(), value);
  };
  const entries = columns.map((column) => [column.property, schemaOf(typedOf(column, column.blank))] as const);
  return defineStored({ name: `draft of a ${kind}`, version: 1, schema: object(Object.fromEntries(entries)) });
}

/** A new entry; a new usage joins the end of the map. */
export function newEntry(kind: EntryKind, table: EntryTable, map: UsageMap): EntryValues {
  return kind === 'usage' ? { ...table.blank(), order: map.usages.reduce((last, { order }) => Math.max(last, order), 0) + 1 } : table.blank();
}

export function toForm({ columns }: EntryTable, entry: EntryValues): EntryForm {
  return Object.fromEntries(columns.map((column) => [column.property, typedOf(column, entry[column.property])]));
}

function typedOf({ control }: Column, value: unknown): Typed {
  if (control === 'check') return value === true;
  if (control === 'lookup') return Number(value) || 0;
  return Array.isArray(value) ? value.join('\n') : String(value ?? '');
}

export function fromForm({ columns }: EntryTable, form: EntryForm): EntryValues {
  return Object.fromEntries(
    columns.map(({ property, blank, fromCell }) => {
      const typed = form[property];
      if (typeof typed !== 'string') return [property, typed ?? blank];
      const reading = fromCell(typed);
      return [property, 'value' in reading ? reading.value : blank];
    })
  );
}

/** What keeps a form from being saved, by field. */
export function checkForm(kind: EntryKind, id: number, { columns }: EntryTable, form: EntryForm, map: UsageMap): Readonly<Partial<Record<string, FieldFault>>> {
  const faults: Partial<Record<string, FieldFault>> = {};
  for (const { property, fromCell } of columns) {
    const typed = form[property];
    const reading = typeof typed === 'string' ? fromCell(typed) : undefined;
    if (reading && 'fault' in reading) faults[property] = reading.fault;
  }
  const entries: ReadonlyArray<{ readonly id: number; readonly title: string }> = map[tableOf[kind]];
  const key = titleKey(String(form['title'] ?? ''));
  if (key !== '' && entries.some((other) => other.id !== id && titleKey(other.title) === key)) faults['title'] = 'double';
  return faults;
}
