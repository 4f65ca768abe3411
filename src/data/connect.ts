import type { Connection } from './connection/Connection';
import { createConnection, languageOfWeb } from './connection/createConnection';
import type { BasePermissions } from './connection/permissions';
import { rememberWebRights } from './connection/webRights';
import { DataError } from './DataError';
import { earlierReads } from './kept/earlierReads';

/** What `connect` needs of a web part's context; `WebPartContext` fits. */
export interface ConnectionContext {
  readonly pageContext: {
    readonly web: {
      readonly absoluteUrl: string;
      readonly serverRelativeUrl: string;
      readonly language?: number;
      /** The user's rights on the web: `SPPermission`. */
      readonly permissions?: { readonly value: BasePermissions };
    };
    readonly user: { readonly loginName: string };
    /** SPFx types it loosely; SharePoint puts the user's id and a form digest into it. */
    readonly legacyPageContext?: unknown;
  };
}

interface LegacyPageContext {
  readonly userId?: number;
  readonly formDigestValue?: string;
  readonly formDigestTimeoutSeconds?: number;
}

interface OtherWeb {
  readonly Language: number;
  readonly EffectiveBasePermissions: BasePermissions;
}

const connections = new Map<string, Connection>();
const others = new Map<string, Promise<Connection>>();

/** The connection to the context's web: one a person and web address, kept while the page lives (modules outlive navigation inside a page). */
export function connect(context: ConnectionContext): Connection {
  const { web, legacyPageContext } = context.pageContext;
  const key = keyOf(context, web.absoluteUrl);
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
  const page = new URL(context.pageContext.web.absoluteUrl);
  const url = new URL(webUrl, page);
  // What is signed is sent nowhere else.
  if (url.origin !== page.origin) throw new DataError('forbidden', `another host: ${url.origin}`);
  if (plain(url) === plain(page)) return connect(context);
  const key = keyOf(context, plain(url));
  let connection = others.get(key);
  if (!connection) {
    connection = open(url);
    others.set(key, connection);
    // A web that cannot be read now may be readable later.
    connection.catch(() => others.delete(key));
  }
  return connection;
}

async function open(url: URL): Promise<Connection> {
  const connection = createConnection({ webUrl: url.origin + url.pathname, webPath: decodeURIComponent(url.pathname) });
  const [web] = await Promise.all([connection.sp.at('_api/web').select('Language', 'EffectiveBasePermissions')<OtherWeb>(), connection.userId()]);
  const opened = { ...connection, language: languageOfWeb(web.Language) };
  rememberWebRights(opened, web.EffectiveBasePermissions);
  return opened;
}

function keyOf({ pageContext: { user } }: ConnectionContext, webUrl: string): string {
  return `${user.loginName}|${webUrl}`;
}

/** SharePoint's addresses know no capitals. */
function plain({ origin, pathname }: URL): string {
  return (origin + decodeURIComponent(pathname)).toLowerCase().replace(/\/+$/, '');
}
