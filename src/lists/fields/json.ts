import type { StoredFormat } from '../../domain/stored/defineStored';
import type { CommonField, FieldType } from './FieldType';
import { plain, UNREADABLE } from './FieldType';
import { noteXml } from './note';

/** A structured value with a format of its own (`defineStored`), as JSON. */
export interface JsonField<T = unknown> extends CommonField {
  readonly type: 'json';
  readonly stored: StoredFormat<T>;
  /** Where nothing is stored. */
  readonly default: T;
}

export const json: FieldType<JsonField, unknown> = {
  ...plain,
  control: 'none',
  xml: noteXml,
  blank: ({ default: value }) => value,
  read: (raw, field) => {
    if (raw === null || raw === undefined || raw === '') return field.required ? UNREADABLE : field.default;
    const reading = typeof raw === 'string' ? field.stored.read(raw) : null;
    return reading?.ok ? reading.value : UNREADABLE;
  },
  write: (value, { stored }) => stored.write(value),
  toCell: (value, { stored }) => stored.write(value),
  fromCell: (cell, { stored, default: value }) => {
    const reading = cell === '' ? { ok: true, value } as const : stored.read(cell);
    return reading.ok ? { value: reading.value } : { fault: 'choice' };
  }
};
