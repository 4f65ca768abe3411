import * as React from 'react';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import type { CampaignHoldings } from '../../../../../domain/ideas/CampaignHoldings';
import { isEmpty } from '../../../../../domain/ideas/CampaignHoldings';
import type { OpenedCampaign } from '../../../../../domain/ideas/IdeaThread';
import type { CampaignState } from '../../../../../domain/ideas/campaignState';
import type { Formats } from '../../../../../shell/Formats';
import type { PurgePreview } from '../../../../../shell/owner/PurgePart';
import { PurgePart } from '../../../../../shell/owner/PurgePart';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQueryClient } from '../../../../../shell/queries/useQuery';
import { useIdeaServices } from '../../queries';
import type { OwnerWords } from './ownerStrings';
import { ownerWords } from './ownerStrings';

interface PurgeCampaignProps {
  readonly opened: OpenedCampaign;
  readonly state: Pick<CampaignState, 'certified'>;
}

/** What would go of a campaign that was put away and what would stay, and the press that removes it. */
export function PurgeCampaign({ opened, state }: PurgeCampaignProps): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const { formats } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const { campaign } = opened;
  return (
    <PurgePart
      title={campaign.question}
      words={words}
      read={async (control) => previewOf(await (await services.owning()).holdings(campaign, control), state, words, formats)}
      // As it is stored now: what stands is what is removed.
      purge={async (control) => (await services.owning()).purge(await services.campaigns.open(campaign.id), control)}
      onEnd={() => void queries.invalidateQueries(ideaKeys.all)}
    />
  );
}

function previewOf(holdings: CampaignHoldings, { certified }: Pick<CampaignState, 'certified'>, words: OwnerWords['retention'], formats: Formats): PurgePreview | null {
  if (isEmpty(holdings)) return null;
  const count = (say: (count: number, shown: string) => string, value: number): readonly string[] => (value > 0 ? [say(value, formats.number(value))] : []);
  const { ideas, people, records, decisions, marks, pictures, places } = holdings;
  return {
    removed: [
      ...count(words.ideas, ideas), ...count(words.people, people), ...count(words.records, records), ...count(words.decisions, decisions), ...count(words.marks, marks), ...count(words.pictures, pictures),
      ...count(words.places, places), words.votes
    ],
    kept: [words.campaign, ...(certified ? [words.ranking] : []), words.register],
    warning: certified ? '' : words.noRanking
  };
}
