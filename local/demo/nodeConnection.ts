// Programs ask for more than pages do, by PnPjs' own classes.
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { Connection } from '../../src/data/connection/Connection';
import type { ConnectionOptions } from '../../src/data/connection/createConnection';
import { createConnection } from '../../src/data/connection/createConnection';

/** A connection as one person of the local SharePoint, for programs outside a page. */
export function nodeConnection(siteUrl: string, login: string, options: Partial<ConnectionOptions> = {}): Connection {
  const send = options.fetch ?? globalThis.fetch;
  return createConnection({
    webUrl: siteUrl,
    webPath: new URL(siteUrl).pathname,
    language: 1036,
    ...options,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('X-Local-User', login);
      return send(input, { ...init, headers });
    }
  });
}
