import type { IdeaServices, LongTask } from '../../../../../data/ideas/IdeaServices';
import type { Campaign } from '../../../../../domain/ideas/Campaign';
import { campaignState } from '../../../../../domain/ideas/campaignState';
import type { Taking } from '../../../../../domain/ideas/serverTaking';
import { wantedTaking } from '../../../../../domain/ideas/serverTaking';
import { stopIfAborted } from '../../../../../data/stopIfAborted';

/** A campaign in which the server takes something else than it should. */
export interface DueCampaign {
  readonly campaign: Campaign;
  readonly wanted: Taking;
}

/** Campaigns of the site that the server is still to close, or to open again: two operations each, three where guests take part. @throws AbortError */
export async function dueCampaigns(services: Pick<IdeaServices, 'campaigns' | 'owning' | 'serverNow'>, { onProgress, signal }: LongTask): Promise<readonly DueCampaign[]> {
  const owning = await services.owning();
  const listed = await services.campaigns.every();
  const due: DueCampaign[] = [];
  for (const [index, { campaign, decisions }] of listed.entries()) {
    stopIfAborted(signal);
    const wanted = wantedTaking(campaignState(campaign, decisions, services.serverNow()));
    if ((await owning.taking(campaign)) !== wanted) due.push({ campaign, wanted });
    onProgress?.((index + 1) / listed.length);
  }
  return due;
}
