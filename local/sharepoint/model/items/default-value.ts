import type { RequestContext } from '../context';
import { evaluateText } from '../formula/item-formulas';
import type { SqlValue } from '../../storage/database';
import type { Field } from '../../storage/field-store';

/** The value that a column gives a new item: a constant, `[today]`, `[me]` or a formula. */
export function defaultValue(context: RequestContext, field: Field): SqlValue {
  const { defaultValue: text, defaultFormula: formula } = field.attributes;
  if (formula != null && formula !== '') return stored(field, String(evaluateText(context, formula) ?? ''));
  if (text == null || text === '') return null;
  if (/^\[today\]$/i.test(text)) return field.attributes.format === 1 ? context.now : `${context.now.slice(0, 10)}T00:00:00Z`;
  if (/^\[me\]$/i.test(text)) return context.user.id;
  return stored(field, text);
}

function stored(field: Field, text: string): SqlValue {
  if (text === '') return null;
  switch (field.type.storage) {
    case 'boolean':
      return /^(1|true|yes|oui)$/i.test(text) ? 1 : 0;
    case 'number': {
      const number = Number(text);
      return Number.isNaN(number) ? null : number;
    }
    case 'id': {
      const id = Number.parseInt(text, 10);
      return Number.isNaN(id) ? null : id;
    }
    case 'list':
      return JSON.stringify(text.split(';#').filter((part) => part !== ''));
    case 'date': {
      const date = new Date(text);
      return Number.isNaN(date.getTime()) ? null : `${date.toISOString().slice(0, 19)}Z`;
    }
    case 'text':
      return text;
    default:
      return null;
  }
}
