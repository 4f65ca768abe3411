import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { checkIn, checkOut, publish, undoCheckOut, unpublish } from '../../model/files/check-out';
import { fileStream } from '../routes/file-answer';
import { copyFile, moveFile } from '../../model/files/move-copy';
import { cancelUpload, continueUpload, finishUpload, startUpload } from '../../model/files/upload';
import { addFile, replaceContent, storeContent } from '../../model/files/write-file';
import { RowKind, type ItemRow } from '../../storage/items/item-table';
import { deleteItem, requireEditable, stampOf } from '../../model/items/item-writing';
import { selectItems } from '../../model/items/selection';
import { isVisible } from '../../model/items/visibility';
import type { ApiCall } from '../odata/api-call';
import { acts, boolean, byte, dateTime, guid, int32, int64, leadsTo, onRequest, reads, text, uploads, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nothing, nullResource, valueResource, type CollectionResource, type EntityResource, type EntityType, type NullResource, type StreamResource } from '../odata/resource';
import { resourcePath } from '../../model/values';
import { asSeenBy, checkOutOf, fileExtra } from '../../storage/items/check-out';
import { etagOf, requireMatch } from '../../model/rules/etag';
import { PermissionKind } from '../../storage/permission-kind';
import { MAJOR, versionLabel } from '../../storage/items/version-number';
import type { ListRow } from '../../storage/list-store';
import { pageOf } from './collections';
import { folderAt } from './folder';
import { fileVersions } from './file-version';
import { allFields, type Item } from './item';
import { recycledId } from './recycle-bin';
import { userEntity } from './user-entity';

/** `SP.CheckOutType`: online or not at all. */
const CheckOutType = { Online: 0, None: 2 } as const;
/** `SP.FileLevel`. */
const FileLevel = { Published: 1, Draft: 2, Checkout: 255 } as const;

const urlOf = (context: RequestContext, { list, row }: Item): string => context.service.items.urlOf(list, row);
const seen = (context: RequestContext, { row }: Item): ItemRow => asSeenBy(row, context.user.id);

