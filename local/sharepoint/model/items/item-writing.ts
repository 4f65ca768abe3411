import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { calculatedValues, requireValidItem } from '../formula/item-formulas';
import { defaultValue } from './default-value';
import type { JsonObject } from '../json';
import { checkOutOf } from '../../storage/items/check-out';
import { etagOf, requireMatch } from '../rules/etag';
import { requireValidName, requireValidPath } from '../rules/names';
import { PermissionKind } from '../../storage/permission-kind';
import type { SqlValue } from '../../storage/database';
import type { Field, FieldSet } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';
import type { Stamp, StoredValues } from '../../storage/items/item-store';
import { RowKind, type ItemRow } from '../../storage/items/item-table';
import { rivalId } from './rival';
import { uniqueRefusal } from './unique';
import { storedValue } from './value-json';
import { isVisible, writeSecurityAllows, writeSecurityAllowsAdds } from './visibility';

/** Template of a library of site pages. */
const PAGES_TEMPLATE = 119;

/** A new item, folder or file. */
export interface NewItem {
  /** Values by column of the item table. */
  readonly values: StoredValues;
  /** Folder; 0 is the root folder. */
  readonly parent?: number;
  readonly kind?: number;
  readonly leaf?: string;
  readonly contentType?: string;
  readonly id?: number;
}

/**
 * The row that the user may see.
 * @throws SharePointError `itemNotFound` (404)
 */
export function visibleItem(context: RequestContext, list: ListRow, id: number): ItemRow {
  const row = context.service.items.byId(list, id);
  if (row === undefined || !isVisible(context, list, row)) throw refusal('itemNotFound');
  return row;
}

/** Values of a JSON body by column: names as REST has them (`RankId`, `OData__x`). Columns that only the server writes are passed over. */
export function bodyValues(context: RequestContext, list: ListRow, body: JsonObject): Record<string, SqlValue> {
  const fields = context.service.fields.ofList(list.n);
  const values: Record<string, SqlValue> = {};
  for (const [name, value] of Object.entries(body)) {
    if (name === 'ContentTypeId' && typeof value === 'string') {
      values.content_type = contentTypeOf(context, list, value);
      continue;
    }
    const field = writtenField(fields, name);
    if (field === undefined) {
      if (ITEM_PROPERTIES.has(name)) continue;
      throw refusal('bodyProperty', name, `SP.Data.${list.entity_type}Item`);
    }
    // News is made by the service of the pages alone: an update of its state is passed over.
    if (field.internalName === 'PromotedState' && list.template === PAGES_TEMPLATE) continue;
    if (field.readOnly || field.column === '' || SERVER_COLUMNS.has(field.column)) continue;
    values[field.column] = storedValue(context, field, value);
  }
  return values;
}

/**
 * Adds an item with the rules of its list.
 * @throws SharePointError for a missing right, a value that does not fit, a duplicate
 */
export function createItem(context: RequestContext, list: ListRow, item: NewItem): ItemRow {
  const { service } = context;
  return service.database.transaction(() => {
    const folder = item.parent === undefined || item.parent === 0 ? undefined : service.items.byId(list, item.parent);
    if (item.parent !== undefined && item.parent !== 0 && folder?.kind !== RowKind.Folder) throw refusal('folderNotFound');
    context.require(PermissionKind.AddListItems, service.webOf(list), list, folder);
    if (!writeSecurityAllowsAdds(context, list)) throw refusal('accessDenied');
    if (item.leaf !== undefined) {
      requireValidName(item.leaf);
      requireValidPath(`${service.items.folderUrl(list, item.parent ?? 0)}/${item.leaf}`);
    }
    const fields = service.fields.ofList(list.n);
    const values: Record<string, SqlValue> = { ...(item.kind === RowKind.Folder ? {} : defaults(context, fields)), ...item.values };
    // A file may be uploaded before its required columns are filled in.
    if (item.kind !== RowKind.Folder && values.blob === undefined) requireValidItem(context, list, fields, values);
    Object.assign(values, calculatedValues(context, fields, values, { created: context.now, modified: context.now, author: context.user.id, editor: context.user.id }));
    const contentType = item.contentType ?? defaultContentType(context, list, item.kind === RowKind.Folder);
    if (item.id !== undefined && service.items.byId(list, item.id) !== undefined) throw refusal('nameExists', `${item.id}_.000`);
    const placement = { parent: item.parent ?? 0, contentType, scope: folder?.scope ?? null, ...(item.kind === undefined ? {} : { kind: item.kind }), ...(item.leaf === undefined ? {} : { leaf: item.leaf }) };
    const add = (id: number | undefined): ItemRow => service.items.add(list, { ...placement, ...(id === undefined ? {} : { id }) }, values, stampOf(context));
    return guarded(context, list, item.leaf, () => {
      try {
        return add(item.id);
      } catch (error) {
        const id = rivalId(context, list, values, error);
        if (id === undefined) throw error;
        return add(id);
      }
    });
  });
}

