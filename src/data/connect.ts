import type { Connection } from './connection/Connection';
import { createConnection } from './connection/createConnection';
import { rememberWebRights } from './connection/webRights';
import type { ConnectionContext } from './ConnectionContext';
import { connectionKey } from './ConnectionContext';
import { earlierReads } from './kept/earlierReads';

interface LegacyPageContext {
  readonly userId?: number;
  readonly formDigestValue?: string;
  readonly formDigestTimeoutSeconds?: number;
}

const connections = new Map<string, Connection>();

/** The connection to the context's web: one a person and web address, kept while the page lives (modules outlive navigation inside a page). */
export function connect(context: ConnectionContext): Connection {
  const { web, legacyPageContext } = context.pageContext;
  const key = connectionKey(context, web.absoluteUrl);
  const known = connections.get(key);
  if (known) return known;
  const legacy = (legacyPageContext ?? {}) as LegacyPageContext;
  const connection = createConnection({
    webUrl: web.absoluteUrl,
    webPath: web.serverRelativeUrl,
    language: web.language,
    userId: legacy.userId,
    digest: legacy.formDigestValue,
    digestSeconds: legacy.formDigestTimeoutSeconds,
    earlier: legacy.userId === undefined ? undefined : earlierReads({ webUrl: web.absoluteUrl, webPath: web.serverRelativeUrl, readerId: legacy.userId })
  });
  if (web.permissions) rememberWebRights(connection, web.permissions.value);
  connections.set(key, connection);
  return connection;
}

/**
 * The connection to another web of the same SharePoint, which tells its language and the person's id and rights there; the
 * page's own web is answered without a request.
 *
 * @param webUrl absolute or server-relative
 * @throws DataError `forbidden` for another host; `notFound`, `forbidden` and others of the web itself
 */
export async function connectTo(context: ConnectionContext, webUrl: string): Promise<Connection> {
  // Few parts show another site's things.
  const { otherWeb } = await import(/* webpackChunkName: 'other-site' */ './otherWeb');
  return otherWeb(context, webUrl, connect);
}
