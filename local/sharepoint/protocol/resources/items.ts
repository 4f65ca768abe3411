import type { RequestContext } from '../../model/context';
import { refusal } from '../../errors';
import { createItem } from '../../model/items/item-writing';
import { fieldOf } from '../../model/items/operand';
import type { PageMark, Selection } from '../../model/items/item-query';
import { countItems, selectItems } from '../../model/items/selection';
import { visibleRows } from '../../model/items/visibility';
import { DEFAULT_PAGE, LARGEST_ID, LARGEST_PAGE } from '../../limits';
import type { ApiCall } from '../odata/api-call';
import { reads } from '../odata/entity-type';
import { pathsOf } from '../../model/query/expression';
import { expands, type Query } from '../odata/query';
import { createdEntity, entityOf, type CollectionResource, type Page } from '../odata/resource';
import { PermissionKind } from '../../storage/permission-kind';
import type { SqlValue } from '../../storage/database';
import type { ListRow } from '../../storage/list-store';
import { itemChanges, itemResource, itemType } from './item';

/** The items of a list: `$filter`, `$orderby`, `$top` and `$skiptoken` become one SQL query (`$skip` does nothing, as in SharePoint). */
export function items(context: RequestContext, list: ListRow): CollectionResource {
  return {
    kind: 'collection',
    of: `SP.Data.${list.entity_type}Item`,
    type: itemType(context, list),
    uri: `Web/Lists(guid'${list.id}')/Items`,
    page: (query, at) => itemPage(at, list, query),
    key: (call) => itemResource(context, list, itemId(call.argument('id'))),
    create: (call) => {
      requireList(context, list);
      return createdEntity(itemType(context, list), { list, row: createItem(context, list, { values: itemChanges(call, list), ...chosenId(call) }) });
    },
    operations: {
      getById: reads((_, call) => itemResource(context, list, itemId(call.argument('id')))),
      getByStringId: reads((_, call) => itemResource(context, list, itemId(Number(call.text('sId'))))),
      getByUniqueId: reads((_, call) => {
        const row = context.service.items.byGuid(list, call.text('uniqueId'));
        return itemResource(context, list, row?.id ?? 0);
      })
    }
  };
}

/**
 * A page of the items that a query selects.
 * @throws SharePointError
 */
export function itemPage(context: RequestContext, list: ListRow, query: Query): Page {
  requireList(context, list);
  requireExpanded(context, list, query);
  const orderBy = query.orderBy;
  const selection: Selection = {
    orderBy, limit: Math.min(query.top ?? DEFAULT_PAGE, LARGEST_PAGE), lookups: lookupsOf(context, list, query),
    ...(query.filter === undefined ? {} : { where: query.filter }), ...(query.skipToken === undefined ? {} : { after: markOf(query.skipToken, orderBy.length) })
  };
  const type = itemType(context, list);
  const { rows, next } = selectItems(context, list, selection);
  return {
    entities: rows.map((row) => entityOf(type, { list, row })),
    ...(next === undefined || query.top === 0 ? {} : { next: { $skiptoken: tokenOf(next, orderBy.map(({ path }) => path.join('/'))), ...(query.top === undefined ? {} : { $top: String(query.top) }) } }),
    ...(query.count ? { count: countItems(context, list, query.filter === undefined ? {} : { where: query.filter }) } : {})
  };
}

/** A list that the user may not open answers as SharePoint does, before anything is read. */
export function requireList(context: RequestContext, list: ListRow): void {
  const web = context.service.webOf(list);
  if (context.may(PermissionKind.ViewListItems, web, list)) return;
  if (list.unique_scopes > 0 && context.user.site_admin !== 1 && visibleRows(context, list) !== '0') return;
  throw refusal('accessDenied');
}

/**
 * The `ID` that a client sent for its new item, where the service honours it (`clientMayChooseId`).
 * @throws SharePointError `parameterInvalid` (400) when it is no id
 */
function chosenId(call: ApiCall): { id?: number } {
  const sent = call.body.ID ?? call.body.Id;
  if (!call.context.service.settings.clientMayChooseId || sent === undefined || sent === null) return {};
  if (typeof sent !== 'number' || !Number.isInteger(sent) || sent < 1 || sent > LARGEST_ID) throw refusal('parameterInvalid', 'ID');
  return { id: sent };
}

function itemId(value: unknown): number {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (typeof id !== 'number' || !Number.isInteger(id)) throw refusal('expressionInvalid', String(value));
  return id;
}

/**
 * A path through a person or lookup column in `$filter` or `$orderby` needs its `$expand`.
 * @throws SharePointError `expandMissing` (400)
 */
function requireExpanded(context: RequestContext, list: ListRow, query: Query): void {
  const fields = context.service.fields.ofList(list.n);
  const paths = [...(query.filter === undefined ? [] : pathsOf(query.filter)), ...query.orderBy.map(({ path }) => path)];
  for (const path of paths) {
    const [name = ''] = path;
    if (path.length > 1 && fieldOf(fields, name)?.type.isLookup === true && !expands(query, name)) throw refusal('expandMissing', path.join('/'), name);
  }
}

/** Columns that `$expand` joins in: they count against the lookup limit. */
function lookupsOf(context: RequestContext, list: ListRow, query: Query): string[] {
  const fields = context.service.fields.ofList(list.n);
  return query.expand.flatMap(([name = '']) => {
    const field = fields.named(name);
    return field?.type.isLookup === true ? [field.internalName] : [];
  });
}

/** `Paged=TRUE&p_Rank=2&p_ID=7` */
function tokenOf(mark: PageMark, names: readonly string[]): string {
  const values = mark.values.map((value, index) => `&p_${names[index] ?? ''}=${encodeURIComponent(value === null ? '' : `${typeof value === 'string' ? 's' : 'n'}:${String(value)}`)}`);
  return `Paged=TRUE${values.join('')}&p_ID=${mark.id}`;
}

/**
 * Reads a `$skiptoken`; clients also write `Paged=TRUE&p_ID=7` themselves.
 * @throws SharePointError `expressionInvalid` (400)
 */
function markOf(token: string, orderings: number): PageMark {
  const parameters = new URLSearchParams(token);
  const id = Number(parameters.get('p_ID'));
  if (!Number.isInteger(id)) throw refusal('expressionInvalid', token.slice(0, 100));
  const values = [...parameters].filter(([name]) => name.startsWith('p_') && name !== 'p_ID').map(([, value]) => sortValue(value));
  return { id, values: values.slice(0, orderings) };
}

function sortValue(text: string): SqlValue {
  if (text === '') return null;
  return text.startsWith('n:') ? Number(text.slice(2)) : text.replace(/^s:/, '');
}
