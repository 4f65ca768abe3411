import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import type { SqlValue } from '../../storage/database';
import type { Field, FieldSet } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';
import { evaluate, parseFormula, type FormulaScope } from './formula';
import { FormulaError, type FormulaValue } from './value';

/** SharePoint's dates end with it. */
const LAST_YEAR = 8900;

type Values = Readonly<Record<string, SqlValue>>;

/**
 * Checks the validation formulas of the columns and of the list.
 * @throws SharePointError `validationFailed` (400) with the message that the owner wrote
 */
export function requireValidItem(context: RequestContext, list: ListRow, fields: FieldSet, values: Values): void {
  for (const field of fields.all) {
    const { validationFormula, validationMessage } = field.attributes;
    if (validationFormula == null || validationFormula === '' || (values[field.column] ?? null) === null) continue;
    if (!holds(context, fields, values, validationFormula)) throw refusal('validationFailed', validationMessage ?? '');
  }
  const { validationFormula, validationMessage } = context.service.lists.settingsOf(list);
  if (validationFormula !== undefined && validationFormula !== '' && !holds(context, fields, values, validationFormula)) {
    throw refusal('validationFailed', validationMessage ?? '');
  }
}

/** Values of the calculated columns, by column. */
export function calculatedValues(context: RequestContext, fields: FieldSet, values: Values, stamps: Values): Record<string, SqlValue> {
  const calculated: Record<string, SqlValue> = {};
  for (const field of fields.all) {
    if (field.typeName !== 'Calculated' || field.attributes.formula === undefined) continue;
    calculated[field.column] = stored(field, result(context, fields, { ...values, ...stamps, ...calculated }, field.attributes.formula));
  }
  return calculated;
}

/** A formula that reads no column: the default of a column. */
export function evaluateText(context: RequestContext, formula: string): FormulaValue {
  const value = result(context, undefined, {}, formula);
  return value instanceof Date ? value.toISOString() : value;
}

/** Like a cell: an error is its text. */
function result(context: RequestContext, fields: FieldSet | undefined, values: Values, formula: string): FormulaValue {
  try {
    return representable(evaluate(parseFormula(formula), scopeOf(context, fields, values)));
  } catch (error) {
    if (error instanceof FormulaError) return error.message;
    throw error;
  }
}

/** Numbers and days beyond what a cell holds are `#NUM!`, as in a spreadsheet. */
function representable(value: FormulaValue): FormulaValue {
  const beyond = value instanceof Date ? Number.isNaN(value.getTime()) || value.getUTCFullYear() > LAST_YEAR : typeof value === 'number' && !Number.isFinite(value);
  return beyond ? '#NUM!' : value;
}

function holds(context: RequestContext, fields: FieldSet, values: Values, formula: string): boolean {
  const value = result(context, fields, values, formula);
  return value === true || (typeof value === 'number' && value !== 0);
}

function scopeOf(context: RequestContext, fields: FieldSet | undefined, values: Values): FormulaScope {
  return {
    now: context.service.clock(),
    column: (name) => {
      const field = fields?.titled(name) ?? fields?.named(name);
      return field === undefined ? undefined : formulaValue(field, values[field.column] ?? null);
    }
  };
}

function formulaValue(field: Field, stored: SqlValue): FormulaValue {
  if (stored === null) return null;
  switch (field.type.storage) {
    case 'boolean':
      return stored === 1;
    case 'number':
    case 'id':
      return Number(stored);
    case 'date':
      return new Date(String(stored));
    default:
      return String(stored);
  }
}

function stored(field: Field, value: FormulaValue): SqlValue {
  if (value === null) return null;
  if (typeof value === 'string' && value.startsWith('#')) return field.type.storage === 'text' ? value : null;
  switch (field.type.storage) {
    case 'number':
      return typeof value === 'number' ? value : value instanceof Date ? null : Number(value);
    case 'boolean':
      return value === true || value === 1 ? 1 : 0;
    case 'date': {
      const date = value instanceof Date ? value : typeof value === 'number' ? new Date(Date.UTC(1899, 11, 30) + value * 86_400_000) : new Date(String(value));
      return Number.isNaN(date.getTime()) || date.getUTCFullYear() > LAST_YEAR ? null : `${date.toISOString().slice(0, 19)}Z`;
    }
    default:
      return value instanceof Date ? value.toISOString() : typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  }
}
