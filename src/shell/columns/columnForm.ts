import type { GenericSchema } from 'valibot';
import { boolean, number, object, optional, string } from 'valibot';
import type { CellFault, Column } from '../../domain/columns/Column';
import type { StoredFormat } from '../../domain/stored/defineStored';
import { defineStored } from '../../domain/stored/defineStored';

type Typed = string | number | boolean;

/** What is typed for a row of a table, by its columns: lists as lines of text, numbers as text. */
export type ColumnForm = Readonly<Record<string, Typed>>;

/** A row by its columns: the repository knows the types, the form only the fields. */
export type ColumnValues = Readonly<Record<string, unknown>>;

/** What a draft of a row may hold; a column that came later starts empty. */
export function columnDraft(name: string, columns: readonly Column[]): StoredFormat<ColumnForm> {
  const schemaOf = (value: Typed): GenericSchema<unknown, Typed> => {
    if (typeof value === 'boolean') return optional(boolean(), value);
    return typeof value === 'number' ? optional(number(), value) : optional(string(), value);
  };
  const entries = columns.map((column) => [column.property, schemaOf(typedOf(column, column.blank))] as const);
  return defineStored({ name: `draft of ${name}`, version: 1, schema: object(Object.fromEntries(entries)) });
}

export function toColumnForm(columns: readonly Column[], values: ColumnValues): ColumnForm {
  return Object.fromEntries(columns.map((column) => [column.property, typedOf(column, values[column.property])]));
}

function typedOf({ control, toCell }: Column, value: unknown): Typed {
  if (control === 'check') return value === true;
  if (control === 'lookup') return Number(value) || 0;
  // It is stored in cents, and typed in euros.
  if (control === 'amount') return String(toCell(value ?? null, 'fr') ?? '');
  return Array.isArray(value) ? value.join('\n') : String(value ?? '');
}

/** @returns the values of a form that `columnFaults` finds nothing wrong with */
export function fromColumnForm(columns: readonly Column[], form: ColumnForm): ColumnValues {
  return Object.fromEntries(
    columns.map(({ property, blank, fromCell }) => {
      const typed = form[property];
      if (typeof typed !== 'string') return [property, typed ?? blank];
      const reading = fromCell(typed);
      return [property, 'value' in reading ? reading.value : blank];
    })
  );
}

/** What the columns themselves find wrong, by field. */
export function columnFaults(columns: readonly Column[], form: ColumnForm): Readonly<Partial<Record<string, CellFault>>> {
  const faults: Partial<Record<string, CellFault>> = {};
  for (const { property, fromCell } of columns) {
    const typed = form[property];
    const reading = typeof typed === 'string' ? fromCell(typed) : undefined;
    if (reading && 'fault' in reading) faults[property] = reading.fault;
  }
  return faults;
}
