import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import {
  addUnlistedFile, addUnlistedFolder, removeUnlisted, unlistedFileAt, unlistedFiles, unlistedFolderAt, unlistedFolderById, unlistedFolders, unlistedUrl, type UnlistedFile, type UnlistedFolder
} from '../../model/files/unlisted';
import { fileStream } from '../routes/file-answer';
import { acts, boolean, byte, dateTime, extendType, guid, int32, int64, leadsTo, onRequest, reads, text, uploads, valueOf } from '../odata/entity-type';
import { createdEntity, entityOf, nothing, nullResource, type CollectionResource, type EntityResource, type EntityType } from '../odata/resource';
import { resourcePath } from '../../model/values';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import { pageOf, pageOfResources } from './collections';
import { fileType } from './file';
import { addFolder, decodedUrl, findFolder, folderEntity, folderMissing, folderType, pathArgument, serverRelative, type Folder } from './folder';
import { isListed } from './lists';
import { propertyBag } from './property-bag';

const leafOf = (url: string): string => url.slice(url.lastIndexOf('/') + 1);
const quoted = (url: string): string => encodeURI(url.replaceAll("'", "''"));
const folderUri = (folder: UnlistedFolder): string => (folder.path === '' ? 'Web/RootFolder' : `Web/GetFolderByServerRelativePath(decodedurl='${quoted(unlistedUrl(folder))}')`);

/** A folder that is no row of a list. */
export const unlistedFolderType: EntityType<UnlistedFolder> = {
  name: 'SP.Folder',
  ignoresUnknown: true,
  uri: folderUri,
  web: ({ web }) => web,
  properties: {
    ContentTypeOrder: onRequest(valueOf('Collection(SP.ContentTypeId)', () => null)),
    Exists: boolean(() => true),
    ExistsAllowThrowForPolicyFailures: boolean(() => true),
    ExistsWithException: boolean(() => true),
    IsWOPIEnabled: boolean(() => false),
    ItemCount: int32((folder, context) => unlistedFiles(context, folder).length),
    Name: text(({ path }) => leafOf(path)),
    ProgID: text(() => null),
    ServerRelativePath: onRequest(valueOf('SP.ResourcePath', (folder) => resourcePath(unlistedUrl(folder)))),
    ServerRelativeUrl: text(unlistedUrl),
    TimeCreated: dateTime(({ created }) => created),
    TimeLastModified: dateTime(({ modified }) => modified),
    UniqueContentTypeOrder: onRequest(valueOf('Collection(SP.ContentTypeId)', () => null)),
    UniqueId: guid(({ id }) => id),
    WelcomePage: text(({ web, path }, { service }) => (path === '' ? (service.sites.settingsOf(web).welcomePage ?? '') : ''))
  },
  navigations: {
    Files: leadsTo((folder, context) => files(context, folder)),
    Folders: leadsTo((folder, context) => folders(context, folder)),
    ListItemAllFields: leadsTo(() => nullResource('ListItemAllFields')),
    ParentFolder: leadsTo((folder, context) => parentOf(context, folder)),
    Properties: leadsTo((folder, context) => propertyBag(`folder:${folder.id}`, `${folderUri(folder)}/Properties`, () => context.require(PermissionKind.ManageWeb, folder.web)))
  },
  operations: {
    addSubFolder: acts((folder, call) => createdEntity(unlistedFolderType, addUnlistedFolder(call.context, folder, call.text('leafName')))),
    addSubFolderUsingPath: acts((folder, call) => createdEntity(unlistedFolderType, addUnlistedFolder(call.context, folder, pathArgument(call.argument('decodedUrl') ?? call.argument('leafPath') ?? call.argument('leafName'))))),
    deleteObject: acts((folder, { context }) => {
      removeUnlisted(context, folder);
      return nullResource('DeleteObject');
    }),
    recycle: acts((folder, { context }) => {
      removeUnlisted(context, folder);
      return nullResource('Recycle');
    })
  },
  update(folder, { context, body }) {
    context.require(PermissionKind.ManageWeb, folder.web);
    const { WelcomePage: welcomePage } = body;
    if (folder.path === '' && typeof welcomePage === 'string') context.service.sites.updateWeb(folder.web.n, { settings: { welcomePage } });
    return { ...folder, web: context.service.sites.web(folder.web.n) };
  },
  remove: (folder, { context }) => removeUnlisted(context, folder)
};

