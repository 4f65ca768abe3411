import type { Connection } from '../../../data/connection/Connection';
import { hasRight } from '../../../data/connection/permissions';
import { webRights } from '../../../data/connection/webRights';
import { loadOnce } from '../../../data/loadOnce';
import type { HealthServices } from './HealthServices';

/** The part's services on one web. A section loads its data layer when it asks for it. @param timeZone of the city */
export function healthServicesOf(connection: Connection, timeZone: string): HealthServices {
  return {
    // Members of a team site may manage lists too; who may give rights is an owner.
    isOwner: async () => hasRight(await webRights(connection), 'managePermissions'),
    lists: loadOnce(async () => (await import(/* webpackChunkName: 'health-lists-data' */ '../../../data/health/listHealthServicesOf')).listHealthServicesOf(connection, timeZone)),
    newSite: loadOnce(async () => new (await import(/* webpackChunkName: 'health-new-site-data' */ '../../../data/newSite/SharePointNewSites')).SharePointNewSites(connection)),
    privacy: loadOnce(async () => (await import(/* webpackChunkName: 'health-privacy-data' */ '../../../data/privacy/privacyServicesOf')).privacyServicesOf(connection, timeZone)),
    leave: loadOnce(async () => (await import(/* webpackChunkName: 'health-leave-data' */ '../../../data/leave/leaveServices')).leaveServices(connection))
  };
}