/** What `PUT` makes of the columns that its body does not name: their defaults, or nothing. */
export function blankValues(context: RequestContext, list: ListRow): Record<string, SqlValue> {
  const fields = context.service.fields.ofList(list.n);
  const own = fields.all.filter(({ column, readOnly, hidden }) => column !== '' && !readOnly && !hidden && !SERVER_COLUMNS.has(column));
  return { ...Object.fromEntries(own.map(({ column }) => [column, null])), ...defaults(context, fields) };
}

/**
 * Changes an item with the rules of its list.
 * @param ifMatch - the etag that the client holds, if any
 * @param system - keep Modified, Editor and the version label
 * @throws SharePointError for a missing right, another's change (412), a value that does not fit, a duplicate
 */
export function updateItem(context: RequestContext, list: ListRow, row: ItemRow, changes: StoredValues, ifMatch?: string, system = false): ItemRow {
  const { service } = context;
  return service.database.transaction(() => {
    const present = visibleItem(context, list, row.id);
    requireEditable(context, list, present, PermissionKind.EditListItems);
    requireMatch(ifMatch, etagOf(present.guid, present.version));
    const fields = service.fields.ofList(list.n);
    const values = { ...present, ...changes };
    if (present.kind !== RowKind.Folder) requireValidItem(context, list, fields, values);
    const calculated = calculatedValues(context, fields, values, { created: present.created, modified: context.now, author: present.author, editor: context.user.id });
    return guarded(context, list, present.leaf ?? undefined, () => service.items.update(list, present, { ...changes, ...calculated }, stampOf(context), system));
  });
}

/** Deletes an item, or a folder with everything in it. */
export function deleteItem(context: RequestContext, list: ListRow, row: ItemRow, ifMatch?: string): void {
  const { service } = context;
  service.database.transaction(() => {
    const present = visibleItem(context, list, row.id);
    requireEditable(context, list, present, PermissionKind.DeleteListItems);
    requireMatch(ifMatch, etagOf(present.guid, present.version));
    requireNotRestricted(context, list, present);
    service.items.remove(list, present, stampOf(context));
  });
}

/**
 * Moves an item to another folder of its list, or renames a file or folder.
 * @throws SharePointError `nameExists`, `accessDenied`, `folderNotFound`
 */
export function moveItem(context: RequestContext, list: ListRow, row: ItemRow, parent: number, leaf: string | null): ItemRow {
  const { service } = context;
  return service.database.transaction(() => {
    requireEditable(context, list, row, PermissionKind.EditListItems);
    const folder = parent === 0 ? undefined : service.items.byId(list, parent);
    if (parent !== 0 && folder?.kind !== RowKind.Folder) throw refusal('folderNotFound');
    if (parent !== row.parent) context.require(PermissionKind.AddListItems, service.webOf(list), list, folder);
    if (row.kind === RowKind.Folder && service.items.foldersBelow(list, row.id).includes(parent)) throw refusal('folderNotFound');
    if (leaf !== null) {
      requireValidName(leaf);
      requireValidPath(`${service.items.folderUrl(list, parent)}/${leaf}`);
    }
    return guarded(context, list, leaf ?? undefined, () => service.items.move(list, row, parent, leaf, stampOf(context)));
  });
}