const fileUri = (file: UnlistedFile): string => `Web/GetFileByServerRelativePath(decodedurl='${quoted(unlistedUrl(file))}')`;
const etagOf = ({ id, blob }: UnlistedFile): string => `"{${id.toUpperCase()}},${blob.slice(0, 8)}"`;

/** A file that is no row of a list: in the `Forms` of a library, or attached to an item. */
const unlistedFileType: EntityType<UnlistedFile> = {
  name: 'SP.File',
  ignoresUnknown: true,
  uri: fileUri,
  web: ({ web }) => web,
  properties: {
    CheckInComment: text(() => ''),
    CheckOutType: int32(() => 2),
    CustomizedPageStatus: int32(() => 0),
    ETag: text(etagOf),
    Exists: boolean(() => true),
    ExistsAllowThrowForPolicyFailures: boolean(() => true),
    ExistsWithException: boolean(() => true),
    IrmEnabled: boolean(() => false),
    Length: int64(({ size }) => String(size)),
    Level: byte(() => 1),
    LinkingUri: text(() => null),
    LinkingUrl: text(() => ''),
    MajorVersion: int32(() => 1),
    MinorVersion: int32(() => 0),
    Name: text(({ path }) => leafOf(path)),
    ServerRelativePath: onRequest(valueOf('SP.ResourcePath', (file) => resourcePath(unlistedUrl(file)))),
    ServerRelativeUrl: text(unlistedUrl),
    TimeCreated: dateTime(({ created }) => created),
    TimeLastModified: dateTime(({ modified }) => modified),
    Title: text(() => null),
    UIVersion: int32(() => 512),
    UIVersionLabel: text(() => '1.0'),
    UniqueId: guid(({ id }) => id)
  },
  navigations: { ListItemAllFields: leadsTo(() => nullResource('ListItemAllFields')) },
  operations: {
    $value: {
      ...reads((file: UnlistedFile, call) => {
        if (call.verb === 'GET') return fileStream(call.context, { name: leafOf(file.path), blob: file.blob, etag: etagOf(file), modified: file.modified });
        overwrite(call.context, file, call.bytes);
        return nothing;
      }),
      takesContent: true
    },
    openBinaryStream: reads((file, { context }) => fileStream(context, { name: leafOf(file.path), blob: file.blob, etag: etagOf(file), modified: file.modified })),
    deleteObject: acts((file, { context }) => {
      removeUnlisted(context, file);
      return nullResource('DeleteObject');
    })
  },
  remove: (file, { context }) => removeUnlisted(context, file)
};

function overwrite(context: RequestContext, file: UnlistedFile, bytes: Uint8Array): void {
  const folder = unlistedFolderAt(context, unlistedUrl(file).slice(0, unlistedUrl(file).lastIndexOf('/')));
  if (folder === undefined) throw refusal('fileNotFound', unlistedUrl(file));
  addUnlistedFile(context, folder, leafOf(file.path), bytes, true);
}

/** The root folder of a web. */
export function webRootFolder(context: RequestContext): EntityResource {
  const folder = unlistedFolderAt(context, context.web.url);
  if (folder === undefined) throw refusal('folderNotFound');
  return entityOf(unlistedFolderType, folder);
}

/** The folder at a path, of a list or not. @throws SharePointError `folderNotFound` (404) */
export function anyFolderAt(context: RequestContext, path: string): EntityResource {
  const full = serverRelative(context, path) || '/';
  const listed = findFolder(context, full);
  if (listed !== undefined) return folderEntity(listed);
  const unlisted = unlistedFolderAt(context, full);
  if (unlisted === undefined) throw folderMissing(context);
  return entityOf(unlistedFolderType, unlisted);
}

/** The file at a path that is no row of a list. */
export function unlistedFile(context: RequestContext, url: string): EntityResource | undefined {
  const file = unlistedFileAt(context, url);
  return file && entityOf(unlistedFileType, file);
}

export function unlistedById(context: RequestContext, id: string): EntityResource | undefined {
  const folder = unlistedFolderById(context, id);
  return folder && entityOf(unlistedFolderType, folder);
}

