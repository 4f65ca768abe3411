import { randomUUID } from 'node:crypto';
import type { SharePointError } from '../../errors';
import { RequestContext } from '../../model/context';
import { PermissionKind } from '../../storage/permission-kind';
import { asRefusal, languageOf } from '../http/api';
import type { ApiAnswer } from '../http/api-request';
import type { FormDigests } from '../http/digest';
import type { Route } from '../http/route';
import { readClientQuery } from './client-request';
import { ClientRun } from './client-run';

const ADDRESS = /^(.*)\/_vti_bin\/client\.svc\/ProcessQuery$/i;

/**
 * `_vti_bin/client.svc/ProcessQuery`: the client-side object model (MS-CSOM), on the resources that REST has, with their rights and rules. A request of
 * which one action is refused changes nothing; what is refused is told in the first part of the answer (`ErrorInfo`), with status 200.
 */
export function processQueryRoute(digests: FormDigests): Route {
  return ({ service, request, person, path }) => {
    const address = ADDRESS.exec(path);
    const web = address === null || request.method !== 'POST' ? undefined : service.sites.webByUrl(address[1] || '/');
    if (web === undefined || !service.isReady(service.sites.site(web.site))) return undefined;
    digests.require(request, person.claim, service.sites.site(web.site).id);
    const user = service.database.transaction(() => service.principals.ensure(web.site, person));
    const context = new RequestContext(service, request, web, user, languageOf(request));
    try {
      context.require(PermissionKind.Open, web);
      const query = readClientQuery(new TextDecoder().decode(request.body));
      return answered([head(null), ...service.database.transaction(() => new ClientRun(context, query).answers())]);
    } catch (error) {
      return answered([head(asRefusal(error), context)]);
    }
  };
}

function answered(parts: readonly unknown[]): ApiAnswer {
  return { status: 200, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body: JSON.stringify(parts) };
}

function head(error: SharePointError | null, context?: RequestContext): unknown {
  const TraceCorrelationId = randomUUID();
  const info = error === null ? null : { ErrorMessage: error.text(context?.language ?? 'en-US'), ErrorValue: null, TraceCorrelationId, ErrorCode: error.code, ErrorTypeName: error.exception };
  return { SchemaVersion: '15.0.0.0', LibraryVersion: '16.0.25326.12005', ErrorInfo: info, TraceCorrelationId };
}
