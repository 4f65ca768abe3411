import type { Campaign } from './Campaign';
import type { CampaignState } from './campaignState';

export interface ListedCampaign {
  readonly campaign: Campaign;
  readonly state: CampaignState;
}

export interface CampaignsInOrder {
  /** Those whose phase ends soonest first, then those without an end, then those that begin later. */
  readonly current: readonly ListedCampaign[];
  /** Put away, with what came of them: the latest first. */
  readonly past: readonly ListedCampaign[];
}

/** Campaigns as a list shows them; without those whose publication was not finished. */
export function listCampaigns(campaigns: readonly ListedCampaign[]): CampaignsInOrder {
  const running = campaigns.filter(({ state: { phase } }) => phase !== 'unpublished' && phase !== 'scheduled' && phase !== 'archived');
  const scheduled = campaigns.filter(({ state }) => state.phase === 'scheduled');
  const past = campaigns.filter(({ state }) => state.phase === 'archived');
  return {
    current: [...[...running].sort((a, b) => endOf(a) - endOf(b)), ...[...scheduled].sort((a, b) => timeOf(a.state.starts.collect) - timeOf(b.state.starts.collect))],
    past: [...past].sort((a, b) => timeOf(b.state.archived?.created ?? null) - timeOf(a.state.archived?.created ?? null))
  };
}

function endOf({ state }: ListedCampaign): number {
  return state.until?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function timeOf(date: Date | null): number {
  return date?.getTime() ?? 0;
}
