import type { Connection } from './Connection';
import type { BasePermissions } from './permissions';
import { permissionsOn } from './permissions';

const known = new WeakMap<Connection, Promise<BasePermissions>>();

/** What the page says of its user's rights on the web: saves the request that `webRights` would make. */
export function rememberWebRights(connection: Connection, permissions: BasePermissions): void {
  known.set(connection, Promise.resolve(permissions));
}

/** The current user's rights on the web; at most one request a connection, none on a page. */
export function webRights(connection: Connection): Promise<BasePermissions> {
  const rights = known.get(connection) ?? permissionsOn(connection.sp.at('_api/web'));
  known.set(connection, rights);
  rights.catch(() => known.delete(connection));
  return rights;
}
