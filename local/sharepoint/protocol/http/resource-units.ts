import { GRAPH_UNITS, TENANT_UNITS } from '../../limits';
import type { Settings } from '../../settings';
import { GRAPH_PATH } from '../graph/graph';
import type { ApiRequest } from './api-request';

/** What a request takes of the budgets. */
export interface RequestCost {
  /** Parts of a batch, or one: they are charged one by one. */
  readonly operations: number;
  /** Resource units (MS docs: avoid getting throttled or blocked in SharePoint Online). */
  readonly units: number;
}

/** The first line of each request in a multipart batch. */
const REQUEST_LINE = /^(?:GET|POST|PUT|PATCH|MERGE|DELETE) \S.{0,8300} HTTP\/\d/gim;
/** Collections of Graph: who reads one of them queries. */
const GRAPH_COLLECTION = /^(?:users|groups|sites|lists|items|children|members|owners|events|calendarview|memberof|transitivememberof|people|joinedteams|drives|messages|columns|contenttypes)$/i;

/** What a request to SharePoint's REST, to its older protocols (`_vti_bin`) or to Graph costs; what is neither (files of packages, pictures of pages) costs nothing. */
export function costOf(request: ApiRequest, { restUnits }: Pick<Settings, 'restUnits'>): RequestCost | undefined {
  const { pathname } = request.url;
  if (pathname.startsWith(`${GRAPH_PATH}/`)) return graphCost(request, pathname.slice(GRAPH_PATH.length));
  if (!/\/_(?:api|vti_bin)(?:\/|$)/i.test(pathname)) return undefined;
  const operations = /\/_api\/(?:\$|%24)batch$/i.test(pathname) ? partsOf(request).length : 1;
  return { operations, units: operations * restUnits };
}

/** Units that a tenant may use in a window, by its licences. */
export function tenantUnits({ licences, tenantUnitsPerWindow }: Pick<Settings, 'licences' | 'tenantUnitsPerWindow'>): number {
  if (tenantUnitsPerWindow > 0) return tenantUnitsPerWindow;
  return TENANT_UNITS.find(({ upTo }) => licences <= upTo)?.units ?? 0;
}

function partsOf({ body }: ApiRequest): readonly string[] {
  return new TextDecoder().decode(body).match(REQUEST_LINE) ?? [];
}

function graphCost(request: ApiRequest, path: string): RequestCost {
  if (path.toLowerCase() !== '/$batch') return { operations: 1, units: graphUnits(request.method, path, request.url.searchParams) };
  const parts = graphParts(request);
  return { operations: parts.length, units: parts.reduce((total, { method, url }) => total + graphUnits(method, url.pathname, url.searchParams), 0) };
}

function graphUnits(method: string, path: string, parameters: URLSearchParams): number {
  const segments = path.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? '';
  if (segments.some((segment) => /^permissions$/i.test(segment))) return GRAPH_UNITS.permissions;
  if (method !== 'GET' && method !== 'HEAD') return GRAPH_UNITS.query;
  if (/^delta\b/i.test(last)) return parameters.has('token') || parameters.has('$deltatoken') ? GRAPH_UNITS.item : GRAPH_UNITS.query;
  return GRAPH_COLLECTION.test(last) || parameters.has('$filter') || parameters.has('$search') ? GRAPH_UNITS.query : GRAPH_UNITS.item;
}

/** The requests of a JSON batch; one that cannot be read is the batch's to refuse. */
function graphParts({ body, url }: ApiRequest): Array<{ method: string; url: URL }> {
  try {
    const { requests } = JSON.parse(new TextDecoder().decode(body)) as { requests?: ReadonlyArray<{ method?: unknown; url?: unknown }> };
    return (requests ?? []).map((part) => ({ method: String(part.method).toUpperCase(), url: new URL(String(part.url), url) }));
  } catch {
    return [];
  }
}
