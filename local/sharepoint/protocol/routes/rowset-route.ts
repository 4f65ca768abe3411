import { RequestContext } from '../../model/context';
import { SharePointError } from '../../errors';
import { listRowset } from '../../model/list-data/rowset';
import { languageOf } from '../http/api';
import type { Route } from '../http/route';

const ADDRESS = /^(.*)\/_vti_bin\/owssvr\.dll$/i;
/** What of the URL protocol is understood; an address with more (a view, a filter) is not served. */
const PARAMETERS = new Set(['cmd', 'list', 'xmldata', 'query', 'sortfield', 'sortdir', 'includeversions']);

/** `_vti_bin/owssvr.dll?Cmd=Display&List={…}&XMLDATA=TRUE`: the items of a list as an ADO rowset, with their versions where asked. */
export const rowsetRoute: Route = ({ service, request, person, path }) => {
  const address = ADDRESS.exec(path);
  const asked = new Map([...request.url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  if (address === null || request.method !== 'GET' || asked.get('cmd')?.toLowerCase() !== 'display' || !isTrue(asked.get('xmldata'))) return undefined;
  const web = service.sites.webByUrl(address[1] || '/');
  const list = service.lists.byId((asked.get('list') ?? '').replace(/[{}]/g, '').toLowerCase());
  if (web === undefined || list?.web !== web.n || [...asked.keys()].some((name) => !PARAMETERS.has(name))) return undefined;
  const user = service.database.transaction(() => service.principals.ensure(web.site, person));
  const sortField = asked.get('sortfield');
  try {
    const body = listRowset(new RequestContext(service, request, web, user, languageOf(request)), list, {
      columns: (asked.get('query') ?? '').split(/\s+/).filter((name) => name !== '' && name !== '*'), descending: asked.get('sortdir')?.toLowerCase() === 'desc',
      versions: isTrue(asked.get('includeversions')), ...(sortField === undefined ? {} : { sortField })
    });
    return { status: 200, headers: { 'Content-Type': 'text/xml; charset=utf-8' }, body };
  } catch (error) {
    if (error instanceof SharePointError) return { status: error.status, headers: { 'Content-Type': 'text/plain;charset=utf-8' }, body: error.text(languageOf(request)) };
    throw error;
  }
};

function isTrue(text: string | undefined): boolean {
  return text?.toLowerCase() === 'true';
}
