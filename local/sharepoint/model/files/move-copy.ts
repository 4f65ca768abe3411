import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { createItem, defaultContentType, moveItem, requireEditable, stampOf } from '../items/item-writing';
import { itemTable, RowKind, type ItemRow } from '../../storage/items/item-table';
import { isVisible } from '../items/visibility';
import { withoutEndSlashes } from '../rules/names';
import { PermissionKind } from '../../storage/permission-kind';
import type { SqlValue } from '../../storage/database';
import type { ListRow } from '../../storage/list-store';
import { addFile } from './write-file';

/** A file or folder with its list. */
export interface Place {
  readonly list: ListRow;
  readonly row: ItemRow;
}

export interface MoveCopyOptions {
  readonly overwrite?: boolean;
  /** Find another name when this one is taken (`KeepBoth`). */
  readonly keepBoth?: boolean;
}

/** Where something goes: a folder and a name in it. */
interface Destination {
  readonly list: ListRow;
  readonly parent: number;
  readonly leaf: string;
}

/**
 * Copies a file to a server-relative or absolute address of this site, with its columns.
 * @throws SharePointError `fileExists`, `folderNotFound`, `accessDenied`
 */
export function copyFile(context: RequestContext, { list, row }: Place, url: string, options: MoveCopyOptions): ItemRow {
  return context.service.database.transaction(() => {
    const to = destinationOf(context, url);
    const copy = addFile(context, to.list, to.parent, to.leaf, { blob: row.blob ?? '', size: row.size }, { overwrite: options.overwrite === true, ensureUnique: options.keepBoth === true });
    const values = sharedValues(context, list, to.list, row);
    if (Object.keys(values).length > 0) context.service.items.patch(to.list, copy.id, values);
    return context.service.items.byId(to.list, copy.id) ?? copy;
  });
}

/** Moves a file: inside its list it keeps its id and versions, elsewhere it becomes a new item. */
export function moveFile(context: RequestContext, place: Place, url: string, options: MoveCopyOptions): void {
  context.service.database.transaction(() => {
    const { list, row } = place;
    const to = destinationOf(context, url);
    if (to.list.n !== list.n) {
      requireEditable(context, list, row, PermissionKind.DeleteListItems);
      copyFile(context, place, url, options);
      context.service.items.remove(list, row, stampOf(context));
      return;
    }
    const taken = context.service.items.byName(list, to.parent, to.leaf);
    if (taken !== undefined && taken.id !== row.id) {
      if (options.overwrite !== true || taken.kind === RowKind.Folder) throw refusal('fileExists', to.leaf);
      requireEditable(context, list, taken, PermissionKind.DeleteListItems);
      context.service.items.remove(list, taken, stampOf(context));
    }
    moveItem(context, list, row, to.parent, to.leaf);
  });
}

/** Copies a folder with everything in it that the user may see. */
export function copyFolder(context: RequestContext, { list, row }: Place, url: string): void {
  const { service } = context;
  service.database.transaction(() => {
    const to = destinationOf(context, url);
    if (to.list.n === list.n && service.items.foldersBelow(list, row.id).includes(to.parent)) throw refusal('folderNotFound');
    copyInto(context, list, row, to);
  });
}

/** Moves a folder with everything in it. */
export function moveFolder(context: RequestContext, { list, row }: Place, url: string): void {
  context.service.database.transaction(() => {
    const to = destinationOf(context, url);
    if (to.list.n === list.n) {
      moveItem(context, list, row, to.parent, to.leaf);
      return;
    }
    requireEditable(context, list, row, PermissionKind.DeleteListItems);
    copyInto(context, list, row, to);
    context.service.items.remove(list, row, stampOf(context));
  });
}

function copyInto(context: RequestContext, list: ListRow, row: ItemRow, to: Destination): void {
  const { service } = context;
  const folder = createItem(context, to.list, { values: { title: row.title }, kind: RowKind.Folder, parent: to.parent, leaf: to.leaf, contentType: defaultContentType(context, to.list, true) });
  for (const child of service.database.all<ItemRow>(`SELECT * FROM ${itemTable(list.n)} WHERE parent = ? ORDER BY id`, row.id)) {
    if (!isVisible(context, list, child)) continue;
    const below: Destination = { list: to.list, parent: folder.id, leaf: service.items.leafOf(child) };
    if (child.kind === RowKind.Folder) copyInto(context, list, child, below);
    else if (child.blob !== null) addFile(context, to.list, folder.id, below.leaf, { blob: child.blob, size: child.size });
    else createItem(context, to.list, { values: sharedValues(context, list, to.list, child), parent: folder.id });
  }
}

/** Values of the columns that both lists have under one name and type. */
function sharedValues(context: RequestContext, from: ListRow, to: ListRow, row: ItemRow): Record<string, SqlValue> {
  const values: Record<string, SqlValue> = {};
  const targets = context.service.fields.ofList(to.n);
  for (const field of context.service.fields.ofList(from.n).all) {
    const target = targets.named(field.internalName);
    const copied = /^c\d+$/.test(field.column) || field.column === 'title';
    if (copied && target?.typeName === field.typeName && !target.unique && row[field.column] !== null) values[target.column] = row[field.column] ?? null;
  }
  return values;
}

/**
 * The folder and the name that an address means.
 * @throws SharePointError `folderNotFound` when there is no such folder, or it lies in another site
 */
function destinationOf(context: RequestContext, url: string): Destination {
  const local = url.replace(/^https?:\/\/[^/]+/i, '');
  const path = withoutEndSlashes(local.startsWith('/') ? local : `${context.web.url}/${local}`);
  const list = context.service.lists.ofPath(path);
  if (list === undefined || context.service.webOf(list).site !== context.site.n) throw refusal('folderNotFound');
  const names = path.slice(list.url.length + 1).split('/');
  const leaf = names.pop();
  const folder = context.service.items.byPath(list, names);
  if (leaf === undefined || leaf === '' || folder === undefined || (folder !== 'root' && folder.kind !== RowKind.Folder)) throw refusal('folderNotFound');
  return { list, parent: folder === 'root' ? 0 : folder.id, leaf };
}
