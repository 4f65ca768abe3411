import type { RequestContext } from '../../model/context';
import { bodyValues, createItem, deleteItem, updateItem, visibleItem } from '../../model/items/item-writing';
import type { PageMark, Selection } from '../../model/items/item-query';
import { lookupTexts } from '../../model/items/display-text';
import { selectItems } from '../../model/items/selection';
import { jsonValue } from '../../model/items/value-json';
import { pathsOf, type Expression } from '../../model/query/expression';
import { isComplex, type ODataValue } from '../../model/values';
import { etagOf } from '../../model/rules/etag';
import { versionLabel } from '../../storage/items/version-number';
import { RowKind, type ItemRow } from '../../storage/items/item-table';
import type { Field } from '../../storage/field-store';
import type { ListRow } from '../../storage/list-store';
import type { ApiAnswer } from '../http/api-request';
import { nestedQuery, parseQuery, type Query } from '../odata/query';
import { deltaOf } from './delta';
import { bodyOf, contextUrl, isObject, json, noContent, notAllowed, unknownSegment, type GraphCall, type Json } from './graph-answer';
import { identityOf, invalidRequest, siteId } from './site-context';

/** Items of a page when `$top` is absent, and at most. */
const PAGE = 200;
const LONGEST_PAGE = 5000;

/** `/lists/{id}/items…` */
export function itemsOf(call: GraphCall, context: RequestContext, list: ListRow, [key, name, ...rest]: readonly string[]): ApiAnswer {
  const { request } = call;
  const { searchParams } = request.url;
  if (rest.length > 0) throw unknownSegment(rest[0] ?? '');
  const query = parseQuery(expansionsApart(searchParams));
  if (key === undefined) {
    if (request.method === 'POST') return json({ '@odata.context': `${contextUrl(request)}#items/$entity`, ...itemJson(context, list, add(call, context, list), ['fields'], []) }, 201);
    if (request.method !== 'GET') throw notAllowed();
    return page(call, context, list, query);
  }
  if (key.toLowerCase() === 'delta') {
    return deltaOf(call, context, list, { told: (row) => itemJson(context, list, row, ['fields'], []), gone: (change) => ({ id: String(change.item), deleted: { state: 'deleted' }, parentReference: { siteId: siteId(context) } }) });
  }
  if (!/^\d{1,10}$/.test(key)) throw invalidRequest('The ID of the item is not valid.');
  const row = visibleItem(context, list, Number(key));
  const ifMatch = request.headers['if-match'];
  if (name === undefined) {
    switch (request.method) {
      case 'GET':
        return json({ '@odata.context': `${contextUrl(request)}#items/$entity`, ...itemJson(context, list, row, query.expand.map(([first = '']) => first), nestedQuery(query, 'fields').select.map(([first = '']) => first)) });
      case 'PATCH': {
        const { fields } = bodyOf(call);
        return json(itemJson(context, list, write(context, list, row, isObject(fields) ? fields : {}, ifMatch), ['fields'], []));
      }
      case 'DELETE':
        deleteItem(context, list, row, ifMatch);
        return noContent;
      default:
        throw notAllowed();
    }
  }
  if (name.toLowerCase() !== 'fields') throw unknownSegment(name);
  if (request.method === 'PATCH') return json({ '@odata.context': `${contextUrl(request)}#fields/$entity`, ...fieldsJson(context, list, write(context, list, row, bodyOf(call), ifMatch), []) });
  if (request.method !== 'GET') throw notAllowed();
  return json({ '@odata.context': `${contextUrl(request)}#fields/$entity`, ...fieldsJson(context, list, row, query.select.map(([first = '']) => first)) });
}

/** `$expand=fields($select=Title,Rank)` as the flat form that the parser reads. */
function expansionsApart(parameters: URLSearchParams): URLSearchParams {
  const flat = new URLSearchParams(parameters);
  const nested = /\bfields\s*\(\s*\$?select\s*=\s*([^)]*)\)/i.exec(parameters.get('$expand') ?? parameters.get('expand') ?? '');
  for (const name of ['expand', 'select', 'filter', 'orderby', 'top', 'skiptoken']) if (flat.has(name)) flat.set(`$${name}`, flat.get(name) ?? '');
  if (nested) {
    flat.set('$expand', (flat.get('$expand') ?? '').replace(/\([^)]*\)/g, ''));
    flat.set('$select', [flat.get('$select'), ...(nested[1] ?? '').split(',').map((name) => `fields/${name.trim()}`)].filter(Boolean).join(','));
  }
  return flat;
}

