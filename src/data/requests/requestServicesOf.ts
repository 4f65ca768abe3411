import { requestHeads } from '../../lists/heads/requests';
import type { Connection } from '../connection/Connection';
import { loadOnce } from '../loadOnce';
import { Provisioner } from '../provisioning/Provisioner';
import { RequestNames } from './RequestNames';
import { RequestReader } from './RequestReader';
import type { RequestServices } from './RequestServices';
import { requestTablesOf } from './requestTablesOf';
import { SharePointRequestSite } from './SharePointRequestSite';
import { TableAgentRequests } from './TableAgentRequests';
import { TableCommunities } from './TableCommunities';

/** Requests for communities of a web. What the team and owners do is loaded for them. @param timeZone of the city */
export function requestServicesOf(connection: Connection, timeZone: string): RequestServices {
  const tables = requestTablesOf(connection);
  const site = new SharePointRequestSite(connection);
  const names = new RequestNames(tables, site);
  const reader = new RequestReader(tables, site, names, timeZone);
  return {
    agent: new TableAgentRequests(reader, names),
    communities: new TableCommunities(tables.communities),
    setup: new Provisioner(connection, { heads: requestHeads, load: async () => (await import(/* webpackChunkName: 'inspection' */ '../../lists/requests')).requestLists }),
    team: loadOnce(async () => new (await import(/* webpackChunkName: 'requests-team' */ './TableTeamRequests')).TableTeamRequests(reader, names)),
    months: loadOnce(async () => new (await import(/* webpackChunkName: 'requests-months' */ './TableRequestMonths')).TableRequestMonths(reader)),
    owner: loadOnce(async () => new (await import(/* webpackChunkName: 'requests-owner' */ './TableRequestOwner')).TableRequestOwner(tables, site)),
    people: async () => (await import(/* webpackChunkName: 'people' */ '../people/peopleServices')).createPeopleServices(connection),
    userId: () => connection.userId(),
    serverNow: () => connection.serverNow()
  };
}
