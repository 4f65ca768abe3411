import type { AmountReading } from '../../domain/tariffs/amount';
import { MOST_CENTS } from '../../domain/tariffs/mostCents';
import type { CommonField, FieldType } from './FieldType';
import { plain, UNREADABLE } from './FieldType';

/** An amount in whole cents of a euro, never negative; null for none. People and files say it in euros. */
export interface CentsField extends CommonField {
  readonly type: 'cents';
  /** `readAmount`: it comes with the lists that have amounts, and weighs on no other page. */
  readonly reads: (typed: string) => AmountReading;
}

const IN_A_EURO = 100;

export const cents: FieldType<CentsField, number | null> = {
  ...plain,
  control: 'amount',
  xml: () => ({ type: 'Number', attributes: { Min: '0', Max: String(MOST_CENTS), Decimals: '0' } }),
  upgrade: () => ({ type: 'SP.FieldNumber', values: { MinimumValue: 0, MaximumValue: MOST_CENTS } }),
  blank: () => null,
  read: (raw, { required }) => {
    if (raw === null || raw === undefined) return required ? UNREADABLE : null;
    return typeof raw === 'number' && Number.isInteger(raw) && raw >= 0 && raw <= MOST_CENTS ? raw + 0 : UNREADABLE;
  },
  write: (value) => value,
  toCell: (value) => (value === null ? null : value / IN_A_EURO),
  fromCell: (cell, { reads }) => {
    if (cell === '') return { value: null };
    const reading = reads(cell);
    if ('cents' in reading) return { value: reading.cents };
    return { fault: reading.fault === 'ambiguous' ? 'ambiguousAmount' : 'amount' };
  }
};
