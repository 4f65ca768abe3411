import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { isObject } from '../json';
import type { ItemRow } from '../../storage/items/item-table';
import type { ListRow } from '../../storage/list-store';
import { pathOfAddress } from '../rules/address';
import { updateItem, visibleItem } from './item-writing';
import { isVisible } from './visibility';

/** The column of task lists that holds what an item is related to: `[{"ItemId":1,"WebId":"…","ListId":"…"}]`. */
const COLUMN = 'RelatedItems';

/** An item with its list. */
export interface Place {
  readonly list: ListRow;
  readonly row: ItemRow;
}

interface Link {
  readonly ItemId: number;
  readonly WebId: string;
  readonly ListId: string;
}

/**
 * The item that a list, by its id or title, and a number name in a web of the site.
 * @throws SharePointError `listNotFound`, `itemNotFound`
 */
export function placeOf(context: RequestContext, webUrl: string | undefined, listName: string, itemId: number): Place {
  const { service, site } = context;
  const web = webUrl === undefined || webUrl === '' ? context.web : service.sites.webByUrl(pathOfAddress(webUrl, context.origin));
  if (web?.site !== site.n) throw refusal('listNotFound');
  const id = listName.replace(/[{}]/g, '').toLowerCase();
  const byId = service.lists.byId(id);
  const list = byId?.web === web.n ? byId : service.lists.byTitle(web.n, listName);
  if (list === undefined) throw refusal('listNotFound');
  return { list, row: visibleItem(context, list, itemId) };
}

/** What the reader may see of the items that an item is related to, in the order in which they were added. */
export function relatedItems(context: RequestContext, { list, row }: Place): Place[] {
  return linksOf(context, list, row).flatMap(({ ItemId, ListId }) => {
    const target = context.service.lists.byId(ListId);
    const found = target === undefined ? undefined : context.service.items.byId(target, ItemId);
    return target === undefined || found === undefined || !isVisible(context, target, found) ? [] : [{ list: target, row: found }];
  });
}

/**
 * Relates an item to another one; with `both` that one to it too, where its list can hold it.
 * @throws SharePointError `accessDenied`, `fieldMissing` when the list of the item has no column for it
 */
export function addLink(context: RequestContext, from: Place, to: Place, both: boolean): void {
  context.service.database.transaction(() => {
    write(context, from, (links) => (links.some((link) => leadsTo(link, to)) ? links : [...links, linkTo(context, to)]));
    if (both && holds(context, to.list)) write(context, to, (links) => (links.some((link) => leadsTo(link, from)) ? links : [...links, linkTo(context, from)]));
  });
}

/** Takes the relation away again. @throws SharePointError `accessDenied`, `fieldMissing` */
export function removeLink(context: RequestContext, from: Place, to: Place, both: boolean): void {
  context.service.database.transaction(() => {
    write(context, from, (links) => links.filter((link) => !leadsTo(link, to)));
    if (both && holds(context, to.list)) write(context, to, (links) => links.filter((link) => !leadsTo(link, from)));
  });
}

function holds({ service }: RequestContext, list: ListRow): boolean {
  return service.fields.ofList(list.n).named(COLUMN) !== undefined;
}

function write(context: RequestContext, { list, row }: Place, change: (links: readonly Link[]) => readonly Link[]): void {
  const field = context.service.fields.ofList(list.n).named(COLUMN);
  if (field === undefined) throw refusal('fieldMissing', COLUMN);
  const before = linksOf(context, list, row);
  const after = change(before);
  if (after.length !== before.length) updateItem(context, list, row, { [field.column]: after.length === 0 ? null : JSON.stringify(after) });
}

function linksOf({ service }: RequestContext, list: ListRow, row: ItemRow): readonly Link[] {
  const column = service.fields.ofList(list.n).named(COLUMN)?.column;
  const text = column === undefined ? null : row[column];
  if (typeof text !== 'string') return [];
  try {
    const links: unknown = JSON.parse(text);
    return Array.isArray(links) ? links.filter(isLink) : [];
  } catch {
    // Anybody who edits the item may write into its column.
    return [];
  }
}

function isLink(value: unknown): value is Link {
  return isObject(value) && typeof value.ItemId === 'number' && typeof value.ListId === 'string' && typeof value.WebId === 'string';
}

function linkTo({ service }: RequestContext, { list, row }: Place): Link {
  return { ItemId: row.id, WebId: service.webOf(list).id, ListId: list.id };
}

function leadsTo({ ItemId, ListId }: Link, { list, row }: Place): boolean {
  return ItemId === row.id && ListId === list.id;
}