/** A file of a library, as the user sees it: one that somebody else has checked out is as it was before. */
export const fileType: EntityType<Item> = {
  name: 'SP.File',
  ignoresUnknown: true,
  uri: (file, context) => `Web/GetFileByServerRelativePath(decodedurl='${encodeURI(urlOf(context, file).replaceAll("'", "''"))}')`,
  web: ({ list }, context) => context.service.webOf(list),
  etag: ({ row }) => etagOf(row.guid, row.version),
  properties: {
    CheckInComment: text(({ row }) => fileExtra(row).checkInComment ?? ''),
    CheckOutType: int32(({ row }) => (checkOutOf(row) === undefined ? CheckOutType.None : CheckOutType.Online)),
    ContentTag: text(({ row }) => `{${row.guid.toUpperCase()}},${row.version},${row.version}`),
    CustomizedPageStatus: int32(() => 0),
    ETag: text(({ row }) => etagOf(`{${row.guid.toUpperCase()}}`, row.version)),
    Exists: boolean(() => true),
    ExistsAllowThrowForPolicyFailures: boolean(() => true),
    ExistsWithException: boolean(() => true),
    IrmEnabled: boolean(() => false),
    Length: int64((file, context) => String(seen(context, file).size)),
    Level: byte(({ row }) => (checkOutOf(row) === undefined ? (row.ui_version % MAJOR === 0 ? FileLevel.Published : FileLevel.Draft) : FileLevel.Checkout)),
    LinkingUri: text(() => null),
    LinkingUrl: text(() => ''),
    MajorVersion: int32((file, context) => Math.floor(seen(context, file).ui_version / MAJOR)),
    MinorVersion: int32((file, context) => seen(context, file).ui_version % MAJOR),
    Name: text(({ row }, context) => context.service.items.leafOf(row)),
    ServerRelativeUrl: text((file, context) => urlOf(context, file)),
    TimeCreated: dateTime(({ row }) => row.created),
    TimeLastModified: dateTime(({ row }) => row.modified),
    Title: text(({ row }) => row.title),
    UIVersion: int32((file, context) => seen(context, file).ui_version),
    UIVersionLabel: text((file, context) => versionLabel(seen(context, file).ui_version)),
    UniqueId: guid(({ row }) => row.guid),
    ServerRelativePath: onRequest(valueOf('SP.ResourcePath', (file, context) => resourcePath(urlOf(context, file)))),
    ListId: onRequest(guid(({ list }) => list.id)),
    PageRenderType: onRequest(int32(() => 0)),
    SiteId: onRequest(guid((_, context) => context.site.id)),
    WebId: onRequest(guid((_, context) => context.web.id))
  },
  navigations: {
    Author: leadsTo(({ row }, context) => userEntity(context, row.author, 'Author')),
    ModifiedBy: leadsTo(({ row }, context) => userEntity(context, row.editor, 'ModifiedBy')),
    CheckedOutByUser: leadsTo(({ row }, context) => userEntity(context, checkOutOf(row)?.user, 'CheckedOutByUser')),
    LockedByUser: leadsTo(({ row }, context) => userEntity(context, checkOutOf(row)?.user, 'LockedByUser')),
    ListItemAllFields: leadsTo(({ list, row }, context) => allFields(context, list, row)),
    Versions: leadsTo((file, context) => fileVersions(context, file))
  },
  operations: {
    $value: { ...reads((file, call) => value(file, call)), takesContent: true },
    openBinaryStream: reads((file, call) => download(call.context, file)),
    saveBinaryStream: uploads((file, call) => {
      write(file, call);
      return nullResource('SaveBinaryStream');
    }),
    checkOut: acts(({ list, row }, { context }) => done('CheckOut', checkOut(context, list, row))),
    checkIn: acts(({ list, row }, call) => done('CheckIn', checkIn(call.context, list, row, call.optionalText('comment') ?? '', call.optionalNumber('checkInType', 1) ?? 1))),
    undoCheckOut: acts(({ list, row }, { context }) => done('UndoCheckOut', undoCheckOut(context, list, row))),
    publish: acts(({ list, row }, call) => done('Publish', publish(call.context, list, row, call.optionalText('comment') ?? ''))),
    unpublish: acts(({ list, row }, call) => done('UnPublish', unpublish(call.context, list, row, call.optionalText('comment') ?? ''))),
    recycle: acts(({ list, row }, call) => recycledId(recycleRow(call.context, list, row, call.ifMatch))),
    recycleWithParameters: acts(({ list, row }, call) => recycledId(recycleRow(call.context, list, row, call.ifMatch))),
    deleteObject: acts(({ list, row }, call) => {
      deleteItem(call.context, list, row, call.ifMatch);
      return nullResource('DeleteObject');
    }),
    deleteWithParameters: acts(({ list, row }, call) => {
      const { BypassSharedLock: _, ETagMatch } = call.object('parameters');
      deleteItem(call.context, list, row, typeof ETagMatch === 'string' ? ETagMatch : call.ifMatch);
      return nullResource('DeleteWithParameters');
    }),
    copyTo: acts((file, call) => {
      copyFile(call.context, file, call.text('strNewUrl'), { overwrite: call.flag('bOverWrite', 1) });
      return nullResource('CopyTo');
    }),
    copyToUsingPath: acts((file, call) => {
      copyFile(call.context, file, call.text('decodedUrl'), { overwrite: call.flag('bOverWrite', 1) });
      return nullResource('CopyToUsingPath');
    }),
    moveTo: acts((file, call) => {
      moveFile(call.context, file, call.text('newUrl'), { overwrite: overwrites(call) });
      return nullResource('MoveTo');
    }),
    moveToUsingPath: acts((file, call) => {
      moveFile(call.context, file, call.text('decodedUrl'), { overwrite: overwrites(call) });
      return nullResource('MoveToUsingPath');
    }),
    startUpload: uploads(({ list, row }, call) => bytesSoFar('StartUpload', startUpload(call.context, list, row, call.text('uploadId'), call.bytes))),
    continueUpload: uploads(({ list, row }, call) => bytesSoFar('ContinueUpload', continueUpload(call.context, list, row, call.text('uploadId'), call.number('fileOffset', 1), call.bytes))),
    finishUpload: uploads(({ list, row }, call) =>
      entityOf(fileType, { list, row: finishUpload(call.context, list, row, call.text('uploadId'), call.number('fileOffset', 1), call.bytes) })
    ),
    cancelUpload: acts(({ list, row }, call) => {
      cancelUpload(call.context, list, row, call.text('uploadId'));
      return nullResource('CancelUpload');
    })
  },
  remove({ list, row }, call) {
    deleteItem(call.context, list, row, call.ifMatch);
  }
};

/**
 * The file with a row; for a row that is none, or that the user may not see, there is no file.
 * @throws SharePointError `fileNotFound`
 */
export function fileResource(list: ListRow, row: ItemRow | undefined, context: RequestContext, url: string): EntityResource {
  if (row === undefined || row.kind === RowKind.Folder || row.blob === null || !isVisible(context, list, row)) throw refusal('fileNotFound', url);
  return entityOf(fileType, { list, row });
}

/**
 * The file at a server-relative address.
 * @throws SharePointError `fileNotFound`
 */
export function fileAt(context: RequestContext, url: string): EntityResource {
  const path = url.startsWith('/') ? url : `${context.web.url}/${url}`;
  const list = context.service.lists.ofPath(path);
  const row = list === undefined ? undefined : context.service.items.byPath(list, path.slice(list.url.length + 1).split('/'));
  if (list === undefined || row === undefined || row === 'root') throw refusal('fileNotFound', path);
  return fileResource(list, row, context, path);
}