function page(call: GraphCall, context: RequestContext, list: ListRow, query: Query): ApiAnswer {
  const { request } = call;
  const top = query.top ?? PAGE;
  if (top < 1 || top > LONGEST_PAGE) throw invalidRequest('The limit of the page is not valid.');
  const where = query.filter && ofFields(query.filter);
  const orderBy = query.orderBy.map(({ path, descending }) => ({ path: fieldPath(path), descending }));
  requireIndexed(call, context, list, [...(where ? pathsOf(where) : []), ...orderBy.map(({ path }) => path)]);
  const selection: Selection = { orderBy, limit: top, kind: 'items', ...(where ? { where } : {}), ...(query.skipToken === undefined ? {} : { after: readMark(query.skipToken) }) };
  const { rows, next } = selectItems(context, list, selection);
  const following = new URL(request.url);
  if (next) following.searchParams.set('$skiptoken', Buffer.from(JSON.stringify(next)).toString('base64url'));
  const expand = query.expand.map(([first = '']) => first);
  const select = nestedQuery(query, 'fields').select.map(([first = '']) => first);
  return json({ '@odata.context': `${contextUrl(request)}#items`, ...(next ? { '@odata.nextLink': following.href } : {}), value: rows.map((row) => itemJson(context, list, row, expand, select)) });
}

function readMark(token: string): PageMark {
  try {
    const mark: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (isObject(mark) && typeof mark.id === 'number' && Array.isArray(mark.values) && mark.values.every((value) => value === null || ['string', 'number'].includes(typeof value))) {
      return { id: mark.id, values: mark.values as (string | number | null)[] };
    }
  } catch {
    // No token of ours, like any other text.
  }
  throw invalidRequest('The provided skip token is not valid.');
}

/** Filters and orders name columns as `fields/Title`. */
function fieldPath(path: readonly string[]): readonly string[] {
  const [first = '', ...rest] = path;
  if (first.toLowerCase() === 'fields' && rest.length > 0) return rest.map((name) => (name.endsWith('LookupId') ? `${name.slice(0, -'LookupId'.length)}Id` : name));
  const own = ({ id: 'Id', createddatetime: 'Created', lastmodifieddatetime: 'Modified' } as Readonly<Record<string, string>>)[first.toLowerCase()];
  if (own === undefined) throw invalidRequest(`Could not find a property named '${first}' on type 'microsoft.graph.listItem'.`);
  return [own];
}

function ofFields(expression: Expression): Expression {
  switch (expression.kind) {
    case 'and':
    case 'or':
    case 'call':
      return { ...expression, operands: expression.operands.map(ofFields) };
    case 'not':
      return { ...expression, operand: ofFields(expression.operand) };
    case 'compare':
      return { ...expression, left: ofFields(expression.left), right: ofFields(expression.right) };
    case 'path':
      return { ...expression, segments: fieldPath(expression.segments) };
    default:
      return expression;
  }
}

/** Graph asks for an index, or for a header that says that one knows (MS docs: list items, known issues). */
function requireIndexed({ request }: GraphCall, { service }: RequestContext, list: ListRow, paths: readonly (readonly string[])[]): void {
  if (/HonorNonIndexedQueriesWarningMayFailRandomly|allowthrottleablequeries/i.test(request.headers.prefer ?? '')) return;
  const fields = service.fields.ofList(list.n);
  for (const [name = ''] of paths) {
    const field = fields.named(name) ?? fields.named(name.replace(/Id$/, ''));
    if (field === undefined || field.indexed || field.internalName === 'ID') continue;
    throw invalidRequest(
      `Field '${field.internalName}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`
    );
  }
}

function add(call: GraphCall, context: RequestContext, list: ListRow): ItemRow {
  const { fields } = bodyOf(call);
  return createItem(context, list, { values: bodyValues(context, list, restNames(context, list, isObject(fields) ? fields : {})) });
}

