import { CallDraftsList } from './callDrafts';
import { callLibraries } from './callLibraries';
import { CallDecisionsList, CallsList, ContributionsList, HiddenContributionsList } from './calls';
import { SupportsList } from './supports';

/** In the order in which set-up makes them; the last one complete means that all are. */
export const callLists = [...callLibraries, CallDecisionsList, SupportsList, ContributionsList, HiddenContributionsList, CallDraftsList, CallsList] as const;
