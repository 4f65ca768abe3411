import * as React from 'react';
import { ideaKeys } from '../../../data/ideas/ideaKeys';
import { useAddresses, useArrival } from '../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../shell/Page';
import type { ScreenProps } from '../../../shell/site/Mounting';
import { PartFrame } from '../../../shell/site/PartFrame';
import { usePartLists } from '../../../shell/site/usePartLists';
import { WhenReady } from '../../../shell/states';
import { Button } from '../../../ui/Button';
import { IdeaIcon } from '../../../ui/ideaIcons';
import type { IdeasProperties } from '../IdeasProperties';
import { ideaWords } from '../strings';
import { ChosenBudgetContext } from './meeting/ChosenBudget';
import { CampaignEditor, CampaignList, expectList, JoinMeeting } from './mounts';
import { OneCampaign } from './OneCampaign';
import { useCampaign, useCampaignList, useIdeaServices, useRights } from './queries';

/** The web part of brainstorms: their list, one of them, and the way in for those who open some. */
export function IdeasScreen({ properties, saveProperties }: ScreenProps<IdeasProperties>): React.ReactElement {
  const { mode, campaignId, title, showPast = true } = properties;
  const words = useWords(ideaWords);
  const { instanceId, webPath } = usePage();
  const addresses = useAddresses();
  const rights = useRights();
  const isOne = mode === 'one';
  const arrival = useArrival(['campaign', 'idea', 'reservedidea', 'meeting'], isOne ? campaignId : undefined);
  const [isOpening, setOpening] = React.useState(false);
  const [isJoining, setJoining] = React.useState(false);
  // Asked for at once, not one after the other: nearly always the lists are there.
  const isList = !isOne && !arrival;
  useCampaignList(isList);
  React.useEffect(() => void (isList && expectList()), [isList]);
  useCampaign(campaignId ?? 0, isOne && !arrival && campaignId !== undefined);
  const published = (id: number): void => {
    setOpening(false);
    if (isOne) saveProperties({ campaignId: id });
    addresses.go({ kind: 'campaign', id, webPath }, instanceId);
  };
  return (
    <PartFrame
      title={title}
      label={words.sectionLabel}
      lists={usePartLists(ideaKeys.all, { setup: useIdeaServices().setup, icon: <IdeaIcon />, words: 'ideas', needsProtection: true })}
      actions={
        <>
          {!isJoining && arrival?.thing.kind !== 'meeting' && rights.data && (
            <Button appearance="text" onClick={() => setJoining(true)}>
              {words.joinMeeting}
            </Button>
          )}
          {rights.data?.mayAnimate && !isOpening && (
            <Button appearance="text" icon={<IdeaIcon />} onClick={() => setOpening(true)}>
              {words.open}
            </Button>
          )}
        </>
      }
    >
      <WhenReady read={rights} lines={6}>
        {(may) => {
          if (isJoining) return <JoinMeeting onClose={() => setJoining(false)} />;
          if (isOpening) return <CampaignEditor target="drafts" onClose={() => setOpening(false)} onPublished={published} />;
          if (arrival || isOne) {
            return (
              <ChosenBudgetContext.Provider value={properties}>
                <OneCampaign campaignId={isOne ? campaignId : undefined} arrival={arrival} rights={may} />
              </ChosenBudgetContext.Provider>
            );
          }
          return <CampaignList showPast={showPast} mayAnimate={may.mayAnimate} onOpen={() => setOpening(true)} />;
        }}
      </WhenReady>
    </PartFrame>
  );
}
