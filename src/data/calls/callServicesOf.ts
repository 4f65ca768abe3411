import { callHeads } from '../../lists/heads/calls';
import type { Connection } from '../connection/Connection';
import { perConnection } from '../connection/perConnection';
import { tabStorage } from '../kept/browserStorage';
import { loadOnce } from '../loadOnce';
import { Provisioner } from '../provisioning/Provisioner';
import { CallDecisions } from './CallDecisions';
import type { CallServices } from './CallServices';
import { callTablesOf } from './callTablesOf';
import { KeptCalls } from './KeptCalls';
import { SharePointCallSite } from './SharePointCallSite';
import { TableCalls } from './TableCalls';
import { TableContributions } from './TableContributions';

export interface CallServicesOptions {
  /** Default: the tab's session storage. */
  readonly session?: Storage;
  /** The name of the user as the page has it: of what he just wrote, SharePoint is not asked for it. */
  readonly userName?: string;
}

/** The services of a connection, the same ones for all that a page shows of it. */
export const callServicesOf = perConnection(createCallServices);

export function createCallServices(connection: Connection, { session = tabStorage(), userName }: CallServicesOptions = {}): CallServices {
  const tables = callTablesOf(connection);
  const site = new SharePointCallSite(connection, userName);
  const decided = new CallDecisions(tables, () => connection.writes());
  const calls = new TableCalls(tables, site, connection.webUrl, new KeptCalls(session), decided);
  const animation = loadOnce(async () => {
    const { TableAnimation } = await import(/* webpackChunkName: 'calls-animation' */ './TableAnimation');
    return new TableAnimation(tables, site);
  });
  return {
    calls,
    contributions: new TableContributions(tables, site, (call) => calls.decisionsOf(call), decided),
    setup: new Provisioner(connection, { heads: callHeads, load: async () => (await import(/* webpackChunkName: 'inspection' */ '../../lists/callLists')).callLists }),
    animation,
    outputs: loadOnce(async () => {
      const { openOutputs } = await import(/* webpackChunkName: 'calls-outputs-data' */ './openOutputs');
      return openOutputs(connection, site, animation);
    }),
    people: loadOnce(async () => {
      const { createPeopleServices } = await import(/* webpackChunkName: 'people' */ '../people/peopleServices');
      return createPeopleServices(connection);
    }),
    sitePages: loadOnce(async () => {
      const { SitePages } = await import(/* webpackChunkName: 'calls-pages' */ '../sitePages/SitePages');
      return new SitePages(connection);
    }),
    sawAnswers: async (answers) => {
      const { seenAnswersOf } = await import(/* webpackChunkName: 'calls-seen' */ '../kept/SeenAnswers');
      return seenAnswersOf(connection).see(answers);
    },
    userId: () => connection.userId(),
    serverNow: () => connection.serverNow()
  };
}
