import { SharePointError } from '../../errors';
import { RequestContext } from '../../model/context';
import { allows, PermissionKind } from '../../storage/permission-kind';
import { objectIdOf } from '../../storage/object-id';
import type { ListRow } from '../../storage/list-store';
import type { WebRow } from '../../storage/site-store';
import type { ApiAnswer } from '../http/api-request';
import type { GraphCall, Json } from './graph-answer';
import { GraphError } from './graph-error';

/** Codes of Graph's refusals in sites and drives, by status (MS docs: Microsoft Graph error responses, OneDrive errors). */
const CODES: Readonly<Record<number, string>> = { 400: 'invalidRequest', 401: 'unauthenticated', 403: 'accessDenied', 404: 'itemNotFound', 405: 'notAllowed', 409: 'nameAlreadyExists', 412: 'resourceModified', 423: 'locked', 429: 'activityLimitReached', 503: 'serviceNotAvailable' };

export const itemNotFound = (): GraphError => new GraphError(404, 'itemNotFound', 'The resource could not be found.');
export const invalidRequest = (message: string): GraphError => new GraphError(400, 'invalidRequest', message);

/** The request in a web, as the person who asks. @throws GraphError (403) for who may not open it */
export function contextIn({ service, request, caller }: GraphCall, web: WebRow): RequestContext {
  if (!service.isReady(service.sites.site(web.site))) throw itemNotFound();
  const user = service.database.transaction(() => service.principals.ensure(web.site, caller));
  const context = new RequestContext(service, request, web, user, 'en-US');
  if (!allows(context.permissions(web), PermissionKind.Open)) throw new GraphError(403, 'accessDenied', 'Access denied');
  return context;
}

/** A list that the person may see. @throws GraphError (404) */
export function visibleList(context: RequestContext, list: ListRow | undefined): ListRow {
  if (list === undefined || list.web !== context.web.n || list.recycled === 1 || !context.may(PermissionKind.ViewListItems, context.web, list)) throw itemNotFound();
  return list;
}

/** What SharePoint refuses, in Graph's words: the rules are those of SharePoint. */
export function asGraph(work: () => ApiAnswer): ApiAnswer {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof SharePointError)) throw error;
    const status = error.status === 500 ? 409 : error.status;
    throw new GraphError(status, CODES[status] ?? 'generalException', status === 404 ? 'The resource could not be found.' : status === 403 ? 'Access denied' : error.message);
  }
}

/** Who made or changed something, as `identitySet`. */
export function identityOf({ service, site }: RequestContext, id: number): Json {
  const user = service.principals.byId(site.n, id);
  const person = user === undefined ? undefined : service.people.find(user.login);
  return { user: { email: user?.email, ...(person === undefined ? {} : { id: objectIdOf(person.login) }), displayName: user?.title ?? '' } };
}

/** `host,site collection,web` */
export function siteId(context: RequestContext): string {
  return `${new URL(context.origin).hostname},${context.site.id},${context.web.id}`;
}
