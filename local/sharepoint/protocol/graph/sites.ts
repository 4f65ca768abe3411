import type { RequestContext } from '../../model/context';
import { allows, PermissionKind } from '../../storage/permission-kind';
import type { ListRow } from '../../storage/list-store';
import type { WebRow } from '../../storage/site-store';
import type { ApiAnswer } from '../http/api-request';
import { driveOf, driveJson, libraries, socketIo } from './drives';
import { contextUrl, json, notAllowed, unknownSegment, type GraphCall, type Json } from './graph-answer';
import { GraphError } from './graph-error';
import { itemsOf } from './list-items';
import { asGraph, contextIn, invalidRequest, itemNotFound, siteId, visibleList } from './site-context';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Names of list templates in Graph (MS docs: listInfo). */
const TEMPLATES: Readonly<Record<number, string>> = { 100: 'genericList', 101: 'documentLibrary', 103: 'links', 104: 'announcements', 105: 'contacts', 106: 'events', 107: 'tasks', 119: 'webPageLibrary' };

/** `/sites/…`: by id, by `host:/path:`, the root, or by search; with their lists and drives. */
export function sites(call: GraphCall, path: string): ApiAnswer {
  return asGraph(() => {
    if (path === '') return searched(call);
    const { web, rest } = addressed(call, path);
    return ofSite(call, contextIn(call, web), rest);
  });
}

function addressed({ service }: GraphCall, path: string): { readonly web: WebRow; readonly rest: readonly string[] } {
  const [, host, relative, below = ''] = /^([^/]+):\/([^:]*)(?::(?:\/(.*))?)?$/.exec(path) ?? [];
  if (host !== undefined && relative !== undefined) {
    const web = service.sites.webByUrl(`/${relative.replace(/\/+$/, '')}`);
    if (web === undefined) throw itemNotFound();
    return { web, rest: split(below) };
  }
  const [id = '', ...rest] = split(path);
  if (id.toLowerCase() === 'root') {
    const root = service.sites.webByUrl('/');
    if (root === undefined) throw itemNotFound();
    return { web: root, rest };
  }
  const parts = id.split(',');
  const guid = parts.at(-1) ?? '';
  if (!GUID.test(guid) || (parts.length > 1 && parts.length !== 3)) throw invalidRequest('Invalid hostname for this tenancy');
  const site = service.sites.allSites().find((each) => each.id === guid.toLowerCase());
  const web = service.sites.webById(guid) ?? (site && service.sites.rootWeb(site.n));
  if (web === undefined || (parts.length === 3 && service.sites.site(web.site).id !== parts[1]?.toLowerCase())) throw itemNotFound();
  return { web, rest };
}

const split = (path: string): readonly string[] => path.split('/').filter((segment) => segment !== '');

/** `/sites?search=text`: site collections that the person may open; `*` for all. */
function searched(call: GraphCall): ApiAnswer {
  const { service, request } = call;
  const text = request.url.searchParams.get('search');
  if (text === null) throw new GraphError(400, 'invalidRequest', "The 'search' query parameter is required.");
  const wanted = text.trim() === '*' ? '' : text.trim().toLocaleLowerCase();
  const found = service.sites.allSites().flatMap((site) => {
    const web = service.sites.rootWeb(site.n);
    if (!web.title.toLocaleLowerCase().includes(wanted) || !service.isReady(site)) return [];
    const user = service.principals.byLogin(site.n, call.caller.claim) ?? service.database.transaction(() => service.principals.ensure(site.n, call.caller));
    return allows(service.permissions.maskOf(user, service.scopeOf(web)), PermissionKind.Open) ? [siteJson(contextIn(call, web))] : [];
  });
  return json({ '@odata.context': `${contextUrl(request)}#sites`, value: found });
}

