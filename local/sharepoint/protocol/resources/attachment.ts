import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { fileStream } from '../routes/file-answer';
import { storeContent } from '../../model/files/write-file';
import type { AttachmentRow } from '../../storage/history/attachment-store';
import { requireEditable, stampOf } from '../../model/items/item-writing';
import { acts, extendType, leadsTo, reads, text, uploads, valueOf } from '../odata/entity-type';
import type { ApiCall } from '../odata/api-call';
import { createdEntity, entityOf, nothing, nullResource, type CollectionResource, type EntityResource, type EntityType, type StreamResource } from '../odata/resource';
import { resourcePath } from '../../model/values';
import { requireValidName, requireValidPath } from '../../model/rules/names';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import { smallCollection } from './collections';
import { itemUri, listItemType, type Item } from './item';

/** A file attached to an item. */
interface Attachment {
  readonly item: Item;
  readonly row: AttachmentRow;
}

const urlOf = ({ item, row }: Attachment): string => `${attachmentFolder(item.list, row.item)}/${row.name}`;

const attachmentType: EntityType<Attachment> = {
  name: 'SP.Attachment',
  uri: (attachment) => `${itemUri(attachment.item)}/AttachmentFiles('${encodeURI(attachment.row.name.replaceAll("'", "''"))}')`,
  web: ({ item: { list } }, context) => context.service.webOf(list),
  properties: {
    FileName: text(({ row }) => row.name),
    FileNameAsPath: valueOf('SP.ResourcePath', ({ row }) => resourcePath(row.name)),
    ServerRelativePath: valueOf('SP.ResourcePath', (attachment) => resourcePath(urlOf(attachment))),
    ServerRelativeUrl: text(urlOf)
  },
  navigations: {},
  operations: {
    $value: {
      ...reads((attachment: Attachment, call): StreamResource | typeof nothing => {
        if (call.verb === 'GET') return download(call.context, attachment);
        write(call, attachment.item, attachment.row.name, true);
        return nothing;
      }),
      takesContent: true
    },
    recycleObject: {
      ...acts((attachment: Attachment, { context }) => {
        recycle(context, attachment);
        return nothing;
      })
    },
    deleteObject: acts((attachment, { context }) => {
      remove(context, attachment);
      return nullResource('DeleteObject');
    })
  },
  remove: (attachment, { context }) => remove(context, attachment)
};

/** Server-relative address of the folder with the attachments of an item. */
export function attachmentFolder(list: ListRow, item: number): string {
  return `${list.url}/Attachments/${item}`;
}

function attachmentsOf(context: RequestContext, item: Item): CollectionResource {
  const { service } = context;
  const { list, row } = item;
  const one = (name: string): EntityResource => {
    const attachment = service.attachments.one(list.n, row.id, name);
    if (attachment === undefined) throw refusal('fileNotFound', `${attachmentFolder(list, row.id)}/${name}`);
    return entityOf(attachmentType, { item, row: attachment });
  };
  const add = (call: ApiCall, name: string): EntityResource => createdEntity(attachmentType, { item, row: write(call, item, name, false) });
  return smallCollection(attachmentType, `${itemUri(item)}/AttachmentFiles`, () => service.attachments.ofItem(list.n, row.id).map((each) => ({ item, row: each })), {
    key: (call) => one(call.text('name')),
    operations: {
      getByFileName: reads((_, call) => one(call.text('fileName'))),
      getByFileNameAsPath: reads((_, call) => one(call.text('decodedUrl'))),
      add: uploads((_, call) => add(call, call.text('fileName'))),
      addUsingPath: uploads((_, call) => add(call, call.text('decodedUrl')))
    }
  });
}

/**
 * Attaches a file, or replaces the content of one. The item has a new version then.
 * @throws SharePointError `attachmentsDisabled`, `fileExists`, `nameInvalid`, `accessDenied`
 */
function write(call: ApiCall, { list, row }: Item, name: string, replace: boolean): AttachmentRow {
  const { context } = call;
  const { service } = context;
  return service.database.transaction(() => {
    requireEditable(context, list, row, PermissionKind.EditListItems);
    if (service.lists.settingsOf(list).enableAttachments === false) throw refusal('attachmentsDisabled');
    requireValidName(name);
    requireValidPath(`${attachmentFolder(list, row.id)}/${name}`);
    if (!replace && service.attachments.one(list.n, row.id, name) !== undefined) throw refusal('fileExists', name);
    const { blob, size } = storeContent(context, call.bytes);
    const attachment = service.attachments.put(list.n, row.id, name, blob, size);
    recount(context, list, row.id);
    return attachment;
  });
}

function remove(context: RequestContext, { item: { list, row }, row: attachment }: Attachment): void {
  context.service.database.transaction(() => {
    requireEditable(context, list, row, PermissionKind.EditListItems);
    context.service.attachments.remove(list.n, row.id, attachment.name);
    recount(context, list, row.id);
  });
}

function recycle(context: RequestContext, { item: { list, row }, row: attachment }: Attachment): void {
  requireEditable(context, list, row, PermissionKind.EditListItems);
  context.service.recycleBin.recycleAttachment(list, row, attachment, stampOf(context));
}

/** Keeps the number of attachments in the row; a change of attachments is a change of the item. */
function recount(context: RequestContext, list: ListRow, id: number): void {
  const { attachments, items } = context.service;
  const row = items.byId(list, id);
  if (row !== undefined) items.update(list, row, { attachments: attachments.ofItem(list.n, id).length, ui_version: row.ui_version }, stampOf(context));
}

function download(context: RequestContext, { row }: Attachment): StreamResource {
  return fileStream(context, { name: row.name, blob: row.blob, etag: `"${row.guid},${row.blob.slice(0, 8)}"` });
}

extendType(listItemType, { navigations: { AttachmentFiles: leadsTo((item, context) => attachmentsOf(context, item)) } });
