import { subscribeSocket } from '../../model/changes/socket-subscriptions';
import type { RequestContext } from '../../model/context';
import { addFile, replaceContent, storeContent } from '../../model/files/write-file';
import { createItem, deleteItem, moveItem } from '../../model/items/item-writing';
import { selectItems } from '../../model/items/selection';
import { isVisible } from '../../model/items/visibility';
import { etagOf } from '../../model/rules/etag';
import { PermissionKind } from '../../storage/permission-kind';
import { RowKind, type ItemRow } from '../../storage/items/item-table';
import type { ListRow } from '../../storage/list-store';
import type { ApiAnswer } from '../http/api-request';
import { contentTypeOfFile } from '../routes/content-type';
import { deltaOf } from './delta';
import { bodyOf, contextUrl, isObject, json, noContent, notAllowed, unknownSegment, type GraphCall, type Json } from './graph-answer';
import { GraphError } from './graph-error';
import { fieldsJson, itemJson } from './list-items';
import { asGraph, contextIn, identityOf, invalidRequest, itemNotFound, siteId, visibleList } from './site-context';

/** Bytes of a file that is sent in one request (MS docs: upload or replace the contents of a driveItem). */
const UPLOAD_BYTES = 250 * 1024 * 1024;
/** Children of a page when `$top` is absent. */
const PAGE = 200;
/** Libraries of documents: the pages of a site are no drive. */
const DOCUMENTS = 101;

/** A place in a drive: its root, or a file or folder. */
type Place = ItemRow | 'root';

/** `/drives/{id}/…` */
export function drives(call: GraphCall, path: string): ApiAnswer {
  return asGraph(() => {
    const [, id = '', rest = ''] = /^([^/]*)\/?(.*)$/s.exec(path) ?? [];
    const list = call.service.lists.byId(Buffer.from(id.replace(/^b!/, ''), 'base64url').toString());
    if (list === undefined) throw itemNotFound();
    const context = contextIn(call, call.service.webOf(list));
    return driveOf(call, context, visibleList(context, list), rest);
  });
}

/** The libraries of documents of a web that the person may see, its own first. */
export function libraries(context: RequestContext): readonly ListRow[] {
  const { service, web } = context;
  return service.lists.ofWeb(web.n).filter((list) => list.template === DOCUMENTS && list.hidden === 0 && list.recycled === 0 && context.may(PermissionKind.ViewListItems, web, list));
}

function driveId({ id }: ListRow): string {
  return `b!${Buffer.from(id).toString('base64url')}`;
}

export function driveJson(context: RequestContext, list: ListRow): Json {
  return {
    id: driveId(list), name: list.title, description: list.description, driveType: 'documentLibrary', webUrl: context.absolute(encodeURI(list.url)), createdDateTime: list.created, lastModifiedDateTime: list.modified,
    createdBy: identityOf(context, list.author), owner: { group: { displayName: context.web.title } }, sharePointIds: { siteId: context.site.id, webId: context.web.id, listId: list.id, siteUrl: context.absolute(context.web.url) }
  };
}

/**
 * What lies in a drive: `root`, `root:/path:`, `items/{id}`, `items/{id}:/path:`, each with its children, its content and
 * its item; and what has changed (`root/delta`).
 */
