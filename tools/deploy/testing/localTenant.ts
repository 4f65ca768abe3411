import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { LocalSharePoint } from '../../../local/sharepoint';

/** The address of the tenant, as a client knows it. */
export const TENANT = 'https://ville.sharepoint.com';

/** What a client sent, as it left it. */
export interface SentRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Of the headers, what SharePoint looks at. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON as it is; of a file how many bytes it has. */
  readonly body: string;
}

/** A local SharePoint that believes to be a tenant, and knows people by tokens. */
export interface LocalTenant {
  /** Where it listens on this machine, without TLS. */
  readonly origin: string;
  readonly sent: SentRequest[];
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** A token of somebody. */
  token(login: string): string;
  /** From now on the tokens of all are refused, as those of an ended session. */
  endSessions(): void;
  close(): Promise<void>;
}

/** @param sharePoint - what answers, as if it stood at {@link TENANT} */
export async function openLocalTenant(sharePoint: Pick<LocalSharePoint, 'handle'>): Promise<LocalTenant> {
  const people = new Map<string, string>();
  const sent: SentRequest[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    sent.push(await sentBy(request));
    const login = people.get((request.headers.authorization ?? '').replace(/^Bearer /, ''));
    if (login === undefined) {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"error_description":"Invalid JWT token. The token is expired."}');
      return;
    }
    request.headers['x-local-user'] = encodeURIComponent(login);
    if (!(await sharePoint.handle(request, response, TENANT))) response.writeHead(404).end('404 FILE NOT FOUND');
  };
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent,
    handle,
    token: (login) => {
      const token = unsignedToken(login);
      people.set(token, login);
      return token;
    },
    endSessions: () => people.clear(),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

/** Reads the whole body, and leaves the request as if nobody had read it. */
async function sentBy(request: IncomingMessage): Promise<SentRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  Object.defineProperty(request, Symbol.asyncIterator, {
    value: async function* () {
      yield await Promise.resolve(body);
    }
  });
  const { accept = '', 'content-type': type = '' } = request.headers;
  return { method: request.method ?? '', path: request.url ?? '', headers: { accept, ...(type !== '' && { 'content-type': type }) }, body: /json/.test(type) ? body.toString() : body.length > 0 ? 'file' : '' };
}

/** A token as Microsoft's have it, apart from the signature: who it is for is read from it by the client alone. */
function unsignedToken(login: string): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [part({ alg: 'none', typ: 'JWT' }), part({ upn: login, oid: randomUUID(), tid: randomUUID(), idtyp: 'user' }), randomBytes(8).toString('base64url')].join('.');
}