function write(context: RequestContext, list: ListRow, row: ItemRow, fields: Json, ifMatch: string | undefined): ItemRow {
  return updateItem(context, list, row, bodyValues(context, list, restNames(context, list, fields)), ifMatch);
}

/** Columns of a body as REST names them: `RoomLookupId` is `RoomId` there. @throws GraphError (400) for one that the list does not have */
function restNames({ service }: RequestContext, list: ListRow, fields: Json): Record<string, unknown> {
  const known = service.fields.ofList(list.n);
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
      if (name.includes('@')) return [];
      const lookup = /^(.+)LookupId$/.exec(name)?.[1];
      const field = known.named(lookup ?? name);
      if (field === undefined) throw invalidRequest(`Field '${name}' is not recognized`);
      if (lookup === undefined) return [[field.internalName, value]];
      return [[`${field.internalName}Id`, Array.isArray(value) ? value.map(Number) : value === null ? null : Number(value)]];
    })
  );
}

/** `microsoft.graph.listItem`; its columns only where they are asked for. */
export function itemJson(context: RequestContext, list: ListRow, row: ItemRow, expand: readonly string[], select: readonly string[]): Json {
  const etag = etagOf(row.guid, row.version);
  const type = context.service.contentTypes.ofList(list.n).find(({ id }) => id === row.content_type);
  return {
    '@odata.etag': etag, id: String(row.id), eTag: etag, createdDateTime: row.created, lastModifiedDateTime: row.modified, webUrl: context.absolute(encodeURI(context.service.items.urlOf(list, row))),
    createdBy: identityOf(context, row.author), lastModifiedBy: identityOf(context, row.editor), parentReference: { siteId: siteId(context) }, contentType: { id: row.content_type, name: type?.name ?? '' },
    ...(expand.some((name) => name.toLowerCase() === 'fields') ? { fields: fieldsJson(context, list, row, select) } : {})
  };
}

/** The columns of an item as `fieldValueSet`: empty ones are left out, lookups are told as ids in a text. */
export function fieldsJson(context: RequestContext, list: ListRow, row: ItemRow, select: readonly string[]): Json {
  const wanted = new Set(select.map((name) => name.toLowerCase()));
  const own: Json = {
    id: String(row.id), ContentType: context.service.contentTypes.ofList(list.n).find(({ id }) => id === row.content_type)?.name ?? '', Modified: row.modified, Created: row.created, AuthorLookupId: String(row.author),
    EditorLookupId: String(row.editor), _UIVersionString: versionLabel(row.ui_version), Attachments: row.attachments > 0, Edit: '', ItemChildCount: '0', FolderChildCount: row.kind === RowKind.Folder ? String(row.folders) : '0',
    ...(row.title === null ? {} : { Title: row.title, LinkTitle: row.title, LinkTitleNoMenu: row.title })
  };
  const columns = context.service.fields.ofList(list.n).all.filter((field) => field.column !== '' && !field.hidden && !(field.internalName in own)).flatMap((field) => valueOf(context, field, row));
  const values = { '@odata.etag': etagOf(row.guid, row.version), ...own, ...Object.fromEntries(columns) };
  if (wanted.size === 0) return values;
  return Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('@') || name === 'id' || wanted.has(name.toLowerCase())));
}

function valueOf(context: RequestContext, field: Field, row: ItemRow): [string, unknown][] {
  const stored = row[field.column];
  if (stored === null || stored === undefined || ['Author', 'Editor'].includes(field.internalName)) return [];
  if (field.type.storage === 'id') return [[`${field.internalName}LookupId`, String(stored)]];
  if (field.type.storage === 'ids') return [[field.internalName, lookupTexts(context, field, stored).map(({ id, text }) => ({ LookupId: id, LookupValue: text }))]];
  return [[field.internalName, plain(jsonValue(field, stored))]];
}

function plain(value: ODataValue): unknown {
  if (Array.isArray(value)) return value.map(plain);
  return typeof value === 'object' && value !== null && isComplex(value) ? Object.fromEntries(Object.entries(value.fields).map(([name, inner]) => [name, plain(inner)])) : value;
}
