import type { ChangeFilesList, DelegationsList, ProposalsList, TariffRulesList, TariffStepsList } from '../../../lists/changeFiles';
import type { EntityOf } from '../../../lists/defineList';
import type { FolderTable } from '../../append/FolderTable';
import type { RestValues } from '../../items/RowFormat';
import type { Table } from '../../items/Table';
import type { TariffTables } from '../tariffTables';

export type ChangeFileRow = EntityOf<typeof ChangeFilesList>;
export type ProposalRow = EntityOf<typeof ProposalsList>;
export type StepRow = EntityOf<typeof TariffStepsList>;
export type DelegationRow = EntityOf<typeof DelegationsList>;
export type RuleRow = EntityOf<typeof TariffRulesList>;

/** The lists that change files rest on. */
export interface ChangeTables extends Pick<TariffTables, 'settings' | 'lines' | 'versions' | 'acts'> {
  readonly files: FolderTable<ChangeFileRow>;
  readonly proposals: FolderTable<ProposalRow>;
  readonly steps: FolderTable<StepRow>;
  readonly delegations: Table<DelegationRow>;
  readonly rules: Table<RuleRow>;
}

/** Titles, for people who look in the lists. */
export const proposalColumns = ({ proposalKey }: ProposalRow): RestValues => ({ Title: proposalKey });
export const stepColumns = ({ file, step }: StepRow): RestValues => ({ Title: `${file} ${step}` });
