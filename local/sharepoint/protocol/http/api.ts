import { RequestContext } from '../../model/context';
import { refusal, SharePointError, type Language } from '../../errors';
import type { Verb } from '../odata/api-call';
import { dispatch } from '../odata/dispatch';
import { formatOf, requireAccept } from '../odata/format';
import { parsePath } from '../odata/path';
import { parseQuery } from '../odata/query';
import { entityOf } from '../odata/resource';
import { errorAnswer, Writer } from '../odata/writer';
import { allows, PermissionKind } from '../../storage/permission-kind';
import { apiRoot } from '../resources';
import { publishDue } from '../../model/pages/schedule';
import type { Service } from '../../model/service';
import type { ApiAnswer, ApiRequest } from './api-request';
import { batchAnswer, parseBatch } from './batch';
import type { FormDigests } from './digest';
import { personOf } from './identity';

const VERBS: ReadonlySet<string> = new Set<Verb>(['GET', 'POST', 'PUT', 'PATCH', 'MERGE', 'DELETE']);
const API = /^(.*?)\/_api(?:\/(.*))?$/i;

/** `/sites/…/_api/…`: identity, digest, `$batch`, then the resource. */
export class Api {
  public constructor(
    private readonly service: Service,
    private readonly digests: FormDigests
  ) {}

  public static matches(request: ApiRequest): boolean {
    return API.test(request.url.pathname);
  }

  /** Answers a request; every refusal is an answer too. */
  public async answer(request: ApiRequest, inBatch = false): Promise<ApiAnswer> {
    const language = languageOf(request);
    try {
      return await this.serve(request, language, inBatch);
    } catch (error) {
      return errorAnswer(asRefusal(error), formatOf(request.headers.accept, request.headers['odata-version']), language);
    }
  }

  private async serve(request: ApiRequest, language: Language, inBatch: boolean): Promise<ApiAnswer> {
    const { service } = this;
    const match = API.exec(request.url.pathname);
    const webUrl = decodePath(match?.[1] ?? '') || '/';
    const person = personOf(service, request);
    const verb = verbOf(request);
    const path = decodePath(match?.[2] ?? '');
    const web = service.sites.webByUrl(webUrl);
    if (web === undefined || !service.isReady(service.sites.site(web.site))) throw refusal('resourceNotFound', webUrl);
    publishDue(service, request);
    const user = service.database.transaction(() => service.principals.ensure(web.site, person));
    const context = new RequestContext(service, request, web, user, language);
    if (!allows(context.permissions(web), PermissionKind.Open)) throw refusal('accessDenied');
    requireAccept(request.headers.accept, request.headers['odata-version']);
    if (verb !== 'GET' && !/^contextinfo$/i.test(path)) this.digests.require(request, person.claim, context.site.id);
    if (/^\$batch$/i.test(path)) return this.batch(request, verb, inBatch);
    const parameters = request.url.searchParams;
    const segments = parsePath(path, (name) => parameters.get(name) ?? undefined);
    const query = parseQuery(parameters);
    const writer = new Writer(context, formatOf(request.headers.accept, request.headers['odata-version']));
    return dispatch({ context, verb, segments, query }, entityOf(apiRoot, { issueDigest: () => this.digests.issue(person.claim, context.site.id) }), writer);
  }

  private async batch(request: ApiRequest, verb: Verb, inBatch: boolean): Promise<ApiAnswer> {
    if (verb !== 'POST') throw refusal('methodNotAllowed', verb);
    if (inBatch) throw refusal('batchInvalid', 'A batch inside a batch.');
    const answers: ApiAnswer[] = [];
    for (const part of parseBatch(request)) answers.push(Api.matches(part) ? await this.answer(part, true) : await this.notServed(part));
    return batchAnswer(answers);
  }

  private notServed(part: ApiRequest): Promise<ApiAnswer> {
    return Promise.resolve(errorAnswer(refusal('resourceNotFound', part.url.pathname), formatOf(part.headers.accept, undefined), languageOf(part)));
  }
}

/** Anything thrown as a refusal; what is no refusal is a fault of ours and says so in the log. */
export function asRefusal(error: unknown): SharePointError {
  if (error instanceof SharePointError) return error;
  if (error instanceof RangeError && /call stack/i.test(error.message)) return refusal('badRequest', '');
  process.emitWarning(error instanceof Error ? (error.stack ?? error.message) : String(error), 'LocalSharePointError');
  return refusal('serverError');
}

/** English and French are kept; other languages read English. */
export function languageOf(request: ApiRequest): Language {
  return /^\s*fr\b/i.test(request.headers['accept-language'] ?? '') ? 'fr-FR' : 'en-US';
}

/**
 * The verb after `X-HTTP-Method`.
 * @throws SharePointError `methodNotAllowed` (405)
 */
export function verbOf(request: ApiRequest): Verb {
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const wanted = method === 'POST' ? (request.headers['x-http-method'] ?? request.headers['x-http-method-override'] ?? method) : method;
  // What a browser makes of a header without a value stands for none (spscript).
  const verb = (wanted === 'undefined' ? method : wanted).toUpperCase();
  if (!VERBS.has(verb)) throw refusal('methodNotAllowed', verb.slice(0, 20));
  return verb as Verb;
}

/** @throws SharePointError (400) when a percent sign stands for nothing */
export function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    throw refusal('badRequest', path.slice(0, 200));
  }
}
