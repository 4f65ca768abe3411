import { isObject, listOf } from '../json';
import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { HYPERLINK_LENGTH, NOTE_LENGTH, TEXT_LENGTH } from '../../limits';
import { complex, type ODataValue } from '../values';
import { canvasHtml } from '../pages/canvas-html';
import type { SqlValue } from '../../storage/database';
import type { Field } from '../../storage/field-store';

/** Characters of a note whose column says "unlimited" (`UnlimitedLengthInDocumentLibrary`). */
const UNLIMITED_NOTE = 1_000_000_000;

/** A stored value as REST writes it. */
export function jsonValue(field: Field, stored: SqlValue | undefined): ODataValue {
  if (stored === null || stored === undefined) return field.type.storage === 'ids' || field.typeName === 'TaxonomyFieldTypeMulti' ? [] : null;
  switch (field.type.storage) {
    case 'boolean':
      return stored === 1;
    case 'number':
    case 'id':
      return Number(stored);
    case 'ids':
      return JSON.parse(String(stored)) as number[];
    case 'list': {
      const parts = JSON.parse(String(stored)) as string[];
      if (field.typeName === 'URL') return complex('SP.FieldUrlValue', { Description: parts[1] ?? '', Url: parts[0] ?? '' });
      return field.typeName === 'TaxonomyFieldTypeMulti' ? parts.map(termValue) : parts;
    }
    default:
      if (field.internalName === 'CanvasContent1') return canvasHtml(String(stored));
      return field.typeName === 'TaxonomyFieldType' ? termValue(String(stored)) : String(stored);
  }
}

/** `Label|guid` */
function termValue(text: string): ODataValue {
  const [label = '', guid = ''] = text.split('|');
  return complex('SP.Taxonomy.TaxonomyFieldValue', { Label: label, TermGuid: guid, WssId: -1 });
}

/**
 * A value of a JSON body as it is stored.
 * @throws SharePointError `valueInvalid`, `textTooLong`, `numberOutOfRange` (400)
 */
export function storedValue(context: RequestContext, field: Field, value: unknown): SqlValue {
  if (value === null || value === undefined) return null;
  const { attributes } = field;
  switch (field.typeName) {
    case 'Text':
    case 'Choice':
    case 'Thumbnail':
    case 'Location':
    case 'Computed':
      if (field.typeName === 'Thumbnail' || field.typeName === 'Location') return textOf(field, typeof value === 'string' ? value : JSON.stringify(value), NOTE_LENGTH);
      return textOf(field, value, attributes.maxLength ?? TEXT_LENGTH);
    case 'Note':
      return textOf(field, value, attributes.unlimited === true ? UNLIMITED_NOTE : NOTE_LENGTH);
    case 'Number':
    case 'Currency':
    case 'Integer':
      return numberOf(context, field, value);
    case 'Boolean':
      if (typeof value === 'boolean') return value ? 1 : 0;
      if (value === 0 || value === 1) return value;
      throw refusal('valueInvalid', field.title);
    case 'DateTime':
      return dateOf(field, value);
    case 'MultiChoice': {
      const choices = listOf(value);
      if (!Array.isArray(value) && !(isObject(value) && Array.isArray(value.results))) throw refusal('valueInvalid', field.title);
      if (!choices.every((choice) => typeof choice === 'string')) throw refusal('valueInvalid', field.title);
      return choices.length === 0 ? null : JSON.stringify(choices);
    }
    case 'URL': {
      if (!isObject(value) || typeof value.Url !== 'string') throw refusal('valueInvalid', field.title);
      const description = typeof value.Description === 'string' ? value.Description : '';
      if (value.Url === '') return null;
      if (value.Url.length > HYPERLINK_LENGTH || description.length > HYPERLINK_LENGTH) throw refusal('textTooLong', field.title, HYPERLINK_LENGTH);
      return JSON.stringify([value.Url, description === '' ? value.Url : description]);
    }
    case 'Lookup':
    case 'User': {
      const id = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
      if (typeof id !== 'number' || !Number.isInteger(id)) throw refusal('valueInvalid', field.title);
      if (id <= 0) return null;
      requireTargets(context, field, [id]);
      return id;
    }
    case 'LookupMulti':
    case 'UserMulti': {
      const ids = listOf(value).map(Number);
      if (!Array.isArray(value) && !(isObject(value) && Array.isArray(value.results))) throw refusal('valueInvalid', field.title);
      if (!ids.every(Number.isInteger)) throw refusal('valueInvalid', field.title);
      const distinct = [...new Set(ids)];
      requireTargets(context, field, distinct);
      return distinct.length === 0 ? null : JSON.stringify(distinct);
    }
    case 'TaxonomyFieldType':
      return termOf(field, value);
    case 'TaxonomyFieldTypeMulti': {
      const terms = typeof value === 'string' ? value.split(';#').filter((_, index) => index % 2 === 1) : listOf(value).map((term) => termOf(field, term));
      return terms.length === 0 ? null : JSON.stringify(terms);
    }
    case 'Guid':
      return textOf(field, value, 38)?.replace(/[{}]/g, '').toLowerCase() ?? null;
    default:
      return null;
  }
}

/** An ISO date to the second in UTC. @throws SharePointError `valueInvalid` */
export function dateOf(field: Field, value: unknown): string | null {
  if (value === '') return null;
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(value)) throw refusal('valueInvalid', field.title);
  const date = new Date(/^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(value) ? `${value}Z` : value);
  if (Number.isNaN(date.getTime()) || date.getUTCFullYear() < 1900 || date.getUTCFullYear() > 8900) throw refusal('valueInvalid', field.title);
  return `${date.toISOString().slice(0, 19)}Z`;
}

function textOf(field: Field, value: unknown, length: number): string | null {
  if (typeof value !== 'string') throw refusal('valueInvalid', field.title);
  if (value.length > length) throw refusal('textTooLong', field.title, length);
  return value === '' ? null : value;
}

function numberOf({ service }: RequestContext, field: Field, value: unknown): number {
  if (typeof value === 'string' && !service.settings.numbersAsText) throw refusal('conversionFailed', field.typeName === 'Integer' ? 'Edm.Int32' : 'Edm.Double');
  const number = typeof value === 'string' && /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(value.trim()) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw refusal('valueInvalid', field.title);
  if (field.typeName === 'Integer' && !Number.isInteger(number)) throw refusal('valueInvalid', field.title);
  const { minimum = -Infinity, maximum = Infinity } = field.attributes;
  if (number < minimum || number > maximum) throw refusal('numberOutOfRange', field.title);
  return number;
}

function termOf(field: Field, value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value;
  if (!isObject(value) || typeof value.TermGuid !== 'string') throw refusal('valueInvalid', field.title);
  return `${typeof value.Label === 'string' ? value.Label : ''}|${value.TermGuid.toLowerCase()}`;
}

/** A person has to be in the site, a looked-up item in its list. */
function requireTargets(context: RequestContext, field: Field, ids: readonly number[]): void {
  const { service } = context;
  if (field.typeName === 'User' || field.typeName === 'UserMulti') {
    if (!ids.every((id) => service.principals.byId(context.site.n, id) !== undefined)) throw refusal('userNotFound', '');
    return;
  }
  const target = field.attributes.lookupList === undefined ? undefined : service.lists.byId(field.attributes.lookupList);
  if (target === undefined || !ids.every((id) => service.items.byId(target, id) !== undefined)) throw refusal('valueInvalid', field.title);
}
