import { randomUUID } from 'node:crypto';
import { SharePointError } from '../../errors';
import type { ApiAnswer, ApiRequest } from '../http/api-request';
import { parseQuery } from '../odata/query';
import type { Database } from '../../storage/database';
import { objectIdOf } from '../../storage/object-id';
import type { PeopleStore, Person } from '../../storage/people-store';
import { Directory, type DirectoryQuery } from './directory';
import { badQuery, GraphError, notFound } from './graph-error';
import { personPicture } from './person-picture';
import { USER_PROPERTIES, userProperty } from './user-property';

/** Address under which Graph is served. */
export const GRAPH_PATH = '/_graph/v1.0';
/** Users of a page when `$top` is absent, and at most (MS docs: list users). */
const PAGE = 100;
const LONGEST_PAGE = 999;
/** Requests of a batch (MS docs: JSON batching). */
const REQUESTS_PER_BATCH = 20;
const PICTURE_SIZE = 240;
const PICTURE_SIZES: readonly number[] = [48, 64, 96, 120, 240, 360, 432, 504, 648];

type Json = Readonly<Record<string, unknown>>;

interface BatchPart {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly dependsOn: readonly string[];
}

/** The part of Microsoft Graph that reads people: users, pictures, memberships, `$batch`. */
export class Graph {
  private readonly directory: Directory;

  public constructor(database: Database, people: PeopleStore) {
    this.directory = new Directory(database, people);
  }

  /**
   * Answers a request below {@link GRAPH_PATH}.
   * @param caller - who asks: `/me`
   */
  public answer(request: ApiRequest, caller: Person): ApiAnswer {
    try {
      const path = decodeURIComponent(request.url.pathname.slice(GRAPH_PATH.length));
      const segments = path.split('/').filter((segment) => segment !== '');
      if (segments.length === 1 && segments[0] === '$batch') return this.batch(request, caller);
      if (request.method !== 'GET' && request.method !== 'HEAD') throw new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
      return this.read(segments, request, caller);
    } catch (error) {
      return errorAnswer(error);
    }
  }

  private read(segments: readonly string[], request: ApiRequest, caller: Person): ApiAnswer {
    const [root = '', ...rest] = segments;
    if (root === 'me') return this.ofUser(caller, rest, request, 'me');
    const quoted = /^users\('(.*)'\)$/i.exec(root)?.[1]?.replaceAll("''", "'");
    if (quoted !== undefined) return this.ofUser(this.user(quoted), rest, request, 'users');
    if (root.toLowerCase() !== 'users') throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${root}'.`);
    const [key, ...below] = rest;
    if (key === undefined) return this.users(request);
    if (key === '$count') return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: String(this.directory.count(advanced(request, directoryQuery(request)))) };
    return this.ofUser(this.user(key), below, request, 'users');
  }

  private user(key: string): Person {
    const person = this.directory.find(key);
    if (person === undefined) throw notFound(key);
    return person;
  }

  private users(request: ApiRequest): ApiAnswer {
    const query = directoryQuery(request);
    const { searchParams } = request.url;
    const counted = searchParams.get('$count') === 'true';
    if (counted || query.search !== undefined) advanced(request, query);
    const found = this.directory.list({ ...query, top: query.top + 1 });
    const next = new URL(request.url);
    next.searchParams.set('$skiptoken', String(query.skip + query.top));
    return json({
      '@odata.context': `${contextUrl(request)}#users${selectSuffix(request)}`,
      ...(counted ? { '@odata.count': this.directory.count(query) } : {}),
      ...(found.length > query.top ? { '@odata.nextLink': next.href } : {}),
      value: found.slice(0, query.top).map((person) => userJson(person, request))
    });
  }

  private ofUser(person: Person, segments: readonly string[], request: ApiRequest, root: 'me' | 'users'): ApiAnswer {
    const [name, second, third] = segments;
    const depth = segments.length;
    switch (name?.toLowerCase()) {
      case undefined:
        return json({ '@odata.context': `${contextUrl(request)}#users${selectSuffix(request)}/$entity`, ...userJson(person, request) });
      case 'photo':
        if (depth === 1) return json({ '@odata.context': `${contextUrl(request)}#${root}/photo/$entity`, '@odata.mediaContentType': personPicture(person, PICTURE_SIZE).headers['Content-Type'] ?? 'image/jpeg', id: `${PICTURE_SIZE}x${PICTURE_SIZE}`, width: PICTURE_SIZE, height: PICTURE_SIZE });
        if (depth === 2 && second === '$value') return personPicture(person, PICTURE_SIZE);
        break;
      case 'photos': {
        const size = Number(/^(\d+)x\1$/i.exec(second ?? '')?.[1]);
        if (depth === 3 && third === '$value' && PICTURE_SIZES.includes(size)) return personPicture(person, size);
        break;
      }
      case 'memberof':
      case 'transitivememberof':
        if (depth === 1 || (depth === 2 && second === 'microsoft.graph.group')) return json({ '@odata.context': `${contextUrl(request)}#directoryObjects`, value: groupsOf(person) });
        break;
      case 'manager':
        throw notFound('manager');
    }
    if (depth === 1 && name !== undefined) {
      const found = userProperty(name);
      if (found !== undefined) return json({ '@odata.context': `${contextUrl(request)}#users('${objectIdOf(person.login)}')/${found.name}`, value: found.property.read(person) });
    }
    throw new GraphError(400, 'BadRequest', `Resource not found for the segment '${name ?? ''}'.`);
  }

  /** Parts are answered in order; one that depends on a failed one is not run (MS docs: JSON batching). */
  private batch(request: ApiRequest, caller: Person): ApiAnswer {
    if (request.method !== 'POST') throw new GraphError(405, 'BadRequest', 'A batch is sent with POST.');
    const failed = new Set<string>();
    const responses = batchParts(request).map((part) => {
      const answer = part.dependsOn.some((id) => failed.has(id))
        ? errorAnswer(new GraphError(424, 'FailedDependency', 'A request that this one depends on failed.'))
        : this.answer({ method: part.method, url: new URL(GRAPH_PATH + (part.url.startsWith('/') ? part.url : `/${part.url}`), request.url), headers: part.headers, body: new Uint8Array() }, caller);
      if (answer.status >= 400) failed.add(part.id);
      return { id: part.id, status: answer.status, headers: answer.headers, body: batchBody(answer) };
    });
    return json({ responses });
  }
}

