import type { Cell, CellReading, ColumnChoice, ControlName } from '../../domain/columns/Column';
import type { Words } from '../Words';

/** What every column says of itself. */
export interface CommonField {
  /** The column's display name, and the header of files. */
  readonly title: Words;
  /** What a form says before it, where the title does not read well there. */
  readonly label?: Words;
  /** What a form says below it. */
  readonly hint?: Words;
  /** The entry's property; default: the column's name with a small first letter. */
  readonly as?: string;
  /** The version of the list that brought the column; default 1. */
  readonly since?: number;
  /** A stored row without it cannot be read. */
  readonly required?: boolean;
  /** A form and a file must fill it in; a stored row without it is read all the same. */
  readonly needed?: boolean;
  /** At most 20 a list, and none can be added above 20,000 items (MS docs: list view threshold): index from the start. */
  readonly indexed?: boolean;
  /** Refused together with `read: 'own'`. Indexed as well. Only for text and number. */
  readonly unique?: boolean;
  /** Shown in the list's default view; default true. */
  readonly inView?: boolean;
  /** Written by the repository from the other columns and never read back: no part of the entry. */
  readonly derived?: boolean;
}

export type Attributes = Readonly<Record<string, string | undefined>>;

export interface FieldXml {
  /** SPFieldType (MS docs: Field element (List)). */
  readonly type: string;
  readonly attributes?: Attributes;
  readonly choices?: readonly string[];
}

/** What REST writes. */
export type RestValue = string | number | boolean | null;

/** What `read` answers for a stored value that is none of its column's. */
export const UNREADABLE = Symbol('unreadable');
export type Unreadable = typeof UNREADABLE;

/** What set-up brings up to date in a column that exists: properties of SP.Field and of the named type derived from it (MS-CSOMSPT). */
export interface FieldUpgrade {
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** All that the product knows of a kind of column. One file each, here beside. */
export interface FieldType<F extends CommonField = CommonField, V = unknown> {
  readonly control: ControlName;
  xml(field: F, lookupList: string | undefined): FieldXml;
  /** What of the schema's limits and choices an existing column may take over; null: nothing. @param column as REST has it */
  upgrade(field: F, column: Readonly<Record<string, unknown>>): FieldUpgrade | null;
  /** The property that REST reads and writes for a column. */
  restName(name: string): string;
  /** What a new entry holds. */
  blank(field: F): V;
  /** Never throws, whatever somebody put there. */
  read(raw: unknown, field: F): V | Unreadable;
  write(value: V, field: F): RestValue;
  toCell(value: V, field: F, language: keyof Words): Cell;
  /** @param cell trimmed, neither empty where it is required nor too long */
  fromCell(cell: string, field: F, language?: keyof Words): CellReading;
  maxLength(field: F): number | null;
  choices(field: F): readonly ColumnChoice[];
}

/** What most kinds have in common. */
export const plain = {
  upgrade: () => null,
  restName: (name: string) => name,
  maxLength: () => null,
  choices: () => []
} as const;