/** @throws SharePointError `accessDenied` (403), or `fileCheckedOut` (423) by somebody else */
export function requireEditable(context: RequestContext, list: ListRow, row: ItemRow, kind: PermissionKind): void {
  const { service } = context;
  context.require(kind, service.webOf(list), list, row);
  if (!writeSecurityAllows(context, list, row)) throw refusal('accessDenied');
  const holder = checkOutOf(row)?.user;
  if (holder !== undefined && holder !== context.user.id) throw refusal('fileCheckedOut', service.items.urlOf(list, row), service.principals.byId(context.site.n, holder)?.title ?? '');
}

export function stampOf(context: RequestContext): Stamp {
  return { user: context.user.id, now: context.now };
}

/** @throws SharePointError `contentTypeNotFound` when the list has no such content type */
function contentTypeOf(context: RequestContext, list: ListRow, id: string): string {
  const type = context.service.contentTypes.ofList(list.n).find((each) => each.id.toLowerCase() === id.toLowerCase());
  if (type === undefined) throw refusal('contentTypeNotFound');
  return type.id;
}

/** The content type that a new item of the list has. */
export function defaultContentType(context: RequestContext, list: ListRow, folder: boolean): string {
  const types = context.service.contentTypes.ofList(list.n);
  const type = types.find(({ id }) => id.startsWith('0x0120') === folder) ?? types[0];
  return type?.id ?? (folder ? '0x0120' : '0x01');
}

/** Runs a write and turns SQLite's complaint about a unique index into SharePoint's. */
function guarded(context: RequestContext, list: ListRow, leaf: string | undefined, write: () => ItemRow): ItemRow {
  try {
    return write();
  } catch (error) {
    throw uniqueRefusal(context, list, leaf, error) ?? error;
  }
}

function defaults(context: RequestContext, fields: FieldSet): Record<string, SqlValue> {
  const values: Record<string, SqlValue> = {};
  for (const field of fields.all) {
    if (field.column === '' || SERVER_COLUMNS.has(field.column)) continue;
    const value = defaultValue(context, field);
    if (value !== null) values[field.column] = value;
  }
  return values;
}

/** A lookup may forbid that what it points to is deleted, or may have it deleted along. */
function requireNotRestricted(context: RequestContext, list: ListRow, row: ItemRow): void {
  const { service } = context;
  for (const field of service.fields.lookupsTo(list.id)) {
    if ((field.attributes.relationship ?? 0) === 0 || field.list === null || field.typeName !== 'Lookup') continue;
    const other = service.lists.byNumber(field.list);
    const pointing = service.database.all<ItemRow>(`SELECT * FROM items_${other.n} WHERE ${field.column} = ?`, row.id);
    if (pointing.length > 0 && field.attributes.relationship === 2) throw refusal('relatedItems', other.title);
    if (field.attributes.relationship === 1) for (const item of pointing) service.items.remove(other, item, stampOf(context));
  }
}

/** Columns that only the server writes. */
const SERVER_COLUMNS: ReadonlySet<string> = new Set(['id', 'guid', 'parent', 'kind', 'content_type', 'author', 'editor', 'created', 'modified', 'version', 'ui_version', 'moderation', 'attachments', 'items', 'folders', 'size']);
/** Properties of an item that are no column: a client may send back what it read. */
const ITEM_PROPERTIES: ReadonlySet<string> = new Set(['Id', 'ID', 'AuthorId', 'EditorId', 'FileSystemObjectType', 'ContentTypeId', 'GUID', 'FileLeafRef', 'ServerRedirectedEmbedUri', 'ServerRedirectedEmbedUrl', 'ComplianceAssetId', 'Attachments']);

function writtenField(fields: FieldSet, name: string): Field | undefined {
  const exact = (wanted: string): Field | undefined => {
    const field = fields.named(wanted);
    return field?.internalName === wanted ? field : undefined;
  };
  const field = exact(name) ?? (name.startsWith('OData_') ? exact(name.slice(6)) : undefined);
  if (field !== undefined) return field.type.storage === 'id' || field.type.storage === 'ids' ? undefined : field;
  const referring = name.endsWith('Id') ? (exact(name.slice(0, -2)) ?? (name.startsWith('OData_') ? exact(name.slice(6, -2)) : undefined)) : undefined;
  return referring !== undefined && (referring.type.storage === 'id' || referring.type.storage === 'ids') ? referring : undefined;
}
