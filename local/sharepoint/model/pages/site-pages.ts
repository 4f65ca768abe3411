import { randomBytes } from 'node:crypto';
import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { checkIn, CheckInType, checkOut, publish, undoCheckOut } from '../files/check-out';
import { addFile, storeContent } from '../files/write-file';
import { RowKind, type ItemRow } from '../../storage/items/item-table';
import { moveItem, requireEditable, updateItem, visibleItem } from '../items/item-writing';
import { selectItems } from '../items/selection';
import { isVisible } from '../items/visibility';
import { storedValue } from '../items/value-json';
import type { JsonObject } from '../json';
import { checkOutOf } from '../../storage/items/check-out';
import { PermissionKind } from '../../storage/permission-kind';
import { MAJOR, nextVersion } from '../../storage/items/version-number';
import type { SqlValue } from '../../storage/database';
import type { ListRow } from '../../storage/list-store';
import { numberedName, pageFileName } from './page-name';

/** Template number of a library of site pages. */
const PAGES_TEMPLATE = 119;
/** `PromotedState`: an ordinary page, news once it is published, news. */
export const Promoted = { No: 0, OnPublish: 1, Yes: 2 } as const;
/** Content of a page's file: what a page shows is in its columns. */
const PAGE_FILE = '<%@ Page language="C#" Inherits="Microsoft.SharePoint.WebPartPages.WikiEditPage" MasterPageFile="~masterurl/default.master" %>\n';

/** A client-side page: a file of the pages library. */
export interface SitePage {
  readonly list: ListRow;
  readonly row: ItemRow;
}

/** What a page keeps in the `extra` column of its row. */
interface PageExtra {
  /** The file has no name of its own yet: the first title gives it one. */
  readonly unnamed?: boolean;
  readonly authorByline?: readonly string[];
  readonly commentsDisabled?: boolean;
}

/** Columns of a page by what REST calls them. */
const PAGE_COLUMNS = ['Title', 'CanvasContent1', 'LayoutWebpartsContent', 'Description', 'TopicHeader'] as const;

/** @throws SharePointError `listNotFound` where a web has no pages library */
export function pagesLibrary({ service, web }: RequestContext): ListRow {
  const list = service.lists.byUrl(`${web.url === '/' ? '' : web.url}/SitePages`) ?? service.lists.ofWeb(web.n).find(({ template }) => template === PAGES_TEMPLATE);
  if (list === undefined) throw refusal('listNotFound');
  return list;
}

/** Pages that the user may see. @throws SharePointError `thresholdExceeded` in a library that is too large */
export function allPages(context: RequestContext): readonly SitePage[] {
  const list = pagesLibrary(context);
  const { rows } = selectItems(context, list, { orderBy: [], limit: context.service.settings.listViewThreshold, kind: 'items' });
  return rows.filter(isPage).map((row) => seenBy(context, { list, row }));
}

/** @throws SharePointError `itemNotFound` (404) */
export function pageById(context: RequestContext, id: number): SitePage {
  const list = pagesLibrary(context);
  const row = visibleItem(context, list, id);
  if (!isPage(row)) throw refusal('itemNotFound');
  return seenBy(context, { list, row });
}

/**
 * The page at an address.
 * @param url - relative to the web, or server-relative
 * @returns undefined where there is none that the user may see
 */
export function findPage(context: RequestContext, url: string): SitePage | undefined {
  const list = pagesLibrary(context);
  const path = url.startsWith('/') ? url : `${context.web.url === '/' ? '' : context.web.url}/${url}`;
  if (!path.toLowerCase().startsWith(`${list.url.toLowerCase()}/`)) return undefined;
  const row = context.service.items.byPath(list, path.slice(list.url.length + 1).split('/'));
  return row === undefined || row === 'root' || !isPage(row) || !isVisible(context, list, row) ? undefined : seenBy(context, { list, row });
}

/** A new page, checked out, with the name that was asked for (`Name`, `FileName`), or with one that its first title replaces. */
export function createPage(context: RequestContext, body: JsonObject): SitePage {
  return context.service.database.transaction(() => {
    const list = pagesLibrary(context);
    const asked = askedName(body.Name ?? body.FileName);
    const added = addFile(context, list, 0, asked ?? `${randomBytes(6).toString('hex')}.aspx`, storeContent(context, Buffer.from(PAGE_FILE)));
    const layout = typeof body.PageLayoutType === 'string' ? body.PageLayoutType : 'Article';
    const promoted = body.PromotedState === Promoted.No || body.PromotedState === undefined ? Promoted.No : Promoted.OnPublish;
    const values = valuesOf(context, list, { CanvasContent1: '[]', LayoutWebpartsContent: '[]', ...body }, { PageLayoutType: layout, PromotedState: promoted });
    context.service.items.patch(list, added.id, { ...values, ui_version: 1, extra: extraWith(added, { unnamed: asked === undefined }) });
    return { list, row: checkOut(context, list, visibleItem(context, list, added.id)) };
  });
}

