import * as React from 'react';
import { campaignState } from '../../../domain/ideas/campaignState';
import type { ListedCampaign } from '../../../domain/ideas/listCampaigns';
import { listCampaigns } from '../../../domain/ideas/listCampaigns';
import { ThingLink } from '../../../shell/addresses/ThingLink';
import { useThing } from '../../../shell/addresses/useAddresses';
import { CurrentAndPast } from '../../../shell/opened/CurrentAndPast';
import { NoneOpen } from '../../../shell/opened/NoneOpen';
import { usePage, useWords } from '../../../shell/Page';
import { WhenReady } from '../../../shell/states';
import { useServerTime } from '../../../shell/useServerTime';
import { IdeaIcon } from '../../../ui/ideaIcons';
import { ideaWords } from '../strings';
import { campaignListWords } from './campaignListStrings';
import styles from './Ideas.module.scss';
import own from './CampaignList.module.scss';
import { PhaseLine } from './PhaseLine';
import { useCampaignList } from './queries';

export interface CampaignListProps {
  readonly showPast: boolean;
  readonly mayAnimate: boolean;
  onOpen(): void;
}

/** Brainstorms that go on or begin soon, and the past ones with what came of them behind a button. */
export default function CampaignList({ showPast, mayAnimate, onOpen }: CampaignListProps): React.ReactElement {
  const { open } = useWords(ideaWords);
  const words = useWords(campaignListWords);
  const { formats } = usePage();
  const now = useServerTime();
  return (
    <WhenReady read={useCampaignList()} lines={6}>
      {(list) => {
        const { current, past } = listCampaigns(list.map(({ campaign, decisions }) => ({ campaign, state: campaignState(campaign, decisions, now) })));
        return (
          <CurrentAndPast
            current={current}
            past={past}
            pastLabel={showPast ? words.past(formats.number(past.length)) : undefined}
            none={<NoneOpen icon={<IdeaIcon />} mayAnimate={mayAnimate} words={{ open, ...words }} onOpen={onOpen} />}
            listClass={styles.rows}
          >
            {(listed) => <CampaignRow key={listed.campaign.id} {...listed} now={now} />}
          </CurrentAndPast>
        );
      }}
    </WhenReady>
  );
}

function CampaignRow({ campaign, state, now }: ListedCampaign & { readonly now: Date }): React.ReactElement {
  const words = useWords(ideaWords);
  const { archived } = state;
  return (
    <li className={styles.row}>
      <h3 className={own.listed} dir="auto">
        <ThingLink thing={useThing('campaign', campaign.id)}>{campaign.question}</ThingLink>
      </h3>
      <PhaseLine state={state} now={now} />
      {(archived ?? campaign.why) && (
        <p className={styles.short} dir="auto">
          {archived ? words.outcome(archived.reason) : campaign.why}
        </p>
      )}
    </li>
  );
}
