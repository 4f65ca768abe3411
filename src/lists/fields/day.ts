import type { CalendarDay } from '../../domain/calendar/calendarDay';
import { readDay } from '../../domain/calendar/calendarDay';
import type { CommonField, FieldType } from './FieldType';
import { plain, UNREADABLE } from './FieldType';

/** A day of the city's calendar, as text: no time zone moves it, and days compare as their texts do; null for none. */
export interface DayField extends CommonField {
  readonly type: 'day';
  /** Brought by the lists that have such days: pages of others do not load how they are read. */
  readonly kind: FieldType<DayField, CalendarDay | null>;
}

/** `2027-01-01`. */
const LENGTH = 10;
const FRENCH = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/;

export const day: FieldType<DayField, CalendarDay | null> = {
  ...plain,
  control: 'date',
  xml: () => ({ type: 'Text', attributes: { MaxLength: String(LENGTH) } }),
  upgrade: () => ({ type: 'SP.FieldText', values: { MaxLength: LENGTH } }),
  blank: () => null,
  read: (raw, { required }) => {
    if (raw === null || raw === undefined || raw === '') return required ? UNREADABLE : null;
    return (typeof raw === 'string' ? readDay(raw) : null) ?? UNREADABLE;
  },
  write: (value) => value ?? '',
  toCell: (value) => value,
  fromCell: (cell, _, language) => {
    if (cell === '') return { value: null };
    const value = readDay(cell) ?? (language === 'en' ? null : frenchDay(cell));
    return value === null ? { fault: 'date' } : { value };
  }
};

/** Day, month, year. In English a spreadsheet may have the month first, so that nothing is guessed there. */
function frenchDay(cell: string): CalendarDay | null {
  const [, date, month, year] = FRENCH.exec(cell) ?? [];
  if (date === undefined || month === undefined || year === undefined) return null;
  return readDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
