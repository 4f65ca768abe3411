import type { Connection } from './connection/Connection';
import { createConnection } from './connection/createConnection';

/** What `connect` needs of a web part's context; `WebPartContext` fits. */
export interface ConnectionContext {
  readonly pageContext: {
    readonly web: { readonly absoluteUrl: string; readonly serverRelativeUrl: string; readonly language?: number };
    /** SPFx types it loosely; SharePoint puts the user's id and a form digest into it. */
    readonly legacyPageContext?: unknown;
  };
}

interface LegacyPageContext {
  readonly userId?: number;
  readonly formDigestValue?: string;
  readonly formDigestTimeoutSeconds?: number;
}

const connections = new Map<string, Connection>();

/** The connection to the context's web: one a web address, kept while the page lives (modules outlive navigation inside a page). */
export function connect(context: ConnectionContext): Connection {
  const { web, legacyPageContext } = context.pageContext;
  const known = connections.get(web.absoluteUrl);
  if (known) return known;
  const legacy = (legacyPageContext ?? {}) as LegacyPageContext;
  const connection = createConnection({
    webUrl: web.absoluteUrl,
    webPath: web.serverRelativeUrl,
    language: web.language,
    userId: legacy.userId,
    digest: legacy.formDigestValue,
    digestSeconds: legacy.formDigestTimeoutSeconds
  });
  connections.set(web.absoluteUrl, connection);
  return connection;
}
