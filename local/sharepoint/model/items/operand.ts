import { refusal } from '../../errors';
import type { QueryPath } from '../query/ordering';
import { ownValue } from '../rules/own-value';
import type { Service } from '../service';
import type { Field, FieldSet } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';
import { itemTable } from '../../storage/items/item-table';

/** How the two sides of a comparison are brought together. */
export type OperandKind = 'text' | 'number' | 'boolean' | 'date' | 'guid' | 'folderPath' | 'filePath';

/** A path of a filter or an ordering as SQL over the row `i` of an item table. */
export interface Operand {
  /** What is compared and sorted: the collation key for a text. */
  readonly sql: string;
  /** The value itself, for null tests, beginnings and contents. */
  readonly raw: string;
  readonly kind: OperandKind;
  /** Columns with several values: puts a condition on one of them (`j.value`) into a condition on the row. */
  readonly any?: (condition: string) => string;
  /** True when an index serves it. */
  readonly indexed: boolean;
  /** True when a join is needed (person, lookup, managed metadata). */
  readonly lookup: boolean;
  readonly field?: Field;
}

/** What a path is looked up in. */
export interface OperandScope {
  readonly service: Service;
  readonly site: number;
  readonly list: ListRow;
  readonly fields: FieldSet;
  /** CAML looks into columns of several lines; `$filter` is refused them. */
  readonly caml?: boolean;
  /** SQL condition for the rows `t` of another list that the asker may see; empty for every one. */
  visible(list: ListRow): string;
}

const PERSON_COLUMNS: Readonly<Record<string, { sql: string; kind: OperandKind }>> = {
  id: { sql: 'p.id', kind: 'number' }, title: { sql: 'p.title', kind: 'text' }, name: { sql: 'p.login', kind: 'text' }, email: { sql: 'p.email', kind: 'text' },
  username: { sql: 'p.email', kind: 'text' }, loginname: { sql: 'p.login', kind: 'text' }
};

/** Columns of the row that no field describes, by the lower-case name used in URLs. */
const SYSTEM: Readonly<Record<string, { column: string; kind: OperandKind; indexed: boolean }>> = {
  id: { column: 'i.id', kind: 'number', indexed: true },
  filesystemobjecttype: { column: 'i.kind', kind: 'number', indexed: false },
  fsobjtype: { column: 'i.kind', kind: 'number', indexed: false },
  guid: { column: 'i.guid', kind: 'guid', indexed: true },
  uniqueid: { column: 'i.guid', kind: 'guid', indexed: true },
  contenttypeid: { column: 'i.content_type', kind: 'text', indexed: false },
  filedirref: { column: 'i.parent', kind: 'folderPath', indexed: true },
  fileref: { column: 'i.id', kind: 'filePath', indexed: true },
  fileleafref: { column: "coalesce(i.leaf, i.id || '_.000')", kind: 'text', indexed: false },
  odata__moderationstatus: { column: 'i.moderation', kind: 'number', indexed: false },
  _moderationstatus: { column: 'i.moderation', kind: 'number', indexed: false },
  attachments: { column: 'i.attachments > 0', kind: 'boolean', indexed: false }
};

const text = (raw: string, indexed: boolean, lookup: boolean, field?: Field): Operand => ({
  raw, sql: `sp_key(${raw})`, kind: 'text', indexed, lookup, ...(field ? { field } : {})
});
const plain = (raw: string, kind: OperandKind, indexed: boolean, lookup: boolean, field?: Field): Operand => ({
  raw, sql: raw, kind, indexed, lookup, ...(field ? { field } : {})
});

/**
 * Finds what a path of `$filter`, `$orderby` or CAML means in a list.
 * @throws SharePointError `fieldNotFound` or `filterFieldInvalid` (400)
 */
