import type { RequestContext } from '../context';
import { refusal, SharePointError } from '../../errors';
import { FORM_VALUES } from '../../limits';
import { isObject, type JsonObject } from '../json';
import type { SqlValue } from '../../storage/database';
import type { Field, FieldSet } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';
import { cultureOf } from './display-text';
import { moveItem, createItem, updateItem, visibleItem } from './item-writing';
import type { ItemRow } from '../../storage/items/item-table';
import { dateOf, storedValue } from './value-json';
import { allows, PermissionKind } from '../../storage/permission-kind';

/** A field of a form as a client sends it. */
export interface FormValue {
  readonly name: string;
  readonly value: string;
}

/** What became of it. */
export interface FormOutcome {
  readonly name: string;
  readonly value: string | null;
  readonly error: string | null;
  readonly code: number;
}

/** Columns that forms may write although they are read-only (MS docs: `ValidateUpdateListItem`). */
const STAMPS: Readonly<Record<string, string>> = { author: 'author', editor: 'editor', created: 'created', modified: 'modified' };

/**
 * The form values of a request: `[{ FieldName, FieldValue }]`.
 * @throws SharePointError `parameterInvalid` (400) for more values than any list has columns
 */
export function formValues(list: readonly unknown[]): FormValue[] {
  if (list.length > FORM_VALUES) throw refusal('parameterInvalid', 'formValues');
  return list.filter(isObject).map((entry: JsonObject) => ({ name: String(entry.FieldName ?? ''), value: entry.FieldValue === null || entry.FieldValue === undefined ? '' : String(entry.FieldValue) }));
}

/** Where a new item of a form goes. */
export interface FormPlace {
  readonly folder: number;
  readonly kind?: number;
  readonly leaf?: string;
}

/**
 * Adds an item by the words of a form. With one wrong field nothing is kept and each field says how it fared.
 * @returns the outcome by field, with the id of the new item at the end
 */
export function addByForm(context: RequestContext, list: ListRow, place: FormPlace, values: readonly FormValue[]): FormOutcome[] {
  return write(context, list, values, (stored) => {
    const row = createItem(context, list, { values: stored, parent: place.folder, ...(place.kind === undefined ? {} : { kind: place.kind }), ...(place.leaf === undefined ? {} : { leaf: place.leaf }) });
    return [{ name: 'Id', value: String(row.id), error: null, code: 0 }];
  }, true);
}

/**
 * Changes an item by the words of a form.
 * @param system - keep Modified and Editor (`bNewDocumentUpdate`)
 */
export function updateByForm(context: RequestContext, list: ListRow, row: ItemRow, values: readonly FormValue[], system: boolean): FormOutcome[] {
  const isMove = ({ name }: FormValue): boolean => name === 'FileLeafRef' || name === 'FileDirRef';
  const moves = values.filter(isMove);
  const rest = values.filter((value) => !isMove(value));
  return [
    ...moves.map((value) => moveByForm(context, list, row, value)),
    ...write(context, list, rest, (stored) => {
      if (Object.keys(stored).length > 0) updateItem(context, list, visibleItem(context, list, row.id), stored, undefined, system);
      return [];
    }, false)
  ];
}

function write(context: RequestContext, list: ListRow, values: readonly FormValue[], store: (stored: Record<string, SqlValue>) => FormOutcome[], adds: boolean): FormOutcome[] {
  const stored: Record<string, SqlValue> = {};
  const fields = context.service.fields.ofList(list.n);
  const outcomes = values.map((value) => attempt(context, value, () => Object.assign(stored, formColumn(context, list, fields, value))));
  const missing = adds ? missingRequired(context, list, values) : [];
  if ([...outcomes, ...missing].some(({ error }) => error !== null)) return [...outcomes, ...missing];
  try {
    return [...outcomes, ...context.service.database.transaction(() => store(stored))];
  } catch (error) {
    const field = error instanceof SharePointError && error.code === DUPLICATE ? duplicateOf(context, list, error) : undefined;
    if (field === undefined) throw error;
    return outcomes.map((outcome) => (outcome.name === field.internalName ? { ...outcome, error: (error as SharePointError).text(context.language), code: DUPLICATE } : outcome));
  }
}

const DUPLICATE = -2130575169;

function duplicateOf(context: RequestContext, list: ListRow, error: SharePointError): Field | undefined {
  return context.service.fields.ofList(list.n).all.find((field) => field.unique && error.message.includes(`'${field.title}'`));
}

function attempt(context: RequestContext, { name, value }: FormValue, work: () => unknown): FormOutcome {
  try {
    work();
    return { name, value, error: null, code: 0 };
  } catch (error) {
    if (!(error instanceof SharePointError)) throw error;
    return { name, value, error: error.text(context.language), code: error.code };
  }
}

function missingRequired(context: RequestContext, list: ListRow, values: readonly FormValue[]): FormOutcome[] {
  const given = new Set(values.map(({ name }) => name.toLowerCase()));
  return context.service.fields
    .ofList(list.n)
    .all.filter((field) => field.required && !field.hidden && !field.readOnly && field.column !== '' && field.attributes.defaultValue == null && !given.has(field.internalName.toLowerCase()))
    .map((field) => {
      const error = refusal('requiredMissing', field.title);
      return { name: field.internalName, value: null, error: error.text(context.language), code: error.code };
    });
}