function askedName(name: unknown): string | undefined {
  if (typeof name !== 'string' || name.trim() === '') return undefined;
  return /\.aspx$/i.test(name) ? name.trim() : `${name.trim()}.aspx`;
}

/** @throws SharePointError `fileCheckedOut` (423) when somebody else has it */
export function checkOutPage(context: RequestContext, { list, row }: SitePage): SitePage {
  requireMine(context, { list, row });
  return { list, row: checkOut(context, list, row) };
}

/**
 * Writes a page's content; the page stays checked out, so that others go on reading what was there.
 * @param ifMatch - the etag that the client holds, if any
 * @throws SharePointError `fileCheckedOut` (423), `etagMismatch` (412), `accessDenied`
 */
export function savePage(context: RequestContext, page: SitePage, body: JsonObject, ifMatch?: string): SitePage {
  return context.service.database.transaction(() => {
    requireMine(context, page);
    const { list } = page;
    // The etag is that of the page as it was read: before the check-out that saving makes by itself.
    const row = context.service.items.byId(list, page.row.id) ?? page.row;
    const changes = {
      ...valuesOf(context, list, body),
      ...(Array.isArray(body.AuthorByline) ? { extra: extraWith(row, { authorByline: body.AuthorByline.map(String) }) } : {})
    };
    const version = nextVersion(context.service.lists.settingsOf(list), row);
    const saved = updateItem(context, list, row, { ...changes, ui_version: version }, ifMatch);
    const taken = checkOutOf(saved) === undefined ? checkOutAt(context, list, saved, row) : saved;
    return { list, row: named(context, list, taken) };
  });
}

/** Writes a page's content as a draft that everyone who may edit sees. */
export function savePageAsDraft(context: RequestContext, page: SitePage, body: JsonObject, ifMatch?: string): SitePage {
  return context.service.database.transaction(() => {
    const { list, row } = savePage(context, page, body, ifMatch);
    return { list, row: checkIn(context, list, row, '', CheckInType.Minor) };
  });
}

/** Publishes a page as its next major version; one that was to become news does. */
export function publishPage(context: RequestContext, page: SitePage): SitePage {
  return context.service.database.transaction(() => {
    requireMine(context, page);
    const { list } = page;
    const present = context.service.items.byId(list, page.row.id) ?? page.row;
    const row = checkOutOf(present) === undefined ? publish(context, list, present, '') : checkIn(context, list, present, '', CheckInType.Major);
    const fields = context.service.fields.ofList(list.n);
    const [first, promoted] = ['FirstPublishedDate', 'PromotedState'].map((name) => fields.named(name)?.column ?? '');
    const changes: Record<string, SqlValue> = {};
    if (first && row[first] === null) changes[first] = context.now;
    if (promoted && row[promoted] === Promoted.OnPublish) changes[promoted] = Promoted.Yes;
    if (Object.keys(changes).length > 0) context.service.items.patch(list, row.id, changes);
    return { list, row: visibleItem(context, list, row.id) };
  });
}

/** Gives a page back as it was before it was checked out. */
export function discardPage(context: RequestContext, { list, row }: SitePage): SitePage {
  return context.service.database.transaction(() => ({ list, row: undoCheckOut(context, list, context.service.items.byId(list, row.id) ?? row) }));
}

/** @param news - make the page news (once it is published), or an ordinary page */
export function promotePage(context: RequestContext, page: SitePage, news: boolean): SitePage {
  requireMine(context, page);
  const { list, row } = page;
  const published = row.ui_version % MAJOR === 0;
  const state = news ? (published ? Promoted.Yes : Promoted.OnPublish) : Promoted.No;
  return { list, row: updateItem(context, list, row, { ...valuesOf(context, list, {}, { PromotedState: state }), ui_version: row.ui_version }) };
}

/** A draft with the same content under another name. */
export function copyPage(context: RequestContext, page: SitePage): SitePage {
  return context.service.database.transaction(() => {
    const { list, row } = page;
    const fields = context.service.fields.ofList(list.n);
    const layout = fields.named('PageLayoutType')?.column ?? '';
    const created = createPage(context, { PageLayoutType: row[layout] ?? 'Article' });
    const columns = [...PAGE_COLUMNS, 'BannerImageUrl'].map((name) => fields.named(name)?.column ?? '').filter((column) => column !== '');
    const values = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
    const copied = updateItem(context, list, created.row, { ...values, ui_version: created.row.ui_version });
    return { list, row: named(context, list, copied) };
  });
}

