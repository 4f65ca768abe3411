import * as React from 'react';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { PendingNotices } from '../../../shell/outbox/PendingNotice';
import { usePage, useWords } from '../../../shell/Page';
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
import { usePollServices } from './pollServices';
import { usePoll } from './queries';
import { voteSubmission } from './vote/voteOutbox';

interface OnePollProps {
  readonly pollId: number | undefined;
  readonly mayManage: boolean;
  readonly mayVote: boolean;
  readonly arrival: Arrival | undefined;
  onManage(target: ManageTarget): void;
}

/** The poll that was chosen in the property pane. */
export function OnePoll({ pollId, ...rest }: OnePollProps): React.ReactElement {
  const { arrival } = rest;
  return (
    <>
      {arrival && arrival.thing.id !== pollId && <ArrivedPoll {...rest} arrival={arrival} />}
      {pollId === undefined ? <NotChosen {...rest} /> : <ChosenPoll pollId={pollId} {...rest} />}
    </>
  );
}

function NotChosen({ mayManage, onManage }: Pick<OnePollProps, 'mayManage' | 'onManage'>): React.ReactElement {
  const words = useWords(pollWords);
  const { isEditing, openPropertyPane } = usePage();
  if (!mayManage) return <EmptyState icon={<PollIcon />} title={words.chooseOne.agent} />;
  const action = isEditing ? (
    <Button appearance="primary" onClick={openPropertyPane}>{words.chooseOne.open}</Button>
  ) : (
    <Button appearance="primary" onClick={() => onManage('new')}>{words.none.create}</Button>
  );
  return <EmptyState icon={<PollIcon />} title={words.chooseOne.owner} action={action} />;
}

function ChosenPoll({ pollId, ...rest }: OnePollProps & { readonly pollId: number }): React.ReactElement {
  const words = useWords(pollWords);
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
