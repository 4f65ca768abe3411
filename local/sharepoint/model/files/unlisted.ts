import { createHash } from 'node:crypto';
import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { isVisible } from '../items/visibility';
import { requireValidName } from '../rules/names';
import { PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import type { WebRow } from '../../storage/site-store';
import { storeContent, type Content } from './write-file';
import { withoutEndSlashes } from '../rules/names';

/** A folder that is no row of a list: the root folder of a web, `Lists`, `_catalogs`, the `Forms` of a library, the attachments of an item. */
export interface UnlistedFolder {
  readonly web: WebRow;
  /** Below the web: `Shared Documents/Forms`; empty for its root folder. */
  readonly path: string;
  readonly id: string;
  readonly created: string;
  readonly modified: string;
}

/** A file in such a folder. */
export interface UnlistedFile extends UnlistedFolder, Content {}

/** What is kept of a folder or file that somebody made. */
interface Stored extends Partial<Content> {
  readonly id: string;
  readonly created: string;
  readonly modified: string;
}

/** Folders that every web has beside its libraries. */
const OF_THE_WEB = ['_catalogs', '_cts', '_private', 'images', 'Lists', 'm'] as const;

const ownerOf = (web: WebRow): string => `unlisted:${web.n}`;
const below = (web: WebRow, path: string): string => `${web.url === '/' ? '' : web.url}${path === '' ? '' : `/${path}`}` || '/';

/** Server-relative address of an unlisted folder or file. */
export function unlistedUrl({ web, path }: Pick<UnlistedFolder, 'web' | 'path'>): string {
  return below(web, path);
}

/**
 * The unlisted folder at a server-relative address.
 * @returns undefined where there is none, or none that the user may see
 */
export function unlistedFolderAt(context: RequestContext, url: string): UnlistedFolder | undefined {
  const place = placeOf(context, url);
  if (place === undefined) return undefined;
  const { web, path } = place;
  const list = context.service.lists.ofPath(below(web, path));
  if (list !== undefined) return folderOfList(context, list, web, path);
  if (path === '') return made(web, path);
  const system = OF_THE_WEB.find((name) => name.toLowerCase() === path.toLowerCase());
  return system === undefined ? storedAt(context, web, path) : made(web, system);
}

/** The unlisted file at a server-relative address, an attachment among them. */
export function unlistedFileAt(context: RequestContext, url: string): UnlistedFile | undefined {
  const place = placeOf(context, url);
  if (place === undefined) return undefined;
  const slash = place.path.lastIndexOf('/');
  const folder = unlistedFolderAt(context, below(place.web, slash < 0 ? '' : place.path.slice(0, slash)));
  const wanted = place.path.slice(slash + 1).toLowerCase();
  return folder === undefined ? undefined : unlistedFiles(context, folder).find(({ path }) => path.slice(path.lastIndexOf('/') + 1).toLowerCase() === wanted);
}

/** Unlisted folders in one. */
export function unlistedFolders(context: RequestContext, folder: UnlistedFolder): UnlistedFolder[] {
  const own = storedIn(context, folder).filter(({ stored }) => stored.blob === undefined).map(({ path, stored }) => ({ web: folder.web, path, ...stored }));
  return folder.path === '' ? [...OF_THE_WEB.map((name) => made(folder.web, name)), ...own] : own;
}

export function unlistedFiles(context: RequestContext, folder: UnlistedFolder): UnlistedFile[] {
  const attachments = attachmentsIn(context, folder);
  if (attachments !== undefined) return attachments;
  return storedIn(context, folder).flatMap(({ path, stored: { blob, size = 0, ...stored } }) => (blob === undefined ? [] : [{ web: folder.web, path, blob, size, ...stored }]));
}

/** The unlisted folder of the web with an id. */
export function unlistedFolderById(context: RequestContext, id: string): UnlistedFolder | undefined {
  const known = [made(context.web, ''), ...unlistedFolders(context, made(context.web, ''))];
  const libraries = context.service.lists.ofWeb(context.web.n).filter(({ base_type: type }) => type === 1).flatMap((list) => unlistedFolderAt(context, `${list.url}/Forms`) ?? []);
  return [...known, ...libraries].find((folder) => folder.id === id);
}

/**
 * Makes a folder, or answers the one that is there.
 * @throws SharePointError `accessDenied`, `nameInvalid`
 */
export function addUnlistedFolder(context: RequestContext, parent: UnlistedFolder, name: string): UnlistedFolder {
  requireValidName(name);
  const path = parent.path === '' ? name : `${parent.path}/${name}`;
  return unlistedFolderAt(context, below(parent.web, path)) ?? { web: parent.web, path, ...keep(context, parent.web, path) };
}

/** @throws SharePointError `fileExists`, `accessDenied`, `nameInvalid` */
export function addUnlistedFile(context: RequestContext, parent: UnlistedFolder, name: string, bytes: Uint8Array, overwrite: boolean): UnlistedFile {
  requireValidName(name);
  if (attachmentItem(context, parent) !== undefined) throw refusal('accessDenied');
  const path = parent.path === '' ? name : `${parent.path}/${name}`;
  const present = unlistedFileAt(context, below(parent.web, path));
  if (present !== undefined && !overwrite) throw refusal('fileExists', name);
  const content = storeContent(context, bytes);
  return { web: parent.web, path: present?.path ?? path, ...content, ...keep(context, parent.web, present?.path ?? path, { ...content, ...(present === undefined ? {} : { id: present.id, created: present.created }) }) };
}

/** Deletes a stored folder with what is in it, or a file. @throws SharePointError `accessDenied` for what SharePoint itself made */
export function removeUnlisted(context: RequestContext, { web, path }: UnlistedFolder): void {
  const { properties } = context.service;
  requireManager(context, web);
  const names = Object.keys(properties.all(ownerOf(web))).filter((name) => name === path || name.startsWith(`${path}/`));
  if (!names.includes(path)) throw refusal('accessDenied');
  for (const name of names) properties.remove(ownerOf(web), name);
}

function keep(context: RequestContext, web: WebRow, path: string, more: Partial<Stored> = {}): Stored {
  requireManager(context, web);
  const stored: Stored = { id: idOf(web, `${path}@${context.now}`), created: context.now, ...more, modified: context.now };
  context.service.properties.put(ownerOf(web), path, JSON.stringify(stored));
  return stored;
}

function requireManager(context: RequestContext, web: WebRow): void {
  context.require(PermissionKind.ManageLists, web);
}

function placeOf(context: RequestContext, url: string): { web: WebRow; path: string } | undefined {
  const web = context.service.sites.webOfPath(url) ?? context.service.sites.webByUrl('/');
  if (web?.site !== context.site.n) return undefined;
  const path = withoutEndSlashes(url).slice(web.url === '/' ? 0 : web.url.length).replace(/^\/+/, '');
  return { web, path };
}

/** `Forms` of a library, `Attachments` of a list with the folders of its items, and what somebody made in them. */
function folderOfList(context: RequestContext, list: ListRow, web: WebRow, path: string): UnlistedFolder | undefined {
  if (!context.may(PermissionKind.Open, web, list)) return undefined;
  const [first = '', ...rest] = below(web, path).slice(list.url.length + 1).split('/');
  const system = list.base_type === 1 ? 'Forms' : 'Attachments';
  if (first.toLowerCase() !== system.toLowerCase()) return undefined;
  const own = made(web, `${list.url.slice(web.url === '/' ? 1 : web.url.length + 1)}/${system}`);
  if (rest.length === 0) return own;
  const folder = { ...own, path: `${own.path}/${rest.join('/')}` };
  if (system === 'Attachments') return attachmentItem(context, folder) === undefined ? undefined : made(web, folder.path);
  return storedAt(context, web, folder.path);
}

/** The item whose attachments a folder holds, if it has some that the user may see. */
function attachmentItem(context: RequestContext, { web, path }: Pick<UnlistedFolder, 'web' | 'path'>): { list: ListRow; item: number } | undefined {
  const match = /^(.+)\/Attachments\/(\d{1,10})$/i.exec(path);
  const list = match?.[1] === undefined ? undefined : context.service.lists.byUrl(below(web, match[1]));
  const row = list === undefined ? undefined : context.service.items.byId(list, Number(match?.[2]));
  return list === undefined || row === undefined || row.attachments === 0 || !isVisible(context, list, row) ? undefined : { list, item: row.id };
}

function attachmentsIn(context: RequestContext, folder: UnlistedFolder): UnlistedFile[] | undefined {
  const of = attachmentItem(context, folder);
  const row = of === undefined ? undefined : context.service.items.byId(of.list, of.item);
  if (of === undefined || row === undefined) return undefined;
  return context.service.attachments.ofItem(of.list.n, of.item).map(({ name, blob, size, guid }) => ({ web: folder.web, path: `${folder.path}/${name}`, id: guid, blob, size, created: row.modified, modified: row.modified }));
}

function storedAt(context: RequestContext, web: WebRow, path: string): UnlistedFolder | undefined {
  for (const [name, text] of Object.entries(context.service.properties.all(ownerOf(web)))) {
    const stored = JSON.parse(text) as Stored;
    if (name.toLowerCase() === path.toLowerCase() && stored.blob === undefined) return { web, path: name, ...stored };
  }
  return undefined;
}

function storedIn(context: RequestContext, { web, path }: UnlistedFolder): { path: string; stored: Stored }[] {
  const prefix = path === '' ? '' : `${path.toLowerCase()}/`;
  return Object.entries(context.service.properties.all(ownerOf(web))).flatMap(([name, text]) =>
    name.toLowerCase().startsWith(prefix) && !name.slice(prefix.length).includes('/') ? [{ path: name, stored: JSON.parse(text) as Stored }] : []
  );
}

/** A folder that is always there. */
function made(web: WebRow, path: string): UnlistedFolder {
  return { web, path, id: idOf(web, path), created: web.created, modified: web.modified };
}

/** The same id each time for the same place. */
function idOf(web: WebRow, path: string): string {
  const hash = createHash('sha256').update(`${web.id}\n${path.toLowerCase()}`).digest('hex');
  return [hash.slice(0, 8), hash.slice(8, 12), `4${hash.slice(13, 16)}`, `a${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-');
}