export function pageExtra(row: ItemRow): PageExtra {
  return JSON.parse(row.extra) as PageExtra;
}

function extraWith(row: ItemRow, changes: PageExtra): string {
  return JSON.stringify({ ...(JSON.parse(row.extra) as object), ...changes });
}

function isPage(row: ItemRow): boolean {
  return row.kind === RowKind.Item && row.leaf !== null && /\.aspx$/i.test(row.leaf);
}

/** While somebody has a page checked out, others read it as it was. */
function seenBy(context: RequestContext, { list, row }: SitePage): SitePage {
  const taken = checkOutOf(row);
  return { list, row: taken === undefined || taken.user === context.user.id ? row : { ...taken.base, version: row.version, extra: row.extra } };
}

/** @throws SharePointError `fileCheckedOut` (423) while somebody else has the page, `accessDenied` for who may not change it */
export function requirePageEditor(context: RequestContext, page: SitePage): void {
  requireMine(context, page);
  requireEditable(context, page.list, page.row, PermissionKind.EditListItems);
}

/** News of a web that are published, or pages in another state, the latest first. */
export function newsFeed(context: RequestContext, promoted: number, published: boolean): readonly SitePage[] {
  const fields = context.service.fields.ofList(pagesLibrary(context).n);
  const [state, first] = ['PromotedState', 'FirstPublishedDate'].map((name) => fields.named(name)?.column ?? '');
  return allPages(context)
    .filter(({ row }) => Number(row[state ?? ''] ?? 0) === promoted && (!published || row.ui_version >= MAJOR))
    .sort((a, b) => String(b.row[first ?? ''] ?? '').localeCompare(String(a.row[first ?? ''] ?? '')) || b.row.id - a.row.id);
}

function requireMine({ service, site, user }: RequestContext, { list, row }: SitePage): void {
  const holder = checkOutOf(service.items.byId(list, row.id) ?? row)?.user;
  if (holder !== undefined && holder !== user.id) throw refusal('fileCheckedOut', service.items.urlOf(list, row), service.principals.byId(site.n, holder)?.title ?? '');
}

/** A page that is saved without having been checked out is checked out as it was before. */
function checkOutAt(context: RequestContext, list: ListRow, saved: ItemRow, before: ItemRow): ItemRow {
  const extra = JSON.stringify({ ...(JSON.parse(saved.extra) as object), checkOut: { user: context.user.id, at: context.now, base: before } });
  context.service.items.patch(list, saved.id, { extra });
  return visibleItem(context, list, saved.id);
}

/** The first title that a page is saved with becomes its file name. */
function named(context: RequestContext, list: ListRow, row: ItemRow): ItemRow {
  if (pageExtra(row).unnamed !== true) return row;
  const wanted = pageFileName(row.title ?? '');
  if (wanted === undefined) return row;
  for (let number = 0; ; number++) {
    const leaf = numberedName(wanted, number);
    const present = context.service.items.byName(list, row.parent, leaf);
    if (present !== undefined && present.id !== row.id) continue;
    const moved = moveItem(context, list, row, row.parent, leaf);
    const taken = checkOutOf(moved);
    // Whoever takes the check-out back keeps the name.
    const base = taken === undefined ? {} : { checkOut: { ...taken, base: { ...taken.base, leaf, extra: extraWith(taken.base, { unnamed: false }) } } };
    context.service.items.patch(list, row.id, { extra: JSON.stringify({ ...(JSON.parse(moved.extra) as object), unnamed: false, ...base }) });
    return visibleItem(context, list, row.id);
  }
}

/** Values of a page's columns: texts of the body, the address of its picture, and what the server sets. */
function valuesOf(context: RequestContext, list: ListRow, body: JsonObject, own: JsonObject = {}): Record<string, SqlValue> {
  const fields = context.service.fields.ofList(list.n);
  const wanted: Record<string, unknown> = { ...own };
  for (const name of PAGE_COLUMNS) if (body[name] !== undefined) wanted[name] = body[name];
  if (typeof body.BannerImageUrl === 'string') wanted.BannerImageUrl = { Url: body.BannerImageUrl, Description: '' };
  const values: Record<string, SqlValue> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const field = fields.named(name);
    if (field !== undefined && field.column !== '') values[field.column] = storedValue(context, field, value);
  }
  return values;
}
