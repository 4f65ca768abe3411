import * as React from 'react';
import type { SiteCampaignRights } from '../../../data/ideas/IdeaServices';
import type { OpenedCampaign } from '../../../domain/ideas/IdeaThread';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { WayBack } from '../../../shell/opened/WayBack';
import { useWords } from '../../../shell/Page';
import { WhenReady } from '../../../shell/states';
import { ideaWords } from '../strings';
import { CampaignPage } from './CampaignPage';
import { MeetingPage, NoCampaign } from './mounts';
import { useCampaign, useCampaignOf } from './queries';
import { useBrainstorm } from './useBrainstorm';

interface OneCampaignProps {
  /** The one that was chosen in the property pane; undefined: none, or the part lists all. */
  readonly campaignId: number | undefined;
  /** What the page's address names; it goes before the chosen one. */
  readonly arrival: Arrival | undefined;
  readonly rights: SiteCampaignRights;
}

/** The campaign that the page's address names, or that of the idea that it names; else the chosen one. */
export function OneCampaign({ campaignId, arrival, rights }: OneCampaignProps): React.ReactElement {
  if (arrival?.thing.kind === 'meeting') return <MeetingPage key={arrival.thing.id} campaignId={arrival.thing.id} rights={rights} arrival={arrival} />;
  if (arrival && arrival.thing.kind !== 'campaign') return <CampaignOfIdea arrival={arrival} campaignId={campaignId} rights={rights} />;
  const id = arrival?.thing.id ?? campaignId;
  if (id === undefined) return <NoCampaign arrival={arrival} mayChoose={rights.mayAnimate} />;
  return <LoadedCampaign key="campaign" id={id} idea={undefined} arrival={arrival} chosen={campaignId} rights={rights} />;
}

function CampaignOfIdea({ arrival, campaignId, rights }: OneCampaignProps & { readonly arrival: Arrival }): React.ReactElement {
  const { id, kind } = arrival.thing;
  return (
    <WhenReady read={useCampaignOf(id, kind !== 'idea')} lines={6} onError={{ notFound: <NoCampaign gone="idea" arrival={arrival} mayChoose={false} /> }}>
      {(of) => <LoadedCampaign key="campaign" id={of} idea={id} arrival={arrival} chosen={campaignId} rights={rights} />}
    </WhenReady>
  );
}

interface LoadedCampaignProps {
  readonly id: number;
  /** The idea that is open. */
  readonly idea: number | undefined;
  readonly arrival: Arrival | undefined;
  readonly chosen: number | undefined;
  readonly rights: SiteCampaignRights;
}

function LoadedCampaign({ id, ...rest }: LoadedCampaignProps): React.ReactElement {
  return (
    <WhenReady read={useCampaign(id)} lines={8} onError={{ notFound: <NoCampaign gone="campaign" arrival={rest.arrival} mayChoose={false} /> }}>
      {(opened) => <ReadCampaign key={id} opened={opened} {...rest} />}
    </WhenReady>
  );
}

function ReadCampaign({ opened, chosen, rights, ...rest }: Omit<LoadedCampaignProps, 'id'> & { readonly opened: OpenedCampaign }): React.ReactElement {
  const words = useWords(ideaWords);
  const back = chosen === opened.campaign.id ? null : <WayBack to={chosen === undefined ? 'list' : 'chosen'} words={words} />;
  return (
    <WhenReady read={useBrainstorm(opened, rights)} lines={8}>
      {(storm) => <CampaignPage storm={storm} back={back} {...rest} />}
    </WhenReady>
  );
}
