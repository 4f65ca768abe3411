import '@pnp/sp/webs';
import '@pnp/sp/lists';
import '@pnp/sp/items';
import '@pnp/sp/batching';
import '@pnp/sp/site-users/web';
import type { Queryable } from '@pnp/queryable';
import { InjectHeaders, parseODataJSON, RejectOnError, ResolveOnData } from '@pnp/queryable';
import { spfi } from '@pnp/sp';
import type { Connection } from './Connection';
import { errorFromResponse } from './errorFromResponse';
import { FormDigest } from './FormDigest';
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
  readonly timeoutMs?: number;
  readonly tries?: number;
  readonly longestWaitSeconds?: number;
}

/** A connection over `fetch`; web parts use `connect`, programs outside a page give their own `fetch`. */
export function createConnection(options: ConnectionOptions): Connection {
  const webUrl = options.webUrl.replace(/\/+$/, '');
  const webPath = options.webPath.replace(/\/+$/, '');
  const fetch: typeof globalThis.fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  let clockOffsetMs = 0;
  const transport = new Transport({
    fetch,
    digest: new FormDigest(webUrl, fetch, options.digest, options.digestSeconds),
    timeoutMs: options.timeoutMs ?? 30_000,
    tries: options.tries ?? 4,
    longestWaitSeconds: options.longestWaitSeconds ?? 30,
    onServerDate: (date) => {
      clockOffsetMs = date.getTime() - Date.now();
    }
  });
  const sp = spfi(webUrl).using(throughTransport(transport));
  let userId: Promise<number> | undefined = options.userId === undefined ? undefined : Promise.resolve(options.userId);

  return {
    webUrl,
    webPath,
    language: options.language === undefined ? null : isFrench(options.language) ? 'fr' : 'en',
    sp,
    userId() {
      userId ??= sp.web.currentUser
        .select('Id')<{ readonly Id: number }>()
        .then(({ Id }) => Id)
        .catch((error: unknown) => {
          userId = undefined;
          throw error;
        });
      return userId;
    },
    serverNow: () => new Date(Math.floor((Date.now() + clockOffsetMs) / 1000) * 1000),
    listPath: (url) => `${webPath}/${url}`
  };
}

/** The low ten bits of a locale id are its primary language; 12 is French (MS-LCID). */
function isFrench(lcid: number): boolean {
  return (lcid & 0x3ff) === 12;
}

/** PnPjs sends through `transport` and rejects with a `DataError`. */
function throughTransport(transport: Transport) {
  return <T extends Queryable>(instance: T): T => {
    instance.using(InjectHeaders({ Accept: 'application/json;odata=nometadata', 'Content-Type': 'application/json;charset=utf-8' }));
    instance.using(RejectOnError(), ResolveOnData());
    instance.on.pre(async (url, init, result) => [url, { cache: 'no-cache', credentials: 'same-origin', ...init }, result]);
    instance.on.send.replace((url, init) => transport.send(url.toString(), init));
    instance.on.parse.replace(async (url, response, result) => {
      const text = response.status === 204 ? '' : await response.text();
      if (!response.ok) throw errorFromResponse(response.status, text, response.headers.get('Retry-After'));
      return [url, response, result ?? parseODataJSON(text.trim() === '' ? {} : JSON.parse(text))];
    });
    return instance;
  };
}
