import { randomUUID } from 'node:crypto';
import { refusal } from '../../errors';
import { OPERATIONS_PER_BATCH, URL_LENGTH } from '../../limits';
import type { ApiAnswer, ApiRequest } from './api-request';

/** Depth of `multipart/mixed` in a batch: the batch and its changesets. */
const CHANGESET_DEPTH = 1;

const STATUS_TEXT: Readonly<Record<number, string>> = {
  200: 'OK', 201: 'Created', 204: 'No Content', 400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed',
  412: 'Precondition Failed', 413: 'Payload Too Large', 429: 'Too Many Requests', 500: 'Internal Server Error', 503: 'Service Unavailable'
};

/**
 * Takes a `$batch` apart: the requests of its parts and of its changesets, in order. Each one is sent as the sender of the
 * batch; a changeset is no transaction in SharePoint (MS docs: make batch requests with the REST APIs).
 * @throws SharePointError `batchInvalid`, `batchTooLarge` (400)
 */
export function parseBatch(batch: ApiRequest): ApiRequest[] {
  const requests = partsOf(batch.headers['content-type'] ?? '', new TextDecoder().decode(batch.body), 0).map((part) => requestOf(part, batch));
  if (requests.length === 0) throw refusal('batchInvalid', 'There is no request in it.');
  if (requests.length > OPERATIONS_PER_BATCH) throw refusal('batchTooLarge');
  return requests;
}

/** The answers of a batch, one part each, in the order of the requests. */
export function batchAnswer(answers: readonly ApiAnswer[]): ApiAnswer {
  const boundary = `batchresponse_${randomUUID()}`;
  const parts = answers.map(({ status, headers, body }) => {
    const lines = Object.entries(headers).map(([name, value]) => `${name.toUpperCase() === 'CONTENT-TYPE' ? 'CONTENT-TYPE' : name}: ${value}`);
    const text = typeof body === 'string' ? body : Buffer.from(body).toString('utf8');
    return `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${status} ${STATUS_TEXT[status] ?? ''}\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n${text}\r\n`;
  });
  return { status: 200, headers: { 'Content-Type': `multipart/mixed; boundary=${boundary}` }, body: `${parts.join('')}--${boundary}--\r\n` };
}

function partsOf(contentType: string, body: string, depth: number): string[] {
  const boundary = /^multipart\/mixed\s*;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1]?.trim();
  if (boundary === undefined) throw refusal('batchInvalid', 'Content-Type');
  const separator = `--${boundary}`;
  const lines = body.split(/\r?\n/);
  const parts: string[] = [];
  let current: string[] | undefined;
  for (const line of lines) {
    const text = line.trimEnd();
    const closes = text.endsWith(`${separator}--`);
    if (!closes && !text.endsWith(separator)) {
      current?.push(line);
      continue;
    }
    // A delimiter may stand behind what it ends, in the same line: the CLI for Microsoft 365 sends it so.
    const content = text.slice(0, text.length - separator.length - (closes ? 2 : 0));
    if (current !== undefined) parts.push((content === '' ? current : [...current, content]).join('\r\n'));
    if (closes) break;
    current = [];
  }
  return parts.flatMap((part) => {
    const { headers, rest } = headersOf(part);
    if (!/^multipart\/mixed/i.test(headers['content-type'] ?? '')) return [rest];
    if (depth >= CHANGESET_DEPTH) throw refusal('batchInvalid', 'A changeset inside a changeset.');
    return partsOf(headers['content-type'] ?? '', rest, depth + 1);
  });
}

function requestOf(part: string, batch: ApiRequest): ApiRequest {
  const [line = '', ...rest] = part.replace(/^(\r\n)+/, '').split('\r\n');
  // Cut by hand: an expression over a line of blanks would take the square of its length.
  const words = line.split(/[ \t]/).filter((word) => word !== '');
  const [method = '', ...middle] = words;
  const protocol = middle.pop() ?? '';
  const target = middle.join(' ');
  if (!/^[A-Z]{1,20}$/i.test(method) || target === '' || target.length > URL_LENGTH || !/^HTTP\/\d(?:\.\d)?$/i.test(protocol)) throw refusal('batchInvalid', line.slice(0, 200));
  const { headers, rest: body } = headersOf(rest.join('\r\n'));
  const url = urlOf(target, batch.url);
  if (url.origin !== batch.url.origin) throw refusal('batchInvalid', target.slice(0, 200));
  const inherited = Object.fromEntries(['x-local-user', 'cookie', 'accept-language', 'authorization', 'x-requestdigest'].flatMap((name) => (batch.headers[name] === undefined ? [] : [[name, batch.headers[name]]])));
  return { method: method.toUpperCase(), url, headers: { accept: 'application/json', ...headers, ...inherited }, body: new TextEncoder().encode(body.trim()) };
}

function urlOf(text: string, base: URL): URL {
  try {
    return new URL(text, base);
  } catch {
    throw refusal('batchInvalid', text.slice(0, 200));
  }
}

function headersOf(text: string): { headers: Record<string, string>; rest: string } {
  const headers: Record<string, string> = {};
  const lines = text.split('\r\n');
  let index = 0;
  for (; index < lines.length && lines[index] !== ''; index++) {
    const line = lines[index] ?? '';
    const name = /^[\w-]+(?=:)/.exec(line)?.[0];
    if (name === undefined) break;
    headers[name.toLowerCase()] = line.slice(name.length + 1).trim();
  }
  return { headers, rest: lines.slice(index).join('\r\n').replace(/^\r\n/, '') };
}
