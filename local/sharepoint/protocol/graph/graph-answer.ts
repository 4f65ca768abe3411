import { randomUUID } from 'node:crypto';
import { SharePointError } from '../../errors';
import type { Service } from '../../model/service';
import type { Person } from '../../storage/people-store';
import type { ApiAnswer, ApiRequest } from '../http/api-request';
import { badQuery, GraphError } from './graph-error';

/** Address under which Graph is served. */
export const GRAPH_PATH = '/_graph/v1.0';

export type Json = Readonly<Record<string, unknown>>;

/** One request of Graph: who asks, and what is left of the path. */
export interface GraphCall {
  readonly service: Service;
  readonly request: ApiRequest;
  readonly caller: Person;
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function contextUrl({ url }: ApiRequest): string {
  return `${url.origin}${GRAPH_PATH}/$metadata`;
}

export function json(value: Json, status = 200): ApiAnswer {
  return { status, headers: { 'Content-Type': 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8' }, body: JSON.stringify(value) };
}

export const noContent: ApiAnswer = { status: 204, headers: {}, body: '' };

/** @throws GraphError (400) when the body is no JSON */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8')) as unknown;
  } catch {
    throw new GraphError(400, 'BadRequest', 'Unable to read JSON request payload.');
  }
}

/** @throws GraphError (400) when the body is no JSON object */
export function bodyOf({ request }: GraphCall): Json {
  const body = parseJson(request.body);
  if (!isObject(body)) throw new GraphError(400, 'BadRequest', 'Unable to read JSON request payload.');
  return body;
}

export function notAllowed(): GraphError {
  return new GraphError(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.');
}

export function unknownSegment(name: string): GraphError {
  return new GraphError(400, 'BadRequest', `Resource not found for the segment '${name}'.`);
}

/**
 * A page of rows with the link to the next one; `$top` and `$skiptoken` as Graph has them.
 *
 * @param read - one row more than asked for tells that there is a next page
 * @throws GraphError (400) for a page that is too long, or a token that is none
 */
export function pageOf({ request }: GraphCall, context: string, longest: number, usual: number, read: (limit: number, offset: number) => readonly Json[]): ApiAnswer {
  const { searchParams } = request.url;
  const [top, offset] = [Number(searchParams.get('$top') ?? usual), Number(searchParams.get('$skiptoken') ?? searchParams.get('$skip') ?? 0)];
  if (!Number.isInteger(top) || top < 1 || top > longest) throw badQuery(`Invalid page size specified: '${searchParams.get('$top')}'. Must be between 1 and ${longest} inclusive.`);
  if (!Number.isSafeInteger(offset) || offset < 0) throw badQuery('The skip token is not valid.');
  const rows = read(top + 1, offset);
  const next = new URL(request.url);
  next.searchParams.set('$skiptoken', String(offset + top));
  return json({ '@odata.context': `${contextUrl(request)}#${context}`, ...(rows.length > top ? { '@odata.nextLink': next.href } : {}), value: rows.slice(0, top) });
}

/** The refusal as Graph writes it. @throws what is no refusal */
export function errorAnswer(error: unknown): ApiAnswer {
  const refused = error instanceof GraphError ? error : error instanceof SharePointError || error instanceof URIError ? badQuery(error.message) : undefined;
  if (refused === undefined) throw error;
  const { status, code, message } = refused;
  return json({ error: { code, message, innerError: { date: new Date().toISOString().slice(0, 19), 'request-id': randomUUID(), 'client-request-id': randomUUID() } } }, status);
}
