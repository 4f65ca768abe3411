import { ChangeFilesList, DelegationsList, ProposalsList, TariffRulesList, TariffStepsList } from './changeFiles';
import { tariffLibraries } from './tariffLibraries';
import { TariffActRecordsList, TariffActsList, TariffFollowsList, TariffLinesList, TariffSettingsList, TariffVersionsList } from './tariffs';

/** In the order in which set-up makes them; the last one complete means that all are. */
export const tariffLists = [
  ...tariffLibraries,
  TariffSettingsList,
  TariffRulesList,
  DelegationsList,
  TariffActsList,
  TariffActRecordsList,
  TariffVersionsList,
  ChangeFilesList,
  ProposalsList,
  TariffStepsList,
  TariffFollowsList,
  TariffLinesList
] as const;
