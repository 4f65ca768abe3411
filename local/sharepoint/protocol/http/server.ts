import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { refusal } from '../../errors';
import { BODY_BYTES, FILE_BYTES, URL_LENGTH } from '../../limits';
import { formatOf } from '../odata/format';
import { errorAnswer } from '../odata/writer';
import type { Service } from '../../model/service';
import { Api, asRefusal, decodePath, languageOf, verbOf } from './api';
import type { ApiAnswer, ApiRequest } from './api-request';
import { ChangeHooks } from './change-hooks';
import { ChangeSockets } from './change-sockets';
import { FormDigests } from './digest';
import { Faults, raise, type Fault } from './faults';
import { isAtHome } from './host';
import { personOf } from './identity';
import { answerSwitch } from './local-switches';
import { costOf } from './resource-units';
import type { Route } from './route';
import { Throttle } from './throttle';

/** Addresses whose body is a file. */
const UPLOAD = /\/(files\/add\w*|attachmentfiles\/add\w*|savebinarystream|startupload\w*|continueupload\w*|finishupload\w*|uploadfile|setfilecontents?|tenantappcatalog\/add|sitecollectionappcatalog\/add|\$value)\b|^\/_graph\/.*\/content$/i;

/** HTTP in front of the service: host and origin, limits, faults, throttling, then the API or a route. */
export class Server {
  public readonly faults = new Faults();
  public readonly throttle: Throttle;
  public readonly digests: FormDigests;
  /** Browsers that are told of changes. */
  public readonly sockets: ChangeSockets;
  /** Programs that are called on changes. */
  public readonly hooks: ChangeHooks;
  /** What is served outside `_api`, in order. */
  public readonly routes: Route[] = [];
  private readonly api: Api;

  public constructor(private readonly service: Service) {
    this.throttle = new Throttle(service.settings, service.clock);
    this.digests = new FormDigests(service.clock);
    this.sockets = new ChangeSockets(service);
    this.hooks = new ChangeHooks(service);
    this.api = new Api(service, this.digests);
  }

  /**
   * Answers a request.
   * @param known - the origin that was asked for, where something in front serves another one than this machine's own
   * @returns false when the address is none of SharePoint's: nothing was written
   */
  public async handle(incoming: IncomingMessage, response: ServerResponse, known?: string): Promise<boolean> {
    let request: ApiRequest | undefined;
    try {
      const head = headOf(incoming, known);
      // Nobody who is refused by his name makes the service read what he sends.
      if (!isAtHome(head, known)) throw refusal('accessDenied');
      if (!head.url.pathname.startsWith('/_local/')) personOf(this.service, head);
      request = { ...head, body: await readBody(incoming, head.url) };
      const answer = await this.answer(request);
      if (answer === undefined) return false;
      if (answer === 'drop') incoming.socket.destroy();
      else write(response, answer, incoming.method === 'HEAD', this.service.clock());
    } catch (error) {
      const headers = flatten(incoming);
      const language = request === undefined ? 'en-US' : languageOf(request);
      write(response, errorAnswer(asRefusal(error), formatOf(headers.accept, headers['odata-version']), language), false, this.service.clock());
    }
    return true;
  }

  /** Listens on the loopback interface only. */
  public listen(port: number): Promise<{ url: string; port: number; close(): Promise<void> }> {
    const server = createServer((incoming, response) => {
      void this.handle(incoming, response).then((served) => {
        if (!served) write(response, { status: 404, headers: { 'Content-Type': 'text/plain' }, body: '404 FILE NOT FOUND' }, false, this.service.clock());
      });
    });
    server.on('upgrade', (incoming, socket) => {
      if (!this.sockets.accept(incoming, socket)) socket.destroy();
    });
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        const { port: actual } = server.address() as AddressInfo;
        resolve({
          url: `http://localhost:${actual}`,
          port: actual,
          close: () => new Promise((done, failed) => {
            this.sockets.close();
            this.hooks.close();
            server.close((error) => (error === undefined ? done() : failed(error)));
            server.closeAllConnections();
          })
        });
      });
    });
  }

  private async answer(request: ApiRequest): Promise<ApiAnswer | 'drop' | undefined> {
    if (request.url.pathname.startsWith('/_local/')) return answerSwitch(request, { settings: this.service.settings, faults: this.faults, throttle: this.throttle, digests: this.digests });
    const isApi = Api.matches(request);
    const faults = isApi ? this.takeFaults(request) : [];
    if (faults.some(({ kind }) => kind === 'dropBefore')) return 'drop';
    if (faults.some(({ kind }) => kind === 'expireDigest')) this.digests.expireAll();
    const delay = faults.reduce((total, { kind, delay: own = 0 }) => total + (kind === 'slow' ? own : 0), isApi ? this.service.settings.latency : 0);
    if (delay > 0) await wait(delay);
    raise(faults);
    const cost = costOf(request, this.service.settings);
    if (cost !== undefined) this.throttle.count(personOf(this.service, request).login, cost);
    const answer = isApi ? await this.api.answer(request) : await this.route(request);
    return faults.some(({ kind }) => kind === 'dropAfter') ? 'drop' : answer;
  }

  private async route(request: ApiRequest): Promise<ApiAnswer | undefined> {
    const path = decodePath(request.url.pathname);
    const person = personOf(this.service, request);
    for (const route of this.routes) {
      const answer = await route({ service: this.service, request, person, path });
      if (answer !== undefined) return answer;
    }
    return undefined;
  }

  private takeFaults(request: ApiRequest): Fault[] {
    return this.faults.take(request, verbOf(request), personOf(this.service, request));
  }
}

/** @throws SharePointError `urlTooLong` (414), `badRequest` (400) for an address or a host that is none */
function headOf(incoming: IncomingMessage, known?: string): ApiRequest {
  const target = incoming.url ?? '/';
  if (target.length > URL_LENGTH) throw refusal('urlTooLong');
  const headers = flatten(incoming);
  const address = `${known ?? `http://${headers.host ?? 'localhost'}`}${target.startsWith('/') ? target : `/${target}`}`;
  // `//[` would be a host that is none, were it looked up from a page.
  if (!URL.canParse(address) || !URL.canParse(target, address)) throw refusal('badRequest', target.slice(0, 200));
  return { method: (incoming.method ?? 'GET').toUpperCase(), url: new URL(address), headers, body: new Uint8Array() };
}

async function readBody(incoming: IncomingMessage, { pathname }: URL): Promise<Uint8Array> {
  const limit = UPLOAD.test(pathname) ? FILE_BYTES : BODY_BYTES;
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= limit) chunks.push(chunk);
  }
  if (length > limit) throw refusal('bodyTooLarge');
  return Buffer.concat(chunks);
}

function flatten(incoming: IncomingMessage): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(incoming.headers)) if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return headers;
}

function write(response: ServerResponse, answer: ApiAnswer, headOnly: boolean, now: Date): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
  response.writeHead(answer.status, {
    'Cache-Control': 'private, max-age=0', ...answer.headers, 'Content-Length': String(body.byteLength), 'request-id': randomUUID(), Date: now.toUTCString(), SPRequestGuid: randomUUID(),
    MicrosoftSharePointTeamServices: '16.0.0.25326', 'X-Content-Type-Options': 'nosniff'
  });
  response.end(headOnly ? undefined : body);
}
