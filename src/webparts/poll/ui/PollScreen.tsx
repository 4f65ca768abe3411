import * as React from 'react';
import { lazyScreen } from '../../../shell/lazyScreen';
import { WhenReady } from '../../../shell/states';
import type { ScreenProps } from '../../../shell/site/Mounting';
import { useArrival } from '../../../shell/addresses/useAddresses';
import { useWords } from '../../../shell/Page';
import { PartFrame } from '../../../shell/site/PartFrame';
import { usePartLists } from '../../../shell/site/usePartLists';
import { Button } from '../../../ui/Button';
import { EditIcon, PollIcon } from '../../../ui/icons';
import type { PollProperties } from '../PollProperties';
import { pollWords } from '../strings';
import { CurrentPolls } from './CurrentPolls';
import type { ManageTarget } from './ManageTarget';
import { OnePoll } from './onePollScreen';
import { usePollServices } from './pollServices';
import { pollKeys } from '../../../data/polls/pollKeys';
import { useFiguresAhead, usePoll, usePollList, useRights } from './queries';

const ManagePanel = lazyScreen(() => import(/* webpackChunkName: 'poll-manage' */ './manage/ManagePanel'));

/** The poll web part: polls for agents, and the way to the owner's panel for those who manage them. */
export function PollScreen({ properties, saveProperties }: ScreenProps<PollProperties>): React.ReactElement {
  const { mode, pollId, title, showPast = true, inSight } = properties;
  const words = useWords(pollWords);
  const rights = useRights();
  const arrival = useArrival(['poll'], mode === 'one' ? pollId : undefined);
  const [managing, setManaging] = React.useState<ManageTarget>();
  // Asked for at once, not one after the other: nearly always the lists are there.
  useFiguresAhead(mode !== 'one');
  usePollList(mode !== 'one');
  usePoll(pollId ?? 0, mode === 'one' && pollId !== undefined);
  return (
    <PartFrame
      title={title}
      label={words.sectionLabel}
      lists={usePartLists(pollKeys.all, { setup: usePollServices().setup, icon: <PollIcon />, words: 'polls', needsProtection: true })}
      actions={
        rights.data?.manage && (
          <Button appearance="text" icon={<EditIcon />} onClick={() => setManaging('list')}>
            {words.manage}
          </Button>
        )
      }
    >
      <WhenReady read={rights} lines={6}>
        {({ manage, vote }) =>
          mode === 'one' ? (
            <OnePoll pollId={pollId} mayManage={manage} mayVote={vote} arrival={arrival} onManage={setManaging} />
          ) : (
            <CurrentPolls showPast={showPast} most={inSight || undefined} mayManage={manage} mayVote={vote} arrival={arrival} onManage={setManaging} />
          )
        }
      </WhenReady>
      {managing && rights.data?.manage && (
        <ManagePanel target={managing} onShow={(id) => saveProperties({ mode: 'one', pollId: id })} onClose={() => setManaging(undefined)} />
      )}
    </PartFrame>
  );
}
