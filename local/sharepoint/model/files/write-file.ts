import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { createItem, requireEditable, stampOf } from '../items/item-writing';
import { RowKind, type ItemRow } from '../../storage/items/item-table';
import { etagOf, requireMatch } from '../rules/etag';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';

/** A content that is stored already. */
export interface Content {
  /** Hash. */
  readonly blob: string;
  /** Bytes. */
  readonly size: number;
}

export interface AddOptions {
  /** Replace a file of that name (a new version of it). */
  readonly overwrite?: boolean;
  /** Find another name when this one is taken. */
  readonly ensureUnique?: boolean;
}

/** Names tried by `EnsureUniqueFileName`. */
const ATTEMPTS = 1_000;

/** Stores bytes of a request. */
export function storeContent(context: RequestContext, bytes: Uint8Array): Content {
  return { blob: context.service.content.put(bytes), size: bytes.byteLength };
}

/**
 * Adds a file to a folder of a library.
 * @throws SharePointError `fileExists`, `nameInvalid`, `accessDenied`, `fileCheckedOut`
 */
export function addFile(context: RequestContext, list: ListRow, parent: number, name: string, content: Content, options: AddOptions = {}): ItemRow {
  const { service } = context;
  return service.database.transaction(() => {
    const leaf = options.ensureUnique === true ? freeName(context, list, parent, name) : name;
    const present = service.items.byName(list, parent, leaf);
    if (present === undefined) return createItem(context, list, { parent, leaf, values: { blob: content.blob, size: content.size } });
    if (present.kind === RowKind.Folder || options.overwrite !== true) throw refusal('fileExists', leaf);
    return replaceContent(context, list, present, content);
  });
}

/**
 * Gives a file another content: a new version of it.
 * @param ifMatch - the etag that the client holds, if any
 */
export function replaceContent(context: RequestContext, list: ListRow, row: ItemRow, content: Content, ifMatch?: string): ItemRow {
  requireEditable(context, list, row, PermissionKind.EditListItems);
  requireMatch(ifMatch, etagOf(row.guid, row.version));
  return context.service.items.update(list, row, { blob: content.blob, size: content.size }, stampOf(context));
}

function freeName(context: RequestContext, list: ListRow, parent: number, name: string): string {
  const dot = name.lastIndexOf('.');
  const [base, extension] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let number = 0; number < ATTEMPTS; number++) {
    const candidate = number === 0 ? name : `${base}${number}${extension}`;
    if (context.service.items.byName(list, parent, candidate) === undefined) return candidate;
  }
  throw refusal('fileExists', name);
}
