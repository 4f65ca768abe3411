import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import type { ItemRow } from '../../storage/items/item-table';
import { requireEditable } from '../items/item-writing';
import { FILE_BYTES } from '../../limits';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import { replaceContent } from './write-file';

/** An upload belongs to its file and its user: another one's cannot be gone on with. */
function keyOf(context: RequestContext, list: ListRow, row: ItemRow, uploadId: string): string {
  return `${list.id}:${row.id}:${context.user.id}:${uploadId.toLowerCase()}`;
}

/**
 * Begins to upload a file in parts (MS docs: upload large files, `StartUpload`).
 * @returns the number of bytes so far
 */
export function startUpload(context: RequestContext, list: ListRow, row: ItemRow, uploadId: string, bytes: Uint8Array): number {
  requireEditable(context, list, row, PermissionKind.EditListItems);
  return context.service.content.beginUpload(keyOf(context, list, row, uploadId), bytes);
}

/**
 * Adds a part.
 * @throws SharePointError `uploadNotFound`, or `uploadOffset` when it does not follow what has arrived
 */
export function continueUpload(context: RequestContext, list: ListRow, row: ItemRow, uploadId: string, offset: number, bytes: Uint8Array): number {
  requireEditable(context, list, row, PermissionKind.EditListItems);
  const key = keyOf(context, list, row, uploadId);
  const { content } = context.service;
  const received = content.uploaded(key);
  if (received === undefined) throw refusal('uploadNotFound');
  if (received !== offset) throw refusal('uploadOffset', received);
  if (received + bytes.byteLength > MOST_BYTES) throw refusal('bodyTooLarge');
  return content.continueUpload(key, bytes);
}

/** Adds the last part and makes it the content of the file. */
export function finishUpload(context: RequestContext, list: ListRow, row: ItemRow, uploadId: string, offset: number, bytes: Uint8Array): ItemRow {
  const size = continueUpload(context, list, row, uploadId, offset, bytes);
  const blob = context.service.content.finishUpload(keyOf(context, list, row, uploadId));
  return context.service.database.transaction(() => replaceContent(context, list, row, { blob, size }));
}

/** Forgets an upload; the file keeps the content that it had. */
export function cancelUpload(context: RequestContext, list: ListRow, row: ItemRow, uploadId: string): void {
  requireEditable(context, list, row, PermissionKind.EditListItems);
  context.service.content.cancelUpload(keyOf(context, list, row, uploadId));
}

/** Bytes of one file in all; SharePoint Online takes 250 GB, a workplace does not. */
const MOST_BYTES = 16 * FILE_BYTES;
