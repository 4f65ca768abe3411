import type { RequestContext } from '../../model/context';
import { refusal, type SharePointError } from '../../errors';
import { RowKind, type ItemRow } from '../../storage/items/item-table';
import { createItem, deleteItem, moveItem } from '../../model/items/item-writing';
import { isVisible, visibleRows } from '../../model/items/visibility';
import { countItems, selectItems } from '../../model/items/selection';
import { acts, boolean, dateTime, guid, int32, leadsTo, onRequest, reads, text, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nullResource, type CollectionResource, type EntityResource, type EntityType, type Property, type Resource } from '../odata/resource';
import { complex, resourcePath } from '../../model/values';
import { isObject, listOf } from '../../model/json';
import { namesBelow, requireValidName, withoutEndSlashes } from '../../model/rules/names';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import { pageOf } from './collections';
import { propertyBag, type OwnProperties } from './property-bag';
import { allFields } from './item';

/** A folder: of a list (its root folder when `row` is undefined). */
export interface Folder {
  readonly list: ListRow;
  readonly row: ItemRow | undefined;
}

/** Folders of one page of `folders`. */
const FOLDERS_PAGE = 5_000;

/** Server-relative address of a folder. */
export function folderPath(context: RequestContext, { list, row }: Folder): string {
  return row === undefined ? list.url : context.service.items.urlOf(list, row);
}

const quoted = (path: string): string => encodeURI(path.replaceAll("'", "''"));
const uri = (folder: Folder, context: RequestContext): string => `Web/GetFolderByServerRelativePath(decodedurl='${quoted(folderPath(context, folder))}')`;
const leafOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A folder of a list or library. `Files` is added by the files of the service. */
export const folderType: EntityType<Folder> = {
  name: 'SP.Folder',
  uri,
  ignoresUnknown: true,
  web: ({ list }, context) => context.service.webOf(list),
  properties: {
    ContentTypeOrder: onRequest(contentTypeOrder(false)),
    Exists: boolean(() => true),
    ExistsAllowThrowForPolicyFailures: boolean(() => true),
    ExistsWithException: boolean(() => true),
    IsWOPIEnabled: boolean(() => false),
    ItemCount: int32(itemCount),
    Name: text((folder, context) => leafOf(folderPath(context, folder))),
    ProgID: text(() => null),
    ServerRelativePath: onRequest(valueOf('SP.ResourcePath', (folder, context) => resourcePath(folderPath(context, folder)))),
    ServerRelativeUrl: text((folder, context) => folderPath(context, folder)),
    TimeCreated: dateTime(({ list, row }) => row?.created ?? list.created),
    TimeLastModified: dateTime(({ list, row }) => row?.modified ?? list.modified),
    UniqueContentTypeOrder: onRequest(contentTypeOrder(true)),
    UniqueId: guid(({ list, row }) => row?.guid ?? list.root_guid),
    WelcomePage: text(() => '')
  },
  navigations: {
    Folders: leadsTo((folder, context) => subFolders(context, folder)),
    ListItemAllFields: leadsTo(({ list, row }, context) => (row === undefined ? nullResource('ListItemAllFields') : allFields(context, list, row))),
    Properties: leadsTo((folder, context) => propertyBag(`folder:${folder.row?.guid ?? folder.list.root_guid}`, `${uri(folder, context)}/Properties`, () => context.require(PermissionKind.ManageLists, context.service.webOf(folder.list), folder.list), ownProperties(folder)))
  },
  operations: {
    addSubFolder: acts((folder, call) => addFolder(call.context, folder, call.text('leafName'))),
    addSubFolderUsingPath: acts((folder, call) => addFolder(call.context, folder, pathArgument(call.argument('decodedUrl') ?? call.argument('leafPath') ?? call.argument('leafName')))),
    moveTo: acts((folder, call) => moveFolder(call.context, folder, call.text('newUrl'))),
    moveToUsingPath: acts((folder, call) => moveFolder(call.context, folder, pathArgument(call.argument('decodedUrl') ?? call.argument('newPath'))))
  },
  update(folder, call) {
    const { row, list } = folder;
    const { Name, UniqueContentTypeOrder } = call.body;
    if (row === undefined && UniqueContentTypeOrder !== undefined) setContentTypeOrder(call.context, list, UniqueContentTypeOrder);
    if (row === undefined && (UniqueContentTypeOrder !== undefined || Name === leafOf(list.url))) return folder;
    if (row === undefined) throw refusal('accessDenied');
    if (typeof Name !== 'string' || Name === row.leaf) return folder;
    return { list, row: moveItem(call.context, list, row, row.parent, Name) };
  },
  remove({ list, row }, call) {
    if (row === undefined) throw refusal('accessDenied');
    deleteItem(call.context, list, row, call.ifMatch);
  }
};

