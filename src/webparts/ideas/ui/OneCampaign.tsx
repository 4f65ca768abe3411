import * as React from 'react';
import type { SiteCampaignRights } from '../../../data/ideas/IdeaServices';
import type { OpenedCampaign } from '../../../domain/ideas/IdeaThread';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { useAddresses, useArrivalFocus } from '../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../shell/Page';
import { WhenReady } from '../../../shell/states';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { IdeaIcon } from '../../../ui/ideaIcons';
import { BackIcon } from '../../../ui/icons';
import { MessageLine } from '../../../ui/MessageLine';
import { ideaWords } from '../strings';
import { CampaignPage } from './CampaignPage';
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
  if (arrival && arrival.thing.kind !== 'campaign') return <CampaignOfIdea arrival={arrival} campaignId={campaignId} rights={rights} />;
  const id = arrival?.thing.id ?? campaignId;
  if (id === undefined) return <NotChosen mayAnimate={rights.mayAnimate} />;
  return <LoadedCampaign key="campaign" id={id} idea={undefined} arrival={arrival} chosen={campaignId} rights={rights} />;
}

function CampaignOfIdea({ arrival, campaignId, rights }: OneCampaignProps & { readonly arrival: Arrival }): React.ReactElement {
  const { id, kind } = arrival.thing;
  return (
    <WhenReady read={useCampaignOf(id, kind !== 'idea')} lines={6} onError={{ notFound: <Gone arrival={arrival} text={useWords(ideaWords).goneIdea} /> }}>
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
  const gone = <Gone arrival={rest.arrival} text={useWords(ideaWords).gone} />;
  return (
    <WhenReady read={useCampaign(id)} lines={8} onError={{ notFound: gone }}>
      {(opened) => <ReadCampaign key={id} opened={opened} {...rest} />}
    </WhenReady>
  );
}

function ReadCampaign({ opened, chosen, rights, ...rest }: Omit<LoadedCampaignProps, 'id'> & { readonly opened: OpenedCampaign }): React.ReactElement {
  const back = chosen === opened.campaign.id ? null : <Back to={chosen === undefined ? 'list' : 'chosen'} />;
  return (
    <WhenReady read={useBrainstorm(opened, rights)} lines={8}>
      {(storm) => <CampaignPage storm={storm} back={back} {...rest} />}
    </WhenReady>
  );
}

function Back({ to }: { readonly to: 'list' | 'chosen' }): React.ReactElement {
  const words = useWords(ideaWords);
  const { instanceId } = usePage();
  const addresses = useAddresses();
  return (
    <Button appearance="text" icon={<BackIcon />} onClick={() => addresses.follow(undefined, instanceId)}>
      {to === 'list' ? words.all : words.close}
    </Button>
  );
}

function Gone({ arrival, text }: { readonly arrival: Arrival | undefined; readonly text: string }): React.ReactElement {
  const box = useArrivalFocus<HTMLDivElement>(arrival);
  return (
    <div ref={box}>
      <MessageLine tone="info" action={arrival && <Back to="list" />}>
        {text}
      </MessageLine>
    </div>
  );
}

function NotChosen({ mayAnimate }: { readonly mayAnimate: boolean }): React.ReactElement {
  const words = useWords(ideaWords).chooseOne;
  const { isEditing, openPropertyPane } = usePage();
  if (!mayAnimate) return <EmptyState icon={<IdeaIcon />} title={words.agent} />;
  const action = isEditing && (
    <Button appearance="primary" onClick={openPropertyPane}>
      {words.properties}
    </Button>
  );
  return <EmptyState icon={<IdeaIcon />} title={words.animator} action={action} />;
}
