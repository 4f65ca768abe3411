import * as React from 'react';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { NotChosen } from '../../../shell/opened/NotChosen';
import { PendingNotices } from '../../../shell/outbox/PendingNotice';
import { useWords } from '../../../shell/Page';
import { Failure, WhenReady } from '../../../shell/states';
import { UnreadableNotice } from '../../../shell/unreadable/UnreadableNotice';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { PollIcon } from '../../../ui/icons';
import { pollWords } from '../strings';
import { ArrivedPoll } from './arrivedPollScreen';
import { isForReader } from './isForReader';
import { LoadedPoll } from './LoadedPoll';
import type { ManageTarget } from './ManageTarget';
import { onePollWords } from './onePollStrings';
import { usePollServices } from './pollServices';
import { usePoll } from './queries';
import { voteSubmission } from './vote/voteOutbox';

export interface OnePollProps {
  readonly pollId: number | undefined;
  readonly mayManage: boolean;
  readonly mayVote: boolean;
  readonly arrival: Arrival | undefined;
  onManage(target: ManageTarget): void;
}

/** The poll that was chosen in the property pane. */
export default function OnePoll({ pollId, ...rest }: OnePollProps): React.ReactElement {
  const { arrival } = rest;
  return (
    <>
      {arrival && arrival.thing.id !== pollId && <ArrivedPoll {...rest} arrival={arrival} />}
      {pollId === undefined ? <NoPollChosen {...rest} /> : <ChosenPoll pollId={pollId} {...rest} />}
    </>
  );
}

function NoPollChosen({ mayManage, onManage }: Pick<OnePollProps, 'mayManage' | 'onManage'>): React.ReactElement {
  const { none } = useWords(pollWords);
  const { chooseOne } = useWords(onePollWords);
  const create = (
    <Button appearance="primary" onClick={() => onManage('new')}>{none.create}</Button>
  );
  return <NotChosen icon={<PollIcon />} mayChoose={mayManage} words={chooseOne} meanwhile={create} />;
}

function ChosenPoll({ pollId, ...rest }: OnePollProps & { readonly pollId: number }): React.ReactElement {
  const words = useWords(onePollWords);
  const { polls, serverNow } = usePollServices();
  const poll = usePoll(pollId);
  const gone = (
    <>
      <PendingNotices kind={voteSubmission} isShown={(subject) => subject !== String(pollId)} />
      <EmptyState icon={<PollIcon />} title={rest.mayManage ? words.gone.owner : words.gone.agent} />
    </>
  );
  const unreadable = (
    <>
      {rest.mayManage && <UnreadableNotice rows={polls.leftOut()} />}
      {!rest.mayManage && <Failure error={poll.error} />}
    </>
  );
  return (
    <WhenReady read={poll} lines={6} onError={{ notFound: gone, unreadable }}>
      {(data) => (isForReader(data, rest.mayManage, serverNow()) ? <LoadedPoll poll={data} {...rest} /> : <EmptyState icon={<PollIcon />} title={words.notYet} />)}
    </WhenReady>
  );
}
