// PnPjs' own classes too: they go through the connection as ours do.
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import { isAbort, DataError } from '../../DataError';
import type { Connection } from '../Connection';
import type { ConnectionOptions } from '../createConnection';
import { createConnection } from '../createConnection';

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string;
}

export type Answer = (request: Sent) => Response | Promise<Response>;

export interface Answering {
  readonly connection: Connection;
  readonly sent: Sent[];
  /** How many form digests were asked for. */
  digests(): number;
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
export const digest = (value: string): Response => json({ FormDigestValue: value, FormDigestTimeoutSeconds: 1800 });
export const error = (status: number, code: string, headers: Record<string, string> = {}): Response =>
  json({ 'odata.error': { code, message: { lang: 'fr-FR', value: 'Refusé' } } }, status, headers);
export const busy = (status: number, seconds?: string): Response => new Response('', { status, headers: seconds === undefined ? {} : { 'Retry-After': seconds } });
export const never = (): Promise<Response> => new Promise(() => undefined);
export const broken = (): never => {
  throw new TypeError('fetch failed');
};

/** The headers of an answer whose body never comes, or breaks off. */
export function halfAnswer(fails: boolean): Response {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"Id":'));
      if (fails) controller.error(new TypeError('terminated'));
    }
  });
  return new Response(body, { headers: { 'Content-Type': 'application/json' } });
}

/** A connection whose requests are answered in turn; form digests on the side, by `digests` first. */
export function connectionTo(answers: readonly Answer[], { digests = [], ...options }: Partial<ConnectionOptions> & { readonly digests?: readonly Answer[] } = {}): Answering {
  const sent: Sent[] = [];
  let digestCount = 0;
  const connection = createConnection({
    webUrl: 'https://ville.example/sites/intranet/',
    webPath: '/sites/intranet',
    language: 1036,
    ...options,
    fetch: async (input, init) => {
      const url = String(input);
      const request = { url: decodeURIComponent(url), method: init?.method ?? 'GET', headers: new Headers(init?.headers), body: String(init?.body ?? '') };
      const isDigest = url.endsWith('/contextinfo');
      if (isDigest) digestCount++;
      else sent.push(request);
      const answer = isDigest ? (digests[digestCount - 1] ?? ((): Response => digest(`digest ${digestCount}`))) : answers[sent.length - 1];
      if (!answer) throw new Error(`Unexpected request ${sent.length}: ${url}`);
      return Promise.race([answer(request), aborted(init?.signal)]);
    }
  });
  return { connection, sent, digests: () => digestCount };
}

function aborted(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError'))));
}

/** The code of what a promise rejects with; anything else than the data layer's own errors by its name. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const reason = await reasonOf(promise);
  if (reason instanceof DataError) return reason.code;
  return isAbort(reason) ? 'AbortError' : String(reason);
}

export function reasonOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => 'none',
    (reason: unknown) => reason
  );
}

/** The answer to a `$batch`: status and body of each part. */
export function batchResponse(...parts: ReadonlyArray<{ readonly status: string; readonly body: unknown; readonly headers?: string }>): Response {
  const text = parts.map(({ status, body, headers = '' }) => `--batchresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nHTTP/1.1 ${status}\r\nCONTENT-TYPE: application/json\r\n${headers}\r\n${JSON.stringify(body)}\r\n`);
  return new Response(`${text.join('')}--batchresponse_1--\r\n`, { headers: { 'Content-Type': 'multipart/mixed; boundary=batchresponse_1' } });
}

/** The addresses in a `$batch` that was sent. */
export function partsOf({ body = '' }: Partial<Sent> = {}): readonly string[] {
  return Array.from(body.matchAll(/^(?:GET|POST|MERGE|DELETE) (\S+) HTTP/gm), ([, url]) => decodeURIComponent(url ?? ''));
}

/** Items of some list, to be read and added to; within the batch of `sp`. */
export function itemsOf(connection: Connection, sp = connection.sp) {
  return sp.web.getList(connection.listPath('Lists/Notes')).items;
}
