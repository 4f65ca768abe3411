import type { Connection } from '../../connection/Connection';
import { SiteSupports } from '../../supports/SiteSupports';
import { contactDuties } from '../duties/contactDuties';
import type { AuditedThing, ListedThings, RecordSource } from './AuditedThing';
import { callAudits } from './callAudits';
import { campaignAudits } from './campaignAudits';
import { pollAudits } from './pollAudits';
import { registrationAudits } from './registrationAudits';
import { requestAudits } from './requestAudits';
import { tariffAudits } from './tariffAudits';
import { threadAudits } from './threadAudits';

/** What there is to look at of each part, by the audit that the part has. Of the usage map nothing counts that somebody could forge to gain by it: who is named there is looked at. @param timeZone of the city */
export function recordSources(connection: Connection, timeZone: string): readonly RecordSource[] {
  const supports = new SiteSupports(connection);
  const only = async (things: Promise<readonly AuditedThing[]>): Promise<ListedThings> => ({ things: await things, duties: [] });
  return [
    { part: 'polls', list: () => only(pollAudits(connection)) },
    { part: 'calls', list: () => only(callAudits(connection, supports)) },
    { part: 'ideas', list: () => only(campaignAudits(connection, supports)) },
    { part: 'thread', list: () => only(threadAudits(connection)) },
    { part: 'tariffs', list: () => only(tariffAudits(connection, timeZone)) },
    { part: 'requests', list: () => requestAudits(connection, timeZone) },
    { part: 'registrations', list: () => only(registrationAudits(connection)) },
    { part: 'usages', list: async () => ({ things: [], duties: await contactDuties(connection) }) }
  ];
}