/** The folders in one: libraries in the root folder of a web, lists in `Lists`, and what is no list. */
export function folders(context: RequestContext, folder: UnlistedFolder): CollectionResource {
  const lists = (): EntityResource[] => listsIn(context, folder).map((list) => folderEntity({ list, row: undefined }));
  const all = (): EntityResource[] => [...lists(), ...unlistedFolders(context, folder).map((each) => entityOf(unlistedFolderType, each))];
  const under = (path: string): string => (path.startsWith('/') || /^https?:/i.test(path) ? path : `${unlistedUrl(folder).replace(/\/$/, '')}/${path}`);
  const one = (path: string): EntityResource => anyFolderAt(context, under(path));
  const add = (path: string, overwriting: boolean): EntityResource => {
    const full = serverRelative(context, under(path));
    const parent = full.slice(0, full.lastIndexOf('/'));
    const holder = findFolder(context, parent);
    if (holder !== undefined) return addFolder(context, holder, full, overwriting);
    const unlisted = unlistedFolderAt(context, parent || '/');
    if (unlisted === undefined) throw refusal('folderNotFound');
    const present = findFolder(context, full);
    return present === undefined ? createdEntity(unlistedFolderType, addUnlistedFolder(context, unlisted, leafOf(full))) : folderEntity(present);
  };
  return {
    kind: 'collection',
    of: folderType.name,
    uri: folder.path === '' ? 'Web/Folders' : `${folderUri(folder)}/Folders`,
    page: (query, at) => pageOfResources(all(), query, at),
    key: (call) => one(decodedUrl(call.text('url'))),
    create: (call) => add(call.text('ServerRelativeUrl'), false),
    operations: {
      add: acts((_, call) => add(decodedUrl(call.text('url')), false)),
      addUsingPath: acts((_, call) => add(pathArgument(call.argument('decodedUrl')), call.flag('overwrite', 1))),
      getByUrl: reads((_, call) => one(decodedUrl(call.text('url')))),
      getByPath: reads((_, call) => one(pathArgument(call.argument('decodedUrl'))))
    }
  };
}

function listsIn(context: RequestContext, { web, path }: UnlistedFolder): ListRow[] {
  const wanted = unlistedUrl({ web, path }).replace(/\/$/, '').toLowerCase();
  return context.service.lists.ofWeb(web.n).filter((list) => list.url.slice(0, list.url.lastIndexOf('/')).toLowerCase() === wanted && isListed(context, list));
}

function files(context: RequestContext, folder: UnlistedFolder): CollectionResource {
  const all = (): UnlistedFile[] => unlistedFiles(context, folder);
  const one = (name: string): EntityResource => {
    const found = all().find(({ path }) => leafOf(path).toLowerCase() === leafOf(name).toLowerCase());
    if (found === undefined) throw refusal('fileNotFound', `${unlistedUrl(folder)}/${name}`);
    return entityOf(unlistedFileType, found);
  };
  const add = (name: string, bytes: Uint8Array, overwriting: boolean): EntityResource => createdEntity(unlistedFileType, addUnlistedFile(context, folder, leafOf(name), bytes, overwriting));
  return {
    kind: 'collection',
    of: fileType.name,
    uri: `${folderUri(folder)}/Files`,
    page: (query, at) => pageOf(unlistedFileType, all(), query, at),
    key: (call) => one(decodedUrl(call.text('name'))),
    operations: {
      getByUrl: reads((_, call) => one(decodedUrl(call.text('url')))),
      add: uploads((_, call) => add(decodedUrl(call.text('url')), call.bytes, call.flag('overwrite', 1))),
      addUsingPath: uploads((_, call) => add(call.text('decodedUrl'), call.bytes, call.flag('overwrite', 1) || call.object('parameters').Overwrite === true))
    },
    values: { Count: () => all().length }
  };
}

function parentOf(context: RequestContext, folder: Pick<UnlistedFolder, 'web' | 'path'>): EntityResource | ReturnType<typeof nullResource> {
  if (folder.path === '') return nullResource('ParentFolder');
  const slash = folder.path.lastIndexOf('/');
  return anyFolderAt(context, unlistedUrl({ web: folder.web, path: slash < 0 ? '' : folder.path.slice(0, slash) }));
}

/** Above the root folder of a list lies a folder that is none of a list. */
function parentOfListed(context: RequestContext, { list, row }: Folder): EntityResource | ReturnType<typeof nullResource> {
  if (row !== undefined) return folderEntity({ list, row: row.parent === 0 ? undefined : context.service.items.byId(list, row.parent) });
  return anyFolderAt(context, list.url.slice(0, list.url.lastIndexOf('/')) || '/');
}

extendType(folderType, { navigations: { ParentFolder: leadsTo((folder, context) => parentOfListed(context, folder)) } });