export function operandOf(scope: OperandScope, path: QueryPath, use: 'filter' | 'order'): Operand {
  const [name = '', property] = path;
  const system = ownValue(SYSTEM, name.toLowerCase());
  if (system !== undefined && property === undefined) {
    return system.kind === 'text' ? text(system.column, system.indexed, false) : plain(system.column, system.kind, system.indexed, false);
  }
  if (name.toLowerCase() === 'contenttype' && (property === undefined || property.toLowerCase() === 'name')) {
    return text('(SELECT ct.name FROM content_types ct WHERE ct.list = ' + String(scope.list.n) + ' AND ct.id = i.content_type)', false, false);
  }
  const field = fieldOf(scope.fields, name);
  if (field !== undefined) return fieldOperand(scope, field, path.slice(1), use);
  const idOf = /^(.+)Id$/i.exec(name)?.[1];
  const referring = idOf === undefined || property !== undefined ? undefined : fieldOf(scope.fields, idOf);
  if (referring !== undefined && (referring.type.storage === 'id' || referring.type.storage === 'ids')) return fieldOperand(scope, referring, ['Id'], use);
  throw refusal('fieldNotFound', path.join('/'));
}

/** A field by the name that OData gives it: `OData__x` stands for a name that begins with an underscore. */
export function fieldOf(fields: FieldSet, name: string): Field | undefined {
  return fields.named(name) ?? (/^OData_/i.test(name) ? fields.named(name.slice(6)) : undefined);
}

function fieldOperand(scope: OperandScope, field: Field, rest: QueryPath, use: 'filter' | 'order'): Operand {
  const { storage } = field.type;
  const filterable = field.type.filterable || (scope.caml === true && field.typeName === 'Note');
  if (use === 'filter' ? !filterable : !field.type.sortable) throw refusal('filterFieldInvalid', field.internalName, field.typeName);
  if (field.column === '' || storage === 'none') throw refusal('filterFieldInvalid', field.internalName, field.typeName);
  const column = `i.${field.column}`;
  if (storage === 'id' || storage === 'ids') return lookupOperand(scope, field, column, rest[0]);
  if (rest.length > 0) throw refusal('fieldNotFound', `${field.internalName}/${rest.join('/')}`);
  if (storage === 'list') {
    return { ...text('j.value', false, field.type.isLookup, field), any: (condition) => `EXISTS (SELECT 1 FROM json_each(${column}) j WHERE ${condition})` };
  }
  if (storage === 'text') {
    return field.typeName === 'Guid' ? plain(column, 'guid', field.indexed, false, field) : text(column, field.indexed || field.unique, field.type.isLookup, field);
  }
  return plain(column, storage === 'date' ? 'date' : storage === 'boolean' ? 'boolean' : 'number', field.indexed || field.unique || field.column === 'id', false, field);
}

function lookupOperand(scope: OperandScope, field: Field, column: string, property: string | undefined): Operand {
  const multiple = field.type.storage === 'ids';
  const key = multiple ? 'j.value' : column;
  const isPerson = field.typeName === 'User' || field.typeName === 'UserMulti';
  const any = multiple ? { any: (condition: string): string => `EXISTS (SELECT 1 FROM json_each(${column}) j WHERE ${condition})` } : {};
  const lower = property?.toLowerCase();
  if (lower === 'id') return { ...plain(key, 'number', field.indexed || field.unique, true, field), ...any };
  if (isPerson) {
    const target = ownValue(PERSON_COLUMNS, lower ?? 'title');
    if (target === undefined) throw refusal('fieldNotFound', `${field.internalName}/${property ?? ''}`);
    const raw = `(SELECT ${target.sql} FROM principals p WHERE p.site = ${scope.site} AND p.id = ${key})`;
    return { ...(target.kind === 'text' ? text(raw, false, true, field) : plain(raw, target.kind, false, true, field)), ...any };
  }
  const target = field.attributes.lookupList === undefined ? undefined : scope.service.lists.byId(field.attributes.lookupList);
  if (target === undefined) throw refusal('fieldNotFound', field.internalName);
  const shown = fieldOf(scope.service.fields.ofList(target.n), property ?? field.attributes.lookupField ?? 'Title');
  if (shown === undefined || shown.column === '') throw refusal('fieldNotFound', `${field.internalName}/${property ?? ''}`);
  // Inside the join: what is hidden there neither matches nor sorts here.
  const visible = scope.visible(target);
  const raw = `(SELECT t.${shown.column} FROM ${itemTable(target.n)} t WHERE t.id = ${key}${visible === '' ? '' : ` AND ${visible}`})`;
  const { storage } = shown.type;
  return {
    ...(storage === 'text' ? text(raw, false, true, field) : plain(raw, storage === 'date' ? 'date' : storage === 'boolean' ? 'boolean' : 'number', false, true, field)),
    ...any
  };
}