/** The files of a folder of a library. */
export function filesOf(context: RequestContext, list: ListRow, folder: ItemRow | undefined, uri: string): CollectionResource {
  const { service } = context;
  const parent = folder?.id ?? 0;
  const named = (name: string): EntityResource => fileResource(list, service.items.byName(list, parent, name), context, `${service.items.folderUrl(list, parent)}/${name}`);
  const files = (): Item[] => {
    const limit = service.settings.listViewThreshold;
    const { rows, next } = selectItems(context, list, { orderBy: [{ path: ['FileLeafRef'], descending: false }], limit, folder: { id: parent, recursive: false }, kind: 'items' });
    if (next !== undefined) throw refusal('thresholdExceeded');
    return rows.filter((row) => row.blob !== null).map((row) => ({ list, row }));
  };
  const add = (call: ApiCall, name: string): EntityResource => {
    const { Overwrite, EnsureUniqueFileName } = call.object('parameters');
    const options = {
      overwrite: call.flag('overwrite', 1) || Overwrite === true,
      ensureUnique: call.flag('ensureUniqueFileName', 3) || EnsureUniqueFileName === true
    };
    return createdEntity(fileType, { list, row: addFile(call.context, list, parent, leafIn(call.context, list, parent, name), storeContent(call.context, call.bytes), options) });
  };
  // Of an address the template goes into the folder that it names, whichever folder is asked.
  const addTemplate = (call: ApiCall, url: string): EntityResource => {
    if (!url.startsWith('/')) return add(call, url);
    const target = folderAt(call.context, url.slice(0, url.lastIndexOf('/')));
    const row = addFile(call.context, target.list, target.row?.id ?? 0, url.slice(url.lastIndexOf('/') + 1), storeContent(call.context, new Uint8Array()));
    return createdEntity(fileType, { list: target.list, row });
  };
  return {
    kind: 'collection',
    of: fileType.name,
    uri,
    page: (query) => pageOf(fileType, files(), query, context),
    key: (call) => named(call.text('name')),
    operations: {
      getByUrl: reads((_, call) => named(call.text('url'))),
      getByPathOrAddStub: acts((_, call) => named(call.text('decodedUrl'))),
      add: uploads((_, call) => add(call, call.text('url'))),
      addUsingPath: uploads((_, call) => add(call, call.text('decodedUrl'))),
      addStubUsingPath: acts((_, call) => add(call, call.text('decodedUrl'))),
      addTemplateFile: acts((_, call) => addTemplate(call, call.text('urlOfFile')))
    },
    values: { Count: () => files().length }
  };
}

/** Moves a file, folder or item to the recycle bin. */
export function recycleRow(context: RequestContext, list: ListRow, row: ItemRow, ifMatch?: string): ReturnType<RequestContext['service']['recycleBin']['recycle']> {
  requireEditable(context, list, row, PermissionKind.DeleteListItems);
  requireMatch(ifMatch, etagOf(row.guid, row.version));
  return context.service.recycleBin.recycle(list, row, stampOf(context));
}

/** GET sends the content, PUT replaces it. */
function value(file: Item, call: ApiCall): StreamResource | typeof nothing {
  if (call.verb === 'GET') return download(call.context, file);
  write(file, call);
  return nothing;
}

function write({ list, row }: Item, call: ApiCall): void {
  const { context } = call;
  context.service.database.transaction(() => replaceContent(context, list, row, storeContent(context, call.bytes), call.ifMatch));
}

function download(context: RequestContext, { list, row }: Item): StreamResource {
  context.require(PermissionKind.OpenItems, context.service.webOf(list), list, row);
  const present = asSeenBy(row, context.user.id);
  return fileStream(context, { name: context.service.items.leafOf(row), blob: present.blob ?? '', etag: etagOf(row.guid, row.version), modified: row.modified });
}

/** The name that an address given to `files/add` means in this folder. */
function leafIn(context: RequestContext, list: ListRow, parent: number, url: string): string {
  if (!url.startsWith('/')) return url;
  const folder = `${context.service.items.folderUrl(list, parent)}/`;
  if (!url.toLowerCase().startsWith(folder.toLowerCase())) throw refusal('parameterInvalid', 'url');
  return url.slice(folder.length);
}

/** `SP.MoveOperations`: 1 overwrites. */
function overwrites(call: ApiCall): boolean {
  return ((call.optionalNumber('flags', 1) ?? 0) & 1) !== 0;
}

function done(name: string, _row: ItemRow): NullResource {
  return nullResource(name);
}

function bytesSoFar(name: string, bytes: number): ReturnType<typeof valueResource> {
  return valueResource(name, 'Edm.Int64', String(bytes));
}
