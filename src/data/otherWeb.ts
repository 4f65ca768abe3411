import type { Connection } from './connection/Connection';
import { createConnection, languageOfWeb } from './connection/createConnection';
import type { BasePermissions } from './connection/permissions';
import { rememberWebRights } from './connection/webRights';
import type { ConnectionContext } from './ConnectionContext';
import { connectionKey } from './ConnectionContext';
import { DataError } from './DataError';

interface OtherWeb {
  readonly Language: number;
  readonly EffectiveBasePermissions: BasePermissions;
}

const others = new Map<string, Promise<Connection>>();

/** See `connectTo`. @param connect to the page's own web */
export async function otherWeb(context: ConnectionContext, webUrl: string, connect: (context: ConnectionContext) => Connection): Promise<Connection> {
  const page = new URL(context.pageContext.web.absoluteUrl);
  const url = new URL(webUrl, page);
  // What is signed is sent nowhere else.
  if (url.origin !== page.origin) throw new DataError('forbidden', `another host: ${url.origin}`);
  if (plain(url) === plain(page)) return connect(context);
  const key = connectionKey(context, plain(url));
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

/** SharePoint's addresses know no capitals. */
function plain({ origin, pathname }: URL): string {
  return (origin + decodeURIComponent(pathname)).toLowerCase().replace(/\/+$/, '');
}
