import { rulesNow } from '../../domain/requests/RequestRules';
import { REQUEST_FILES, requestHeads } from '../../lists/heads/requests';
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

/**
 * Requests for communities of a web. What the team and owners do is loaded for them.
 * @param timeZone of the city @param openWeb a connection to another web of the same SharePoint, with nothing kept from before; default: the page's own way
 */
export function requestServicesOf(connection: Connection, timeZone: string, openWeb?: (webUrl: string) => Connection): RequestServices {
  const tables = requestTablesOf(connection);
  const site = new SharePointRequestSite(connection);
  const names = new RequestNames(tables, site);
  const reader = new RequestReader(tables, site, names, timeZone);
  const communities = new TableCommunities(tables.communities);
  const team = loadOnce(async () => new (await import(/* webpackChunkName: 'requests-team-data' */ './TableTeamRequests')).TableTeamRequests(reader, names));
  return {
    agent: new TableAgentRequests(reader, names),
    communities,
    setup: new Provisioner(connection, { heads: requestHeads, load: async () => (await import(/* webpackChunkName: 'inspection' */ '../../lists/requests')).requestLists }),
    team,
    openings: loadOnce(async () => {
      const [members, { SharePointOpenings }] = await Promise.all([team(), import(/* webpackChunkName: 'requests-opening-data' */ './opening/SharePointOpenings')]);
      return new SharePointOpenings(connection, { keys: tables.keys, names, team: members, communities }, openWeb);
    }),
    watch: loadOnce(async () => {
      const [{ TableCommunityWatch }, { SharePointSpaces }, { openWebOf }] = await Promise.all([
        import(/* webpackChunkName: 'requests-life-data' */ './life/TableCommunityWatch'), import(/* webpackChunkName: 'requests-life-data' */ './life/SharePointSpaces'), import(/* webpackChunkName: 'requests-life-data' */ '../connection/openWebOf')
      ]);
      return new TableCommunityWatch(communities, new SharePointSpaces(connection, openWeb ?? openWebOf(connection)), async () => rulesNow((await reader.setting()).book));
    }),
    months: loadOnce(async () => new (await import(/* webpackChunkName: 'requests-months' */ './TableRequestMonths')).TableRequestMonths(reader)),
    owner: loadOnce(async () => new (await import(/* webpackChunkName: 'requests-team-data' */ './TableRequestOwner')).TableRequestOwner(tables, site)),
    keeping: loadOnce(async () => {
      const [{ TableRequestKeeping }, { RequestFolders }, { Recycler }] = await Promise.all([
        import(/* webpackChunkName: 'requests-keeping-data' */ './keeping/TableRequestKeeping'), import(/* webpackChunkName: 'requests-team-data' */ './RequestFolders'), import(/* webpackChunkName: 'requests-keeping-data' */ '../append/Recycler')
      ]);
      const [folders, recycler] = [new RequestFolders(connection), new Recycler(connection)];
      return new TableRequestKeeping(reader, { remove: (folder) => recycler.folder(REQUEST_FILES.url, folder), shut: (folder) => folders.shut(folder) });
    }),
    trainings: loadOnce(async () => {
      const [{ SharePointTrainings }, { openWebOf }] = await Promise.all([import(/* webpackChunkName: 'requests-training-data' */ './training/SharePointTrainings'), import(/* webpackChunkName: 'requests-life-data' */ '../connection/openWebOf')]);
      return new SharePointTrainings(connection, openWeb ?? openWebOf(connection));
    }),
    people: async () => (await import(/* webpackChunkName: 'people' */ '../people/peopleServices')).createPeopleServices(connection),
    userId: () => connection.userId(),
    serverNow: () => connection.serverNow()
  };
}
