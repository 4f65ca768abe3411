import type { CommonField, FieldType } from './FieldType';
import { plain, UNREADABLE } from './FieldType';

/** A moment; null for none. REST has it in ISO 8601, UTC. */
export interface DateTimeField extends CommonField {
  readonly type: 'dateTime';
}

export const dateTime: FieldType<DateTimeField, Date | null> = {
  ...plain,
  control: 'date',
  xml: () => ({ type: 'DateTime', attributes: { Format: 'DateTime' } }),
  blank: () => null,
  read: (raw, { required }) => {
    if (raw === null || raw === undefined || raw === '') return required ? UNREADABLE : null;
    const value = typeof raw === 'string' ? new Date(raw) : null;
    return value === null || Number.isNaN(value.getTime()) ? UNREADABLE : value;
  },
  write: (value) => value?.toISOString() ?? null,
  toCell: (value) => value?.toISOString() ?? null,
  fromCell: (cell) => {
    const value = cell === '' ? null : new Date(cell);
    return value && Number.isNaN(value.getTime()) ? { fault: 'date' } : { value };
  }
};
