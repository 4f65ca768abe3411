import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import type { Campaign } from '../../../../../domain/ideas/Campaign';
import type { CampaignState } from '../../../../../domain/ideas/campaignState';
import type { Taken } from '../../../../../domain/ideas/serverTaking';
import { wantedTaking } from '../../../../../domain/ideas/serverTaking';
import { useServerClosing } from '../../../../../shell/owner/useServerClosing';
import { useIdeaServices } from '../../queries';

export interface ServerClosingProps {
  readonly campaign: Campaign;
  readonly state: Pick<CampaignState, 'phase'>;
}

/** On an owner's page: has the server refuse ideas once they are no longer collected, and all else once the campaign was put away. Shows nothing. */
export default function ServerClosing({ campaign, state }: ServerClosingProps): null {
  const services = useIdeaServices();
  const wanted = wantedTaking(state);
  useServerClosing<Taken>({
    queryKey: ideaKeys.taking(campaign.id),
    wanted,
    read: async () => (await services.owning()).taking(campaign),
    change: async () => (await services.owning()).setTaking(campaign, wanted)
  });
  return null;
}
