import * as React from 'react';
import { callKeys } from '../../../data/calls/callKeys';
import { useAddresses, useArrival } from '../../../shell/addresses/useAddresses';
import { useCallServices } from '../../../shell/contributions/useCallServices';
import { usePage, useWords } from '../../../shell/Page';
import type { ScreenProps } from '../../../shell/site/Mounting';
import { PartFrame } from '../../../shell/site/PartFrame';
import { usePartLists } from '../../../shell/site/usePartLists';
import { WhenReady } from '../../../shell/states';
import { Button } from '../../../ui/Button';
import { CommentIcon } from '../../../ui/commentIcons';
import type { CallsProperties } from '../CallsProperties';
import { callWords } from '../strings';
import { CallList } from './CallList';
import { CallEditor } from './mounts';
import { OneCall } from './OneCall';
import { useCall, useCallList, useRights } from './queries';

/** The web part of calls for comment: their list, one of them to read and comment, and the way in for those who open calls. */
export function CallsScreen({ properties, saveProperties }: ScreenProps<CallsProperties>): React.ReactElement {
  const { mode, callId, title, showPast = true } = properties;
  const words = useWords(callWords);
  const { instanceId, webPath } = usePage();
  const addresses = useAddresses();
  const rights = useRights();
  const isOne = mode === 'one';
  const arrival = useArrival(['call', 'contribution'], isOne ? callId : undefined);
  const [isOpening, setOpening] = React.useState(false);
  // Asked for at once, not one after the other: nearly always the lists are there.
  useCallList(!isOne && !arrival);
  useCall(callId ?? 0, isOne && !arrival && callId !== undefined);
  const published = (id: number): void => {
    setOpening(false);
    if (isOne) saveProperties({ callId: id });
    addresses.go({ kind: 'call', id, webPath }, instanceId);
  };
  return (
    <PartFrame
      title={title}
      label={words.sectionLabel}
      lists={usePartLists(callKeys.all, { setup: useCallServices().setup, icon: <CommentIcon />, words: 'calls', needsProtection: true })}
      actions={
        rights.data?.mayAnimate &&
        !isOpening && (
          <Button appearance="text" icon={<CommentIcon />} onClick={() => setOpening(true)}>
            {words.open}
          </Button>
        )
      }
    >
      <WhenReady read={rights} lines={6}>
        {(may) => {
          if (isOpening) return <CallEditor target="drafts" onClose={() => setOpening(false)} onUpdated={() => setOpening(false)} onPublished={published} />;
          if (arrival || isOne) return <OneCall callId={isOne ? callId : undefined} arrival={arrival} rights={may} />;
          return <CallList showPast={showPast} mayAnimate={may.mayAnimate} onOpen={() => setOpening(true)} />;
        }}
      </WhenReady>
    </PartFrame>
  );
}
