import type { ApiAnswer, ApiRequest } from '../http/api-request';
import { parseQuery } from '../odata/query';
import type { Service } from '../../model/service';
import { objectIdOf } from '../../storage/object-id';
import type { Person } from '../../storage/people-store';
import { events } from './calendar';
import { Directory, type DirectoryQuery } from './directory';
import { drives } from './drives';
import { contextUrl, errorAnswer, GRAPH_PATH, isObject, json, notAllowed, pageOf, parseJson, unknownSegment, type GraphCall } from './graph-answer';
import { badQuery, GraphError, notFound } from './graph-error';
import { groupJson, groups, joinedTeams } from './groups';
import { personPicture } from './person-picture';
import { preferPresence, presence, presences } from './presence';
import { sites } from './sites';
import { userProperties, userProperty } from './user-property';

export { GRAPH_PATH } from './graph-answer';

/** Users of a page when `$top` is absent, and at most (MS docs: list users). */
const PAGE = 100;
const LONGEST_PAGE = 999;
/** People of a page of `people` when `$top` is absent, and at most (MS docs: list people). */
const PEOPLE = 10;
const LONGEST_PEOPLE = 1000;
/** Requests of a batch (MS docs: JSON batching). */
const REQUESTS_PER_BATCH = 20;
const PICTURE_SIZE = 240;
const PICTURE_SIZES: readonly number[] = [48, 64, 96, 120, 240, 360, 432, 504, 648];

interface BatchPart {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly dependsOn: readonly string[];
  readonly body: Uint8Array;
}

/** The part of Microsoft Graph that the coming parts stand on: people, groups, calendars, presence, sites with lists and drives, `$batch`. */
export class Graph {
  private readonly directory: Directory;