/** What one field of a form stores. @throws SharePointError */
export function formColumn(context: RequestContext, list: ListRow, fields: FieldSet, { name, value }: FormValue): Record<string, SqlValue> {
  if (name === 'ContentType' || name === 'ContentTypeId') return contentTypeColumn(context, list, value);
  const field = fields.named(name);
  if (field === undefined) throw refusal('fieldMissing', name);
  const stamp = STAMPS[name.toLowerCase()];
  if (stamp !== undefined) return stampColumn(context, list, field, stamp, value);
  if (field.readOnly || field.column === '') throw refusal('readOnlyField', field.title);
  if (value.trim() === '') {
    if (field.required) throw refusal('requiredMissing', field.title);
    return { [field.column]: null };
  }
  return { [field.column]: formStored(context, field, value) };
}

function stampColumn(context: RequestContext, list: ListRow, field: Field, column: string, value: string): Record<string, SqlValue> {
  const mask = context.permissions(context.service.webOf(list), list);
  if (!context.service.settings.contributorMaySetAuthor && !allows(mask, PermissionKind.ManageLists)) throw refusal('readOnlyField', field.title);
  return { [column]: formStored(context, field, value) };
}

function contentTypeColumn(context: RequestContext, list: ListRow, value: string): Record<string, SqlValue> {
  const type = context.service.contentTypes.ofList(list.n).find(({ id, name }) => id.toLowerCase() === value.toLowerCase() || name.toLowerCase() === value.toLowerCase());
  if (type === undefined) throw refusal('contentTypeNotFound');
  return { content_type: type.id };
}

/** A value in the words of the site: `12,5` and `23/11/2026` in a French one. */
function formStored(context: RequestContext, field: Field, value: string): SqlValue {
  const culture = cultureOf(context);
  switch (field.typeName) {
    case 'Number':
    case 'Currency':
    case 'Integer': {
      const number = culture.parseNumber(value);
      if (number === undefined) throw refusal('valueInvalid', field.title);
      return storedValue(context, field, number);
    }
    case 'Boolean':
      if (/^(1|true|yes|oui)$/i.test(value.trim())) return 1;
      if (/^(0|false|no|non)$/i.test(value.trim())) return 0;
      throw refusal('valueInvalid', field.title);
    case 'DateTime': {
      // Forms speak the language of the site: a date that is written for machines is none (pnp/pnpjs and sp-dev-docs, many times).
      const date = /^\s*\d{4}-/.test(value) ? undefined : culture.parseDate(value);
      if (date === undefined) throw refusal('dateInvalid', culture.dateText('1900-01-01T12:00:00Z', true), culture.dateText('8900-12-31T12:00:00Z', true));
      return dateOf(field, date);
    }
    case 'MultiChoice':
      return storedValue(context, field, value.split(';#').filter((choice) => choice !== ''));
    case 'URL': {
      const comma = value.indexOf(', ');
      return storedValue(context, field, comma < 0 ? { Url: value } : { Url: value.slice(0, comma), Description: value.slice(comma + 2) });
    }
    case 'User':
    case 'UserMulti': {
      const ids = peopleOf(context, field, value);
      return storedValue(context, field, field.typeName === 'User' ? (ids[0] ?? null) : ids);
    }
    case 'Lookup':
    case 'LookupMulti': {
      const parts = value.split(';#');
      const ids = parts.filter((_, index) => index % 2 === 0).map(Number);
      if (!ids.every(Number.isInteger)) throw refusal('valueInvalid', field.title);
      return storedValue(context, field, field.typeName === 'Lookup' ? (ids[0] ?? null) : ids);
    }
    case 'TaxonomyFieldTypeMulti':
      return JSON.stringify(value.split(';').filter((term) => term !== ''));
    default:
      return storedValue(context, field, value);
  }
}

/** `[{"Key":"i:0#.f|membership|…"}]` */
function peopleOf(context: RequestContext, field: Field, value: string): number[] {
  const { principals, people, database } = context.service;
  let entries: unknown;
  try {
    entries = JSON.parse(value);
  } catch {
    throw refusal('valueInvalid', field.title);
  }
  if (!Array.isArray(entries)) throw refusal('valueInvalid', field.title);
  return entries.map((entry: unknown) => {
    const key = isObject(entry) && typeof entry.Key === 'string' ? entry.Key : '';
    const known = principals.byLogin(context.site.n, key);
    if (known !== undefined) return known.id;
    const person = people.find(key);
    if (person === undefined) throw refusal('userNotFound', key);
    return database.transaction(() => principals.ensure(context.site.n, person)).id;
  });
}

/** Renames a file or folder, or moves a row to another folder of its list. */
function moveByForm(context: RequestContext, list: ListRow, row: ItemRow, value: FormValue): FormOutcome {
  const { items } = context.service;
  return attempt(context, value, () => {
    const present = visibleItem(context, list, row.id);
    if (value.name === 'FileLeafRef') {
      const dot = present.kind === 0 && present.leaf?.includes('.') === true && !value.value.includes('.') ? present.leaf.slice(present.leaf.lastIndexOf('.')) : '';
      moveItem(context, list, present, present.parent, value.value + dot);
      return;
    }
    const path = value.value.startsWith('/') ? value.value : `/${value.value}`;
    const folder = items.byPath(list, path.toLowerCase().startsWith(list.url.toLowerCase()) ? path.slice(list.url.length).split('/').filter((name) => name !== '') : ['?']);
    if (folder === undefined || (folder !== 'root' && folder.kind !== 1)) throw refusal('folderNotFound');
    moveItem(context, list, present, folder === 'root' ? 0 : folder.id, present.leaf);
  });
}
