import type { CallDraftsList } from '../../lists/callDrafts';
import type { CallDecisionsList, CallsList, ContributionsList, HiddenContributionsList } from '../../lists/calls';
import type { EntityOf } from '../../lists/defineList';
import type { RestValues } from '../items/RowFormat';
import type { Table } from '../items/Table';

export type CallValues = EntityOf<typeof CallsList>;
export type CallDraftValues = EntityOf<typeof CallDraftsList>;
/** Of both lists of contributions. */
export type ContributionValues = EntityOf<typeof ContributionsList> & EntityOf<typeof HiddenContributionsList>;
export type DecisionValues = EntityOf<typeof CallDecisionsList>;

/** The lists of calls, as what reads them sees them. What agents and animators add goes through `CallSite`, in fewer operations. */
export interface CallTables {
  readonly calls: Table<CallValues>;
  readonly drafts: Table<CallDraftValues>;
  readonly contributions: Pick<Table<ContributionValues>, 'page' | 'removeMany'>;
  /** Each reads only his own, animators all. */
  readonly hidden: Pick<Table<ContributionValues>, 'page' | 'removeMany'>;
  readonly decisions: Table<DecisionValues>;
}

/** Titles in the lists are for people who look there. */
export function contributionColumns({ passage, kind }: ContributionValues): RestValues {
  return { Title: `${passage} ${kind}` };
}

export function decisionColumns({ call, contribution, kind }: DecisionValues): RestValues {
  return { Title: `${call}${contribution > 0 ? `.${contribution}` : ''} ${kind}` };
}