  public constructor(private readonly service: Service) {
    this.directory = new Directory(service.database, service.people);
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
      const call: GraphCall = { service: this.service, request, caller };
      switch (segments[0]?.toLowerCase()) {
        case 'groups':
          if (!reads(request)) throw notAllowed();
          return groups(call, segments.slice(1));
        case 'sites':
          return sites(call, path.replace(/^\/+sites\/?/i, ''));
        case 'drives':
          return drives(call, path.replace(/^\/+drives\/?/i, ''));
        case 'communications':
          if (segments[1]?.toLowerCase() !== 'getpresencesbyuserid' || request.method !== 'POST') throw unknownSegment(segments[1] ?? '');
          return presences(call);
        default:
          return this.users(segments, call);
      }
    } catch (error) {
      return errorAnswer(error);
    }
  }

  private users(segments: readonly string[], call: GraphCall): ApiAnswer {
    const { request, caller } = call;
    const [root = '', ...rest] = segments;
    if (root === 'me') return this.ofUser(caller, rest, call, 'me');
    const quoted = /^users\('(.*)'\)$/i.exec(root)?.[1]?.replaceAll("''", "'");
    if (quoted !== undefined) return this.ofUser(this.user(quoted), rest, call, 'users');
    if (root.toLowerCase() !== 'users') throw unknownSegment(root);
    const [key, ...below] = rest;
    if (!reads(request) && (key === undefined || below.length === 0)) throw notAllowed();
    if (key === undefined) return this.list(request);
    if (key === '$count') return { status: 200, headers: { 'Content-Type': 'text/plain' }, body: String(this.directory.count(advanced(request, directoryQuery(request)))) };
    return this.ofUser(this.user(key), below, call, 'users');
  }

  private user(key: string): Person {
    const person = this.directory.find(key);
    if (person === undefined) throw notFound(key);
    return person;
  }

  private list(request: ApiRequest): ApiAnswer {
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
      value: found.slice(0, query.top).map((person) => userProperties(person, searchParams))
    });
  }

  private ofUser(person: Person, segments: readonly string[], call: GraphCall, root: 'me' | 'users'): ApiAnswer {
    const { request } = call;
    const [name, second, third] = segments;
    const depth = segments.length;
    switch (name?.toLowerCase()) {
      case 'events':
        return events(call, person, false, segments.slice(1));
      case 'calendarview':
        return events(call, person, true, segments.slice(1));
      case 'calendar':
        if (second?.toLowerCase() === 'events') return events(call, person, false, segments.slice(2));
        if (second?.toLowerCase() === 'calendarview') return events(call, person, true, segments.slice(2));
        break;
      case 'presence':
        if (depth === 2 && request.method === 'POST' && /^(set|clear)UserPreferredPresence$/i.test(second ?? '')) return preferPresence(call, person, second ?? '');
        break;
    }
    if (!reads(request)) throw notAllowed();
    switch (name?.toLowerCase()) {
      case undefined:
        return json({ '@odata.context': `${contextUrl(request)}#users${selectSuffix(request)}/$entity`, ...userProperties(person, request.url.searchParams) });
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
        if (depth === 1 || (depth === 2 && second === 'microsoft.graph.group')) return json({ '@odata.context': `${contextUrl(request)}#directoryObjects`, value: this.service.people.groups.groupsOf(person.login).map((group) => groupJson(group, true)) });
        break;
      case 'joinedteams':
        if (depth === 1) return joinedTeams(call, person);
        break;
      case 'presence':
        if (depth === 1) return presence(call, person);
        break;
      case 'people':
        if (depth === 1) return this.relevant(person, call);
        break;
      case 'manager':
        throw notFound('manager');
    }
    if (depth === 1 && name !== undefined) {
      const found = userProperty(name);
      if (found !== undefined) return json({ '@odata.context': `${contextUrl(request)}#users('${objectIdOf(person.login)}')/${found.name}`, value: found.property.read(person) });
    }
    throw unknownSegment(name ?? '');
  }

  /** People who matter to a person: those of his department; with `$search`, whoever has that name. */
  private relevant(person: Person, call: GraphCall): ApiAnswer {
    const search = call.request.url.searchParams.get('$search')?.replaceAll('"', '');
    return pageOf(call, `users('${objectIdOf(person.login)}')/people`, LONGEST_PEOPLE, PEOPLE, (limit, offset) =>
      (search === undefined ? this.service.people.colleagues(person, limit, offset) : this.service.people.search(search, limit, offset)).map(({ login, displayName, email, title, department, office }) => ({
        id: objectIdOf(login), displayName, jobTitle: title ?? null, department: department ?? null, officeLocation: office ?? null, userPrincipalName: email,
        scoredEmailAddresses: [{ address: email, relevanceScore: 1 }], personType: { class: 'Person', subclass: 'OrganizationUser' }
      }))
    );
  }

  /** Parts are answered in order; one that depends on a failed one is not run (MS docs: JSON batching). */
  private batch(request: ApiRequest, caller: Person): ApiAnswer {
    if (request.method !== 'POST') throw new GraphError(405, 'BadRequest', 'A batch is sent with POST.');
    const failed = new Set<string>();
    const responses = batchParts(request).map((part) => {
      const answer = part.dependsOn.some((id) => failed.has(id))
        ? errorAnswer(new GraphError(424, 'FailedDependency', 'A request that this one depends on failed.'))
        : this.answer({ method: part.method, url: new URL(GRAPH_PATH + (part.url.startsWith('/') ? part.url : `/${part.url}`), request.url), headers: part.headers, body: part.body }, caller);
      if (answer.status >= 400) failed.add(part.id);
      return { id: part.id, status: answer.status, headers: answer.headers, body: batchBody(answer) };
    });
    return json({ responses });
  }
}

function reads({ method }: ApiRequest): boolean {
  return method === 'GET' || method === 'HEAD';
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
      dependsOn: Array.isArray(each.dependsOn) ? each.dependsOn.map(String) : [],
      body: each.body === undefined ? new Uint8Array() : Buffer.from(typeof each.body === 'string' ? each.body : JSON.stringify(each.body))
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

