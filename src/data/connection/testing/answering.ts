import type { ConnectionOptions } from '../createConnection';
import type { Answering, Sent } from './connectionTo';
import { batchResponse, connectionTo, json } from './connectionTo';

/** One operation, in a request of its own or in a `$batch`. */
export interface Asked {
  readonly method: string;
  /** What follows `_api/web/`, or `_api/` outside of the web. */
  readonly path: string;
  readonly body: string;
  readonly etag: string | null;
}

export interface Answered {
  readonly status?: number;
  readonly body: unknown;
}

/** What a request without an answer of its own gets. */
const NOTHING: Answered = { body: {} };
/** More requests than any test sends. */
const MANY = 200;

/** A refusal with a code of SharePoint. */
export const refused = (status: number, code: string): Answered => ({ status, body: { 'odata.error': { code, message: { lang: 'fr-FR', value: 'Refusé' } } } });

/** A connection each of whose operations is answered by its address, whatever they come in; and what was asked, in its order. */
export function answering(answer: (asked: Asked) => Answered | undefined, options: Partial<ConnectionOptions> = {}): Answering & { readonly asked: Asked[] } {
  const asked: Asked[] = [];
  const answerTo = (operation: Asked): Answered => {
    asked.push(operation);
    return answer(operation) ?? NOTHING;
  };
  const respond = (request: Sent): Response => {
    if (!request.url.endsWith('/$batch')) {
      const { body, status } = answerTo({ method: request.headers.get('X-HTTP-Method') ?? request.method, path: pathOf(request.url), body: request.body, etag: request.headers.get('If-Match') });
      return json(body, status);
    }
    const parts = operationsIn(request.body).map(answerTo);
    return batchResponse(...parts.map(({ body, status = 200 }) => ({ status: `${status} X`, body })));
  };
  return { ...connectionTo(Array.from({ length: MANY }, () => respond), options), asked };
}

/** The operations that write, as `METHOD path body`. */
export function writesOf(asked: readonly Asked[]): readonly string[] {
  return asked.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => `${method} ${path} ${body}`.trim());
}

function operationsIn(body: string): readonly Asked[] {
  return body.split(/^--.*$/m).flatMap((part) => {
    const [, method = '', url = '', rest = ''] = /^(GET|POST|MERGE|DELETE) (\S+) HTTP\/1\.1\r?\n([^]*)/m.exec(part) ?? [];
    if (method === '') return [];
    const [head = '', ...lines] = rest.split(/\r?\n\r?\n/);
    const { 1: etag = null } = /^If-Match: (.*?)\r?$/m.exec(head) ?? [];
    return [{ method, path: pathOf(decodeURIComponent(url)), body: lines.join('\n\n').trim(), etag }];
  });
}

function pathOf(url: string): string {
  return url.replace(/^.*?\/_api\/(?:web\/)?/, '').replace(/\+/g, ' ');
}
