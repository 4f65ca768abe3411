import { CallDraftsList } from '../../lists/callDrafts';
import { CallDecisionsList, CallsList, ContributionsList, HiddenContributionsList } from '../../lists/calls';
import type { Connection } from '../connection/Connection';
import { ListTable } from '../items/ListTable';
import type { CallTables } from './callTables';
import { contributionColumns, decisionColumns } from './callTables';

/** The lists of calls of a web. */
export function callTablesOf(connection: Connection): CallTables {
  return {
    calls: new ListTable(connection, CallsList),
    drafts: new ListTable(connection, CallDraftsList),
    contributions: new ListTable(connection, ContributionsList, { derive: contributionColumns, asksFolder: true }),
    hidden: new ListTable(connection, HiddenContributionsList, { derive: contributionColumns }),
    decisions: new ListTable(connection, CallDecisionsList, { derive: decisionColumns })
  };
}
