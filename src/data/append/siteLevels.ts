import { SPCollection } from '@pnp/sp';
import type { Connection } from '../connection/Connection';
import type { LevelFacts } from '../provisioning/SiteFacts';

/** The permission levels of the site, with what each lets people do. */
export function siteLevels(connection: Connection): Promise<readonly LevelFacts[]> {
  return SPCollection(connection.sp.at('_api/web'), 'roleDefinitions').select('Id', 'Name', 'RoleTypeKind', 'BasePermissions')<readonly LevelFacts[]>();
}
