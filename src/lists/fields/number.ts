import type { CommonField, FieldType } from './FieldType';
import { plain, UNREADABLE } from './FieldType';

/** A number; null for none, unless the schema has a default. */
export interface NumberField extends CommonField {
  readonly type: 'number';
  readonly min?: number;
  readonly max?: number;
  readonly decimals?: number;
  readonly default?: number;
}

export const number: FieldType<NumberField, number | null> = {
  ...plain,
  control: 'number',
  xml: ({ min, max, decimals }) => ({ type: 'Number', attributes: { Min: min?.toString(), Max: max?.toString(), Decimals: String(decimals ?? 0) } }),
  upgrade: ({ min, max }) => {
    const values = { ...(min === undefined ? {} : { MinimumValue: min }), ...(max === undefined ? {} : { MaximumValue: max }) };
    return Object.keys(values).length > 0 ? { type: 'SP.FieldNumber', values } : null;
  },
  blank: noNumber,
  read: (raw, field) => {
    if (raw === null || raw === undefined) return field.required && field.default === undefined ? UNREADABLE : noNumber(field);
    return typeof raw === 'number' && Number.isFinite(raw) ? raw : UNREADABLE;
  },
  write: (value) => value,
  toCell: (value) => value,
  fromCell: (cell, field, language) => {
    const value = cell === '' ? noNumber(field) : Number(plainNumber(cell.replace(/[\s\u00a0\u202f]/g, ''), language));
    return value === null || Number.isFinite(value) ? { value } : { fault: 'number' };
  }
};

function noNumber({ default: value }: NumberField): number | null {
  return value ?? null;
}

/** English groups thousands by commas, French has its comma before the decimals. */
function plainNumber(typed: string, language: 'fr' | 'en' | undefined): string {
  const isGrouped = language === 'en' && /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(typed);
  return isGrouped ? typed.replace(/,/g, '') : typed.replace(',', '.');
}
