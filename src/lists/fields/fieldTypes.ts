import { address } from './address';
import type { AddressField } from './address';
import { boolean } from './boolean';
import type { BooleanField } from './boolean';
import { cents } from './cents';
import type { CentsField } from './cents';
import { choice } from './choice';
import type { ChoiceField } from './choice';
import { clientKey } from './clientKey';
import type { ClientKeyField } from './clientKey';
import { dateTime } from './dateTime';
import type { DateTimeField } from './dateTime';
import type { DayField } from './day';
import type { FieldType } from './FieldType';
import { json } from './json';
import type { JsonField } from './json';
import { lines } from './lines';
import type { LinesField } from './lines';
import { lookup } from './lookup';
import type { LookupField } from './lookup';
import { note } from './note';
import type { NoteField } from './note';
import { number } from './number';
import type { NumberField } from './number';
import { text } from './text';
import type { TextField, TitleField } from './text';

export type FieldDefinition =
  | TitleField
  | TextField
  | NoteField
  | LinesField
  | NumberField
  | CentsField
  | BooleanField
  | DateTimeField
  | DayField
  | ChoiceField
  | AddressField
  | LookupField
  | JsonField
  | ClientKeyField;

/** The kinds of columns that lists of many parts have. A new kind is one more file and one more line here; one that few have comes with its definition (`kind`). */
const fieldTypes: Readonly<Record<Exclude<FieldDefinition, { readonly kind: unknown }>['type'], FieldType<FieldDefinition>>> = {
  title: text,
  text,
  note,
  lines,
  number,
  cents,
  boolean,
  dateTime,
  choice,
  address,
  lookup,
  json,
  clientKey
};

/** The kind of a column. */
export function fieldType(field: FieldDefinition): FieldType<FieldDefinition> {
  return 'kind' in field ? (field.kind as FieldType<FieldDefinition>) : fieldTypes[field.type];
}
