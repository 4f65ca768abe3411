import * as React from 'react';
import { campaignState } from '../../../domain/ideas/campaignState';
import type { ListedCampaign } from '../../../domain/ideas/listCampaigns';
import { listCampaigns } from '../../../domain/ideas/listCampaigns';
import { ThingLink } from '../../../shell/addresses/ThingLink';
import { useThing } from '../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../shell/Page';
import { WhenReady } from '../../../shell/states';
import { useServerTime } from '../../../shell/useServerTime';
import { Button } from '../../../ui/Button';
import { Disclosure } from '../../../ui/Disclosure';
import { EmptyState } from '../../../ui/EmptyState';
import { IdeaIcon } from '../../../ui/ideaIcons';
import { ideaWords } from '../strings';
import styles from './Ideas.module.scss';
import { PhaseLine } from './PhaseLine';
import { useCampaignList } from './queries';

interface CampaignListProps {
  readonly showPast: boolean;
  readonly mayAnimate: boolean;
  onOpen(): void;
}

/** Brainstorms that go on or begin soon, and the past ones with what came of them behind a button. */
export function CampaignList({ showPast, mayAnimate, onOpen }: CampaignListProps): React.ReactElement {
  const words = useWords(ideaWords);
  const { formats } = usePage();
  const now = useServerTime();
  return (
    <WhenReady read={useCampaignList()} lines={6}>
      {(list) => {
        const { current, past } = listCampaigns(list.map(({ campaign, decisions }) => ({ campaign, state: campaignState(campaign, decisions, now) })));
        return (
          <>
            {current.length === 0 && <NoCampaign mayAnimate={mayAnimate} onOpen={onOpen} />}
            <Campaigns campaigns={current} now={now} />
            {showPast && past.length > 0 && (
              <Disclosure label={words.past(formats.number(past.length))}>
                <Campaigns campaigns={past} now={now} />
              </Disclosure>
            )}
          </>
        );
      }}
    </WhenReady>
  );
}

function Campaigns({ campaigns, now }: { readonly campaigns: readonly ListedCampaign[]; readonly now: Date }): React.ReactElement | null {
  if (campaigns.length === 0) return null;
  return (
    <ul className={styles.rows}>
      {campaigns.map((listed) => (
        <CampaignRow key={listed.campaign.id} {...listed} now={now} />
      ))}
    </ul>
  );
}

function CampaignRow({ campaign, state, now }: ListedCampaign & { readonly now: Date }): React.ReactElement {
  const words = useWords(ideaWords);
  const { archived } = state;
  return (
    <li className={styles.row}>
      <h3 className={styles.listed} dir="auto">
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

function NoCampaign({ mayAnimate, onOpen }: Pick<CampaignListProps, 'mayAnimate' | 'onOpen'>): React.ReactElement {
  const words = useWords(ideaWords);
  if (!mayAnimate) return <EmptyState icon={<IdeaIcon />} title={words.none.agent} />;
  const action = (
    <Button appearance="primary" onClick={onOpen}>
      {words.open}
    </Button>
  );
  return <EmptyState icon={<IdeaIcon />} title={words.none.animator} action={action} />;
}