export function folderEntity(folder: Folder): EntityResource {
  return entityOf(folderType, folder);
}

/** Kept in the transaction of every write, so that a folder of any size answers at once. */
function itemCount({ list, row }: Folder, context: RequestContext): number {
  const { settings } = context.service;
  if (settings.folderCountIsTrimmed && visibleRows(context, list) !== '') return countItems(context, list, { folder: { id: row?.id ?? 0, recursive: false } });
  const folders = settings.folderCountIncludesFolders ? (row?.folders ?? list.root_folders) : 0;
  return (row?.items ?? list.root_items) + folders;
}

/** The folders in a folder that the user may see. */
function subFolders(context: RequestContext, parent: Folder): CollectionResource {
  const { service } = context;
  const rows = (): Folder[] =>
    selectItems(context, parent.list, { orderBy: [], limit: FOLDERS_PAGE, folder: { id: parent.row?.id ?? 0, recursive: false }, kind: 'folders', trusted: true }).rows.map((row) => ({ list: parent.list, row }));
  const one = (name: string): EntityResource => {
    const row = service.items.byName(parent.list, parent.row?.id ?? 0, leafOf(name));
    if (row?.kind !== RowKind.Folder || !isVisible(context, parent.list, row)) throw refusal('folderNotFound');
    return folderEntity({ list: parent.list, row });
  };
  // A name, a path below the folder, or a whole address.
  const inside = (path: string): EntityResource => (path.includes('/') && !path.startsWith('/') && !/^https?:/i.test(path) ? folderEntity(folderAt(context, `${folderPath(context, parent)}/${path}`)) : one(path));
  return {
    kind: 'collection',
    of: folderType.name,
    uri: `${uri(parent, context)}/Folders`,
    page: (query, at) => pageOf(folderType, rows(), query, at),
    key: (call) => inside(decodedUrl(call.text('url'))),
    create: (call) => addFolder(context, parent, call.text('ServerRelativeUrl')),
    operations: {
      add: acts((_, call) => addFolder(context, parent, decodedUrl(call.text('url')))),
      addUsingPath: acts((_, call) => addFolder(context, parent, pathArgument(call.argument('decodedUrl')), call.flag('overwrite', 1))),
      getByUrl: reads((_, call) => inside(decodedUrl(call.text('url')))),
      getByPath: reads((_, call) => inside(pathArgument(call.argument('decodedUrl'))))
    }
  };
}

/** The folder at a path, which may be relative to the web or absolute. @throws SharePointError `folderNotFound` (404) */
export function folderAt(context: RequestContext, path: string): Folder {
  const found = findFolder(context, path);
  if (found === undefined) throw folderMissing(context);
  return found;
}

/** An upload says so differently; clients that make missing folders go by this code (spsave). */
export function folderMissing(context: RequestContext): SharePointError {
  return refusal(/\/files\/add/i.test(context.request.url.pathname) ? 'directoryNotFound' : 'folderNotFound');
}

/** The functions that take an address as text take it encoded as well (MS docs: supporting % and # in files and folders): a `%` in it says so. */
export function decodedUrl(url: string): string {
  if (!url.includes('%')) return url;
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The folder at a path; undefined when there is none or none that the user may see. */
export function findFolder(context: RequestContext, path: string): Folder | undefined {
  const full = serverRelative(context, path);
  const list = context.service.lists.ofPath(full);
  if (list === undefined || context.service.webOf(list).site !== context.site.n) return undefined;
  const row = context.service.items.byPath(list, namesBelow(list.url, full));
  if (row === 'root') return context.may(PermissionKind.Open, context.service.webOf(list), list) ? { list, row: undefined } : undefined;
  return row?.kind === RowKind.Folder && isVisible(context, list, row) ? { list, row } : undefined;
}

/** A path of a request as a server-relative one. */
export function serverRelative(context: RequestContext, path: string): string {
  const bare = withoutEndSlashes(path.replace(/^https?:\/\/[^/]+/i, ''));
  return bare.startsWith('/') ? bare : withoutEndSlashes(`${context.web.url === '/' ? '' : context.web.url}/${bare}`);
}

/** A path argument as text or as `{ DecodedUrl }`. @throws SharePointError `parameterMissing` */
export function pathArgument(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'DecodedUrl' in value && typeof value.DecodedUrl === 'string') return value.DecodedUrl;
  throw refusal('parameterMissing', 'decodedUrl');
}