export function driveOf(call: GraphCall, context: RequestContext, list: ListRow, path: string): ApiAnswer {
  if (path === '') return json({ '@odata.context': `${contextUrl(call.request)}#drives/$entity`, ...driveJson(context, list) });
  const [, key = '', byPath, action = ''] = /^(root|items\/[^/:]+)(?::\/([^:]+?)\/?(?::|$))?\/?(.*)$/is.exec(path) ?? [];
  if (key === '') throw unknownSegment(path.split('/')[0] ?? '');
  const start: Place = key.toLowerCase() === 'root' ? 'root' : byId(context, list, key.slice('items/'.length));
  const names = byPath === undefined ? [] : byPath.split('/').filter((name) => name !== '');
  if (/^content$/i.test(action) && call.request.method === 'PUT') return upload(call, context, list, start, names);
  const place = names.length === 0 ? start : below(context, list, start, names);
  switch (action.toLowerCase().replace(/\(.*$/, '')) {
    case '':
      return one(call, context, list, place);
    case 'children':
      return call.request.method === 'POST' ? addFolder(call, context, list, place) : children(call, context, list, place);
    case 'content':
      if (call.request.method !== 'GET') throw notAllowed();
      if (place === 'root' || place.kind === RowKind.Folder) throw new GraphError(400, 'notAllowed', 'Cannot get content of a folder.');
      return { status: 302, headers: { Location: context.absolute(encodeURI(context.service.items.urlOf(list, place))) }, body: '' };
    case 'listitem':
      if (place === 'root') throw itemNotFound();
      return json({ '@odata.context': `${contextUrl(call.request)}#listItem/$entity`, ...itemJson(context, list, place, ['fields'], []) });
    case 'listitem/fields':
      if (place === 'root') throw itemNotFound();
      return json({ '@odata.context': `${contextUrl(call.request)}#fields/$entity`, ...fieldsJson(context, list, place, []) });
    case 'subscriptions/socketio':
      if (place !== 'root') throw new GraphError(400, 'notSupported', 'Subscriptions are only supported on the root of a drive.');
      return socketIo(call, context, list);
    case 'delta':
      if (place !== 'root') throw new GraphError(400, 'notSupported', 'Delta is only supported on the root of a drive.');
      return deltaOf(call, context, list, {
        told: (row) => driveItem(context, list, row), gone: (change) => ({ '@odata.type': '#microsoft.graph.driveItem', id: idOf(change.guid), deleted: { state: 'deleted' }, parentReference: { driveId: driveId(list), driveType: 'documentLibrary' } })
      });
    default:
      throw unknownSegment(action);
  }
}

/** An address for a socket.io client that is told when something in the library changes. */
export function socketIo({ service, request }: GraphCall, context: RequestContext, list: ListRow): ApiAnswer {
  if (!service.settings.socketIo || list.base_type !== 1) throw new GraphError(400, 'notSupported', 'Operation not supported');
  const { id, until } = subscribeSocket(service, list);
  return json({
    '@odata.context': `${contextUrl(request)}#subscriptions/$entity`, id, expirationDateTime: new Date(until).toISOString(), resource: `drives/${driveId(list)}/root`,
    notificationUrl: context.absolute(`/callback?subscription=${id}`)
  });
}

function one(call: GraphCall, context: RequestContext, list: ListRow, place: Place): ApiAnswer {
  const { request } = call;
  if (request.method === 'GET') return json({ '@odata.context': `${contextUrl(request)}#driveItem/$entity`, ...driveItem(context, list, place) });
  if (place === 'root') throw notAllowed();
  if (request.method === 'DELETE') {
    deleteItem(context, list, place, request.headers['if-match']);
    return noContent;
  }
  if (request.method !== 'PATCH') throw notAllowed();
  const { name, parentReference } = bodyOf(call);
  const target = isObject(parentReference) && typeof parentReference.id === 'string' ? byId(context, list, parentReference.id) : undefined;
  if (target !== undefined && target !== 'root' && target.kind !== RowKind.Folder) throw invalidRequest('The parent is no folder.');
  const parent = target === undefined ? place.parent : target === 'root' ? 0 : target.id;
  return json(driveItem(context, list, moveItem(context, list, place, parent, typeof name === 'string' ? name : place.leaf)));
}

function children(call: GraphCall, context: RequestContext, list: ListRow, place: Place): ApiAnswer {
  if (place !== 'root' && place.kind !== RowKind.Folder) throw itemNotFound();
  const { searchParams } = call.request.url;
  const top = Number(searchParams.get('$top') ?? PAGE);
  const after = searchParams.get('$skiptoken');
  if (!Number.isInteger(top) || top < 1 || (after !== null && !/^\d{1,10}$/.test(after))) throw invalidRequest('The limit of the page is not valid.');
  const { rows, next } = selectItems(context, list, { orderBy: [], limit: top, folder: { id: place === 'root' ? 0 : place.id, recursive: false }, ...(after === null ? {} : { after: { id: Number(after), values: [] } }) });
  const following = new URL(call.request.url);
  if (next) following.searchParams.set('$skiptoken', String(next.id));
  return json({ '@odata.context': `${contextUrl(call.request)}#driveItems`, ...(next ? { '@odata.nextLink': following.href } : {}), value: rows.map((row) => driveItem(context, list, row)) });
}

function addFolder(call: GraphCall, context: RequestContext, list: ListRow, place: Place): ApiAnswer {
  const { name, folder } = bodyOf(call);
  if (typeof name !== 'string' || !isObject(folder)) throw invalidRequest('A name and a folder facet are required.');
  const parent = folderNumber(place);
  if (context.service.items.byName(list, parent, name) !== undefined) throw new GraphError(409, 'nameAlreadyExists', 'Name already exists');
  return json(driveItem(context, list, createItem(context, list, { values: {}, parent, kind: RowKind.Folder, leaf: name })), 201);
}

/** A small file in one request, new or in the place of the one that is there. */
function upload(call: GraphCall, context: RequestContext, list: ListRow, start: Place, names: readonly string[]): ApiAnswer {
  const { request } = call;
  if (request.body.byteLength > UPLOAD_BYTES) throw new GraphError(413, 'invalidRequest', 'The request is too large. Use an upload session.');
  const leaf = names.at(-1);
  if (leaf === undefined) {
    if (start === 'root' || start.kind === RowKind.Folder) throw invalidRequest('Cannot put content into a folder.');
    return json(driveItem(context, list, replaceContent(context, list, start, storeContent(context, request.body), request.headers['if-match'])));
  }
  const parent = folderNumber(names.length === 1 ? start : below(context, list, start, names.slice(0, -1)));
  const behaviour = request.url.searchParams.get('@microsoft.graph.conflictBehavior') ?? 'replace';
  const present = context.service.items.byName(list, parent, leaf);
  if (present !== undefined && behaviour === 'fail') throw new GraphError(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent');
  const row = addFile(context, list, parent, leaf, storeContent(context, request.body), behaviour === 'rename' ? { ensureUnique: true } : { overwrite: true });
  return json(driveItem(context, list, row), present === undefined || behaviour === 'rename' ? 201 : 200);
}

function folderNumber(place: Place): number {
  if (place === 'root') return 0;
  if (place.kind !== RowKind.Folder) throw invalidRequest('The parent is no folder.');
  return place.id;
}

const ROOT_ID = '01ROOT';
const idOf = (guid: string): string => `01${guid.replaceAll('-', '').toUpperCase()}`;

function byId(context: RequestContext, list: ListRow, id: string): Place {
  if (id === ROOT_ID || id.toLowerCase() === 'root') return 'root';
  const [, a, b, c, d, e] = /^01([0-9A-F]{8})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{4})([0-9A-F]{12})$/i.exec(id) ?? [];
  const row = a === undefined ? undefined : context.service.items.byGuid(list, [a, b, c, d, e].join('-').toLowerCase());
  if (row === undefined || !isVisible(context, list, row)) throw itemNotFound();
  return row;
}

function below(context: RequestContext, list: ListRow, start: Place, names: readonly string[]): Place {
  let place = start;
  for (const name of names) {
    const row = context.service.items.byName(list, folderNumber(place), name);
    if (row === undefined || !isVisible(context, list, row)) throw itemNotFound();
    place = row;
  }
  return place;
}

/** `microsoft.graph.driveItem` */
function driveItem(context: RequestContext, list: ListRow, place: Place): Json {
  const { items } = context.service;
  if (place === 'root') {
    context.require(PermissionKind.ViewListItems, context.web, list);
    return {
      id: ROOT_ID, name: 'root', webUrl: context.absolute(encodeURI(list.url)), createdDateTime: list.created, lastModifiedDateTime: list.modified, parentReference: { driveType: 'documentLibrary', driveId: driveId(list), siteId: siteId(context) },
      root: {}, folder: { childCount: list.root_items + list.root_folders }
    };
  }
  const parent = place.parent === 0 ? undefined : items.byId(list, place.parent);
  const url = items.urlOf(list, place);
  const folder = items.folderUrl(list, place.parent).slice(list.url.length);
  return {
    id: idOf(place.guid), name: items.leafOf(place), size: place.size, webUrl: context.absolute(encodeURI(url)), eTag: etagOf(place.guid, place.version), cTag: `"c:{${place.guid.toUpperCase()}},${place.version}"`,
    createdDateTime: place.created, lastModifiedDateTime: place.modified, createdBy: identityOf(context, place.author), lastModifiedBy: identityOf(context, place.editor),
    parentReference: { driveType: 'documentLibrary', driveId: driveId(list), id: parent === undefined ? ROOT_ID : idOf(parent.guid), path: `/drives/${driveId(list)}/root:${folder}`, siteId: siteId(context) },
    ...(place.kind === RowKind.Folder
      ? { folder: { childCount: place.items + place.folders } }
      : { file: { mimeType: contentTypeOfFile(items.leafOf(place)).replace(/;.*$/, '') }, '@microsoft.graph.downloadUrl': context.absolute(encodeURI(url)) })
  };
}
