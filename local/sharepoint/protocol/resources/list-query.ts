import { parseView } from '../../model/caml/parse';
import { selectByCaml, understood, type CamlRequest } from '../../model/caml/select';
import { EVERYTHING } from '../../model/caml/model';
import { itemChangesSince } from '../../model/list-data/item-changes';
import { renderListData } from '../../model/list-data/list-data';
import { isObject, type JsonObject } from '../../model/json';
import type { ApiCall } from '../odata/api-call';
import { acts, extendType, onRequest, reads, valueOf } from '../odata/entity-type';
import { entityOf, jsonResource, valueResource, type CollectionResource, type StreamResource } from '../odata/resource';
import type { ListRow } from '../../storage/list-store';
import { listChanges } from '../../model/changes/read-changes';
import { currentChangeToken, getChanges } from './change';
import { recycleList } from '../../model/lists/recycle-list';
import { itemType, listItemType } from './item';
import { requireList } from './items';
import { listType } from './list';
import { recycledId } from './recycle-bin';

/**
 * `GetItems(query)`: items by CAML, with `$select` and `$expand` as elsewhere (MS docs: SP.CamlQuery).
 * @throws SharePointError for a query that is no CAML, an unknown column, a missing folder, or too many rows
 */
function getItems(list: ListRow, call: ApiCall): CollectionResource {
  const { context } = call;
  requireList(context, list);
  const page = selectByCaml(context, list, camlRequest(call.object('query')));
  const type = { ...itemType(context, list), ignoresUnknown: true };
  return {
    kind: 'collection',
    of: type.name,
    uri: `Web/Lists(guid'${list.id}')/GetItems`,
    page: () => ({ entities: page.rows.map((row) => entityOf(type, { list, row })) }),
    operations: {}
  };
}

function camlRequest(query: JsonObject): CamlRequest {
  const { ViewXml: viewXml, FolderServerRelativeUrl: folderUrl, FolderServerRelativePath: folderPath, ListItemCollectionPosition: position } = query;
  const folder = isObject(folderPath) && typeof folderPath.DecodedUrl === 'string' ? folderPath.DecodedUrl : folderUrl;
  const paging = isObject(position) ? position.PagingInfo : undefined;
  return {
    view: typeof viewXml === 'string' && viewXml.trim() !== '' ? understood(() => parseView(viewXml)) : EVERYTHING,
    ...(typeof folder === 'string' && folder !== '' ? { folder } : {}),
    ...(typeof paging === 'string' && paging !== '' ? { paging } : {})
  };
}

/** `RenderListDataAsStream(parameters, overrideParameters)`, with the parameters of the address. */
function renderStream(list: ListRow, call: ApiCall): object {
  const { context } = call;
  requireList(context, list);
  const given = call.object('parameters');
  const text = (name: string): string | undefined => {
    const value = given[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const viewXml = text('ViewXml') ?? text('OverrideViewXml');
  const paging = text('Paging');
  const folder = text('FolderServerRelativeUrl');
  const parameters = new Map([...context.request.url.searchParams, ...Object.entries(call.object('overrideParameters')).filter(([, value]) => value !== null).map(([name, value]): [string, string] => [name, String(value)])].map(([name, value]) => [name.toLowerCase(), value]));
  return renderListData(context, list, {
    renderOptions: Number(given.RenderOptions ?? 0) || 0,
    datesInUtc: given.DatesInUtc === true,
    parameters,
    ...(viewXml === undefined ? {} : { viewXml }),
    ...(paging === undefined ? {} : { paging }),
    ...(folder === undefined ? {} : { folder })
  });
}

function itemChanges(list: ListRow, call: ApiCall): StreamResource {
  requireList(call.context, list);
  const query = call.object('query');
  const text = (name: string): string | undefined => (typeof query[name] === 'string' ? query[name] : undefined);
  const { ChangeToken: token } = query;
  const value = isObject(token) && typeof token.StringValue === 'string' ? token.StringValue : text('ChangeToken');
  const rowLimit = Number(query.RowLimit);
  const request = {
    ...(value === undefined ? {} : { token: value }),
    ...(Number.isInteger(rowLimit) && rowLimit > 0 ? { rowLimit } : {}),
    ...defined('query', text('Query')), ...defined('viewFields', text('ViewFields')), ...defined('queryOptions', text('QueryOptions'))
  };
  return { kind: 'stream', contentType: 'text/xml;charset=utf-8', bytes: Buffer.from(itemChangesSince(call.context, list, request)) };
}

function defined<Name extends string>(name: Name, value: string | undefined): { [Key in Name]?: string } {
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: string };
}

extendType(listType, {
  properties: { CurrentChangeToken: onRequest(valueOf('SP.ChangeToken', (list, context) => currentChangeToken(context, listChanges(list)))) },
  operations: {
    recycle: acts((list, { context }) => recycledId(recycleList(context, list))),
    getItems: reads(getItems),
    renderListDataAsStream: acts((list, call) => jsonResource(renderStream(list, call))),
    renderListData: reads((list, call) => {
      requireList(call.context, list);
      const viewXml = call.text('viewXml');
      return valueResource('RenderListData', 'Edm.String', JSON.stringify(renderListData(call.context, list, { viewXml, renderOptions: 0, datesInUtc: false, parameters: new Map() })));
    }),
    getChanges: acts((list, call) => {
      requireList(call.context, list);
      return getChanges(call, listChanges(list));
    }),
    getListItemChangesSinceToken: acts(itemChanges)
  }
});


extendType(listItemType, {
  operations: {
    /** The changes of one item. */
    getChanges: acts(({ list, row }, call) => {
      requireList(call.context, list);
      return getChanges(call, { ...listChanges(list), rows: { list: list.n, item: row.id } });
    })
  }
});