/**
 * Makes a folder; one that is there already is answered as it is.
 * @param url - a name, or the whole path of the new folder
 */
export function addFolder(context: RequestContext, parent: Folder, url: string, overwrite = false): EntityResource {
  const full = url.includes('/') ? serverRelative(context, url) : undefined;
  const holder = full === undefined ? parent : folderAt(context, full.slice(0, full.lastIndexOf('/')));
  const name = full === undefined ? url : leafOf(full);
  requireValidName(name);
  const { list, row } = holder;
  const present = context.service.items.byName(list, row?.id ?? 0, name);
  if (present !== undefined) {
    if (present.kind === RowKind.Folder && (overwrite || isVisible(context, list, present))) return folderEntity({ list, row: present });
    throw refusal('nameExists', name);
  }
  const made = createItem(context, list, { values: list.base_type === 0 ? { title: name } : {}, parent: row?.id ?? 0, kind: RowKind.Folder, leaf: name });
  return createdEntity(folderType, { list, row: made });
}

/** What SharePoint puts into the property bag of a folder: where it belongs, and what is in it (the CLI for Microsoft 365 and sprestlib go by these). */
function ownProperties({ list, row }: Folder): OwnProperties {
  const folders = row?.folders ?? list.root_folders;
  return {
    vti_isbrowsable: 'true',
    vti_listname: `{${list.id.toUpperCase()}}`,
    ...(row === undefined ? { vti_listtitle: list.title } : { vti_level: 1 }),
    vti_folderitemcount: (row?.items ?? list.root_items) + folders,
    vti_foldersubfolderitemcount: folders,
    vti_hassubdirs: String(folders > 0),
    vti_timecreated: row?.created ?? list.created,
    vti_timelastmodified: row?.modified ?? list.modified
  };
}

/** The content types of the New menu: as the list has them, or as its root folder was told. */
function contentTypeOrder(onlyChosen: boolean): Property<Folder> {
  return valueOf('Collection(SP.ContentTypeId)', ({ list, row }, { service }) => {
    if (row !== undefined) return null;
    const chosen = service.lists.settingsOf(list).contentTypeOrder;
    const present = service.contentTypes.ofList(list.n).map(({ id }) => id);
    if (chosen === undefined && onlyChosen) return null;
    const order = chosen === undefined ? present.filter((id) => !id.startsWith('0x0120')) : chosen.filter((id) => present.includes(id));
    return order.map((id) => complex('SP.ContentTypeId', { StringValue: id }));
  });
}

function setContentTypeOrder(context: RequestContext, list: ListRow, value: unknown): void {
  context.require(PermissionKind.ManageLists, context.service.webOf(list), list);
  const ids = listOf(value).flatMap((each) => (isObject(each) && typeof each.StringValue === 'string' ? [each.StringValue] : []));
  const { contentTypes, lists } = context.service;
  if (ids.some((id) => !contentTypes.ofList(list.n).some((type) => type.id === id))) throw refusal('contentTypeNotFound');
  lists.update(list.n, { settings: { contentTypeOrder: ids } });
}

function moveFolder(context: RequestContext, { list, row }: Folder, url: string): Resource {
  if (row === undefined) throw refusal('accessDenied');
  const full = serverRelative(context, url);
  const target = folderAt(context, full.slice(0, full.lastIndexOf('/')));
  if (target.list.n !== list.n) throw refusal('folderNotFound');
  moveItem(context, list, row, target.row?.id ?? 0, leafOf(full));
  return nullResource('MoveTo');
}

