/** A value in a formula; null is an empty column. */
export type FormulaValue = number | string | boolean | Date | null;

/** What a spreadsheet shows as `#VALUE!` and the like. */
export class FormulaError extends Error {}

const DAY = 86_400_000;
/** Day 0 of spreadsheets. */
const EPOCH = Date.UTC(1899, 11, 30);

/** A value as a number; a date as days since the epoch of spreadsheets. @throws FormulaError */
export function numberOf(value: FormulaValue): number {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (value instanceof Date) return (value.getTime() - EPOCH) / DAY;
  const number = value.trim() === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw new FormulaError('#VALUE!');
  return number;
}

/** A value as text. */
export function textOf(value: FormulaValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value);
}

/** A value as a date. @throws FormulaError */
export function dateOf(value: FormulaValue): Date {
  if (value instanceof Date) return value;
  if (typeof value === 'number') return new Date(EPOCH + value * DAY);
  const date = new Date(textOf(value));
  if (value === null || Number.isNaN(date.getTime())) throw new FormulaError('#VALUE!');
  return date;
}

export function truthOf(value: FormulaValue): boolean {
  if (typeof value === 'string') {
    if (/^true$/i.test(value)) return true;
    if (/^false$/i.test(value)) return false;
    throw new FormulaError('#VALUE!');
  }
  return numberOf(value) !== 0;
}