function batchParts(request: ApiRequest): readonly BatchPart[] {
  const body = parseJson(request.body);
  const requests = isObject(body) && Array.isArray(body.requests) ? (body.requests as readonly unknown[]) : undefined;
  if (requests === undefined) throw new GraphError(400, 'BadRequest', 'Invalid batch payload format.');
  if (requests.length > REQUESTS_PER_BATCH) throw new GraphError(400, 'BadRequest', `Number of batch request steps exceeds the maximum value of ${REQUESTS_PER_BATCH}.`);
  const seen = new Set<string>();
  return requests.map((each) => {
    if (!isObject(each) || typeof each.id !== 'string' || typeof each.url !== 'string' || seen.has(each.id)) throw new GraphError(400, 'BadRequest', 'Each request of a batch needs a unique id and a url.');
    if (/^\/?\$batch/i.test(each.url)) throw new GraphError(400, 'BadRequest', 'Batches cannot be nested.');
    seen.add(each.id);
    const headers = isObject(each.headers) ? Object.entries(each.headers).map(([name, value]) => [name.toLowerCase(), String(value)] as const) : [];
    return {
      id: each.id,
      method: typeof each.method === 'string' ? each.method.toUpperCase() : 'GET',
      url: each.url,
      headers: Object.fromEntries(headers),
      dependsOn: Array.isArray(each.dependsOn) ? each.dependsOn.map(String) : []
    };
  });
}

/** JSON as it is, pictures in base64 (MS docs: JSON batching). */
function batchBody({ headers, body }: ApiAnswer): unknown {
  if (headers['Content-Type']?.startsWith('application/json') === true) return parseJson(Buffer.from(body));
  return typeof body === 'string' ? body : Buffer.from(body).toString('base64');
}

function directoryQuery(request: ApiRequest): DirectoryQuery {
  const { searchParams } = request.url;
  const query = parseQuery(searchParams);
  if (query.top !== undefined && (query.top < 1 || query.top > LONGEST_PAGE)) throw badQuery(`Invalid page size specified: '${query.top}'. Must be between 1 and ${LONGEST_PAGE} inclusive.`);
  const token = query.skipToken === undefined ? 0 : Number(query.skipToken);
  if (!Number.isSafeInteger(token) || token < 0) throw badQuery('The skip token is not valid.');
  const search = searchParams.get('$search');
  return { ...(query.filter === undefined ? {} : { filter: query.filter }), ...(search === null ? {} : { search }), orderBy: query.orderBy, top: query.top ?? PAGE, skip: token };
}

/** @throws GraphError when the header that advanced queries need is missing (MS docs: advanced query capabilities) */
function advanced(request: ApiRequest, query: DirectoryQuery): DirectoryQuery {
  if (request.headers.consistencylevel?.toLowerCase() !== 'eventual') {
    throw badQuery("Request with $search or $count query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'");
  }
  return query;
}

function selected(request: ApiRequest): readonly string[] {
  return parseQuery(request.url.searchParams).select.map((path) => path.join('/'));
}

function selectSuffix(request: ApiRequest): string {
  const names = selected(request);
  return names.length === 0 ? '' : `(${names.join(',')})`;
}

function userJson(person: Person, request: ApiRequest): Json {
  const names = selected(request);
  if (names.length === 0) {
    return Object.fromEntries(Object.entries(USER_PROPERTIES).flatMap(([name, { byDefault, read }]) => (byDefault ? [[name, read(person)]] : [])));
  }
  return Object.fromEntries(
    names.map((name) => {
      const found = userProperty(name);
      if (found === undefined) throw badQuery(`Could not find a property named '${name}' on type 'microsoft.graph.user'.`);
      return [found.name, found.property.read(person)];
    })
  );
}

function groupsOf(person: Person): readonly Json[] {
  return (person.groups ?? []).map((title) => ({
    '@odata.type': '#microsoft.graph.group',
    id: objectIdOf(title),
    displayName: title,
    description: null,
    groupTypes: [],
    mail: null,
    mailEnabled: false,
    securityEnabled: true
  }));
}

function contextUrl(request: ApiRequest): string {
  return `${request.url.origin}${GRAPH_PATH}/$metadata`;
}

function json(value: Json, status = 200): ApiAnswer {
  return { status, headers: { 'Content-Type': 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8' }, body: JSON.stringify(value) };
}

function errorAnswer(error: unknown): ApiAnswer {
  const refused =
    error instanceof GraphError
      ? error
      : error instanceof SharePointError || error instanceof URIError
        ? badQuery(error.message)
        : undefined;
  if (refused === undefined) throw error;
  const { status, code, message } = refused;
  return json({ error: { code, message, innerError: { date: new Date().toISOString().slice(0, 19), 'request-id': randomUUID() } } }, status);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
  } catch {
    throw new GraphError(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}