function ofSite(call: GraphCall, context: RequestContext, [name, ...rest]: readonly string[]): ApiAnswer {
  const { request } = call;
  const only = (value: Json): ApiAnswer => {
    if (request.method !== 'GET') throw notAllowed();
    return json(value);
  };
  switch (name?.toLowerCase()) {
    case undefined:
      return only({ '@odata.context': `${contextUrl(request)}#sites/$entity`, ...siteJson(context) });
    case 'sites':
      if (rest.length > 0) throw unknownSegment(rest[0] ?? '');
      return only({ '@odata.context': `${contextUrl(request)}#sites`, value: context.service.sites.subWebs(context.web.n).filter((web) => context.may(PermissionKind.Open, web)).map((web) => siteJson(context.in(web))) });
    case 'lists':
      return lists(call, context, rest);
    case 'drives':
      if (rest.length > 0) throw unknownSegment(rest[0] ?? '');
      return only({ '@odata.context': `${contextUrl(request)}#drives`, value: libraries(context).map((list) => driveJson(context, list)) });
    case 'drive': {
      const [library] = libraries(context);
      if (library === undefined) throw itemNotFound();
      return driveOf(call, context, library, rest.join('/'));
    }
    default:
      throw unknownSegment(name ?? '');
  }
}

function siteJson(context: RequestContext): Json {
  const { web, site } = context;
  return {
    id: siteId(context), name: web.url.split('/').at(-1) ?? '', displayName: web.title, description: web.description, webUrl: context.absolute(web.url), createdDateTime: web.created, lastModifiedDateTime: web.modified,
    siteCollection: { hostname: new URL(context.origin).hostname }, ...(web.parent === null ? { root: {} } : {}), parentReference: web.parent === null ? undefined : { siteId: site.id }
  };
}

function lists(call: GraphCall, context: RequestContext, [key, name, ...rest]: readonly string[]): ApiAnswer {
  const { request, service } = call;
  if (key === undefined) {
    if (request.method !== 'GET') throw notAllowed();
    const seen = service.lists.ofWeb(context.web.n).filter((list) => list.hidden === 0 && list.recycled === 0 && context.may(PermissionKind.ViewListItems, context.web, list));
    return json({ '@odata.context': `${contextUrl(request)}#sites('${siteId(context)}')/lists`, value: seen.map((list) => listJson(context, list)) });
  }
  const wanted = key.toLocaleLowerCase();
  const list = visibleList(context, service.lists.ofWeb(context.web.n).find(({ id, title }) => id === wanted || title.toLocaleLowerCase() === wanted));
  switch (name?.toLowerCase()) {
    case undefined:
      if (request.method !== 'GET') throw notAllowed();
      return json({ '@odata.context': `${contextUrl(request)}#lists/$entity`, ...listJson(context, list) });
    case 'columns':
      if (request.method !== 'GET' || rest.length > 0) throw notAllowed();
      return json({ '@odata.context': `${contextUrl(request)}#columns`, value: service.fields.ofList(list.n).all.map((field) => ({
        id: field.id, name: field.internalName, displayName: field.title, description: field.attributes.description ?? '', hidden: field.hidden, indexed: field.indexed, readOnly: field.readOnly, required: field.required, enforceUniqueValues: field.unique
      })) });
    case 'items':
      return itemsOf(call, context, list, rest);
    case 'subscriptions':
      if (rest.length !== 1 || rest[0]?.toLowerCase() !== 'socketio' || request.method !== 'GET') throw unknownSegment(rest[0] ?? '');
      return socketIo(call, context, list);
    case 'drive':
      if (list.base_type !== 1) throw itemNotFound();
      return driveOf(call, context, list, rest.join('/'));
    default:
      throw unknownSegment(name ?? '');
  }
}

function listJson(context: RequestContext, list: ListRow): Json {
  return {
    id: list.id, name: list.url.split('/').at(-1) ?? '', displayName: list.title, description: list.description, webUrl: context.absolute(encodeURI(list.url)), createdDateTime: list.created, lastModifiedDateTime: list.modified,
    eTag: `"${list.id},${list.schema_version}"`, list: { contentTypesEnabled: context.service.lists.settingsOf(list).contentTypesEnabled === true, hidden: list.hidden === 1, template: TEMPLATES[list.template] ?? 'genericList' },
    parentReference: { siteId: siteId(context) }
  };
}
