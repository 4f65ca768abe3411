import type { Queryable } from '@pnp/queryable';
import { InjectHeaders, parseODataJSON, RejectOnError, ResolveOnData } from '@pnp/queryable';
import { DataError, toDataError } from '../DataError';
import { BatchSender } from './BatchSender';
import type { Connection } from './Connection';
import type { EarlierReads } from './EarlierReads';
import { errorFromResponse, isSignIn } from './errorFromResponse';
import { ExplicitBatch } from './ExplicitBatch';
import { FormDigest } from './FormDigest';
import { jsonOf } from './jsonOf';
import { isGet } from './multipart';
import { ServerClock } from './ServerClock';
import { SignedTransport } from './SignedTransport';
import { SiteApi } from './SiteApi';
import { TickReads } from './TickReads';
import { Transport } from './Transport';

export interface ConnectionOptions {
  readonly webUrl: string;
  readonly webPath: string;
  /** LCID of the web, e.g. 1036. */
  readonly language?: number;
  /** Saves the request that `userId()` would make. */
  readonly userId?: number;
  readonly digest?: string;
  readonly digestSeconds?: number;
  /** Default: the page's own. */
  readonly fetch?: typeof globalThis.fetch;
  readonly clock?: ServerClock;
  readonly timeoutMs?: number;
  readonly tries?: number;
  readonly longestWaitSeconds?: number;
  /** What the browser kept of earlier reads; default: nothing is kept. @param writes how many were sent or answered so far */
  readonly earlier?: (writes: () => number) => EarlierReads;
}

/** A connection over `fetch`; web parts use `connect`, programs outside a page give their own `fetch`. */
export function createConnection(options: ConnectionOptions): Connection {
  const webUrl = options.webUrl.replace(/\/+$/, '');
  const webPath = options.webPath.replace(/\/+$/, '');
  const fetch: typeof globalThis.fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const clock = options.clock ?? new ServerClock();
  const limits = {
    fetch,
    timeoutMs: options.timeoutMs ?? 30_000,
    tries: options.tries ?? 4,
    longestWaitSeconds: options.longestWaitSeconds ?? 30,
    onServerDate: (date: Date) => clock.sawAnswer(date)
  };
  const transport = new Transport(limits);
  const page = options.digest === undefined ? undefined : { value: options.digest, seconds: options.digestSeconds };
  const signed = new SignedTransport(transport, new FormDigest(webUrl, transport, clock, page));
  const batches = new BatchSender(signed);
  let writes = 0;
  const earlier = options.earlier?.(() => writes);
  const writing = async <T>(send: () => Promise<T>): Promise<T> => {
    writes++;
    earlier?.wrote();
    try {
      return await send();
    } finally {
      writes++;
    }
  };
  const reads = new TickReads(transport, batches, limits, () => writes, earlier);
  const written: Pick<BatchSender, 'send'> = { send: (web, parts, isRead, signal) => writing(() => batches.send(web, parts, isRead, signal)) };
  const read: Send = async (url, init) => notEmpty(url, await reads.send(url, init));
  const sp = new SiteApi(webUrl).using(pnpBehaviour(), sendBy((url, init) => (isGet(init) ? read(url, init) : writing(() => signed.send(url, init, false)))));
  let userId: Promise<number> | undefined = options.userId === undefined ? undefined : Promise.resolve(options.userId);

  return {
    webUrl,
    webPath,
    language: options.language === undefined ? null : languageOfWeb(options.language),
    sp,
    batched() {
      const parts = new ExplicitBatch(webUrl, written, read);
      return sp.branch().using(sendBy((url, init) => parts.send(url, init)));
    },
    userId() {
      userId ??= sp
        .at('_api/web/currentuser')
        .select('Id')<{ readonly Id: number }>()
        .then(({ Id }) => Id)
        .catch((error: unknown) => {
          userId = undefined;
          throw error;
        });
      return userId;
    },
    serverNow: () => new Date(Math.floor(clock.now() / 1000) * 1000),
    sawServerTime: (date) => clock.sawRecord(date),
    writes: () => writes,
    stands: (standings) => earlier?.stands(standings),
    listPath: (url) => `${webPath}/${url}`
  };
}

/** French or English, whichever is nearer: the low ten bits of a locale id are its primary language; 12 is French (MS-LCID). */
export function languageOfWeb(lcid: number): 'fr' | 'en' {
  return (lcid & 0x3ff) === 12 ? 'fr' : 'en';
}

type Send = (url: string, init: RequestInit) => Promise<Response>;

function sendBy(send: Send) {
  return <T extends Queryable>(instance: T): T => {
    instance.on.send.replace((url, init) => send(url.toString(), init));
    return instance;
  };
}

/** How PnPjs asks and reads; whatever goes wrong in it, it rejects with a `DataError`. */
function pnpBehaviour() {
  return <T extends Queryable>(instance: T): T => {
    instance.using(InjectHeaders({ Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;charset=utf-8' }));
    instance.using(RejectOnError(), ResolveOnData());
    instance.on.pre(async (url, init, result) => [url, { cache: 'no-cache', credentials: 'same-origin', ...init }, result]);
    instance.on.parse.replace(async (url, response, result) => [url, response, result ?? (await valueOf(response))]);
    return instance;
  };
}

/** @throws DataError */
async function valueOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!response.ok || isSignIn(response)) throw errorFromResponse(response, text);
  const json = jsonOf(response, text);
  try {
    return parseODataJSON(json) as unknown;
  } catch (error) {
    throw toDataError(error);
  }
}

/** SharePoint answers every read with some JSON: nothing means that it was cut off. What is in a file (`/$value`) may be nothing. */
async function notEmpty(url: string, response: Response): Promise<Response> {
  const isJson = /json/i.test(String(response.headers.get('Content-Type')));
  if (isJson && !/value$/.test(url) && response.status === 200 && (await response.clone().text()) === '') throw new DataError('offline', 'empty', undefined, response);
  return response;
}
