import * as React from 'react';
import type { Poll } from '../../../../domain/polls/Poll';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import type { Submission, SubmissionState } from '../../../../shell/outbox/Submission';
import { submissionState } from '../../../../shell/outbox/Submission';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { Button } from '../../../../ui/Button';
import { OfflineIcon, SendingIcon } from '../../../../ui/icons';
import { MessageLine } from '../../../../ui/MessageLine';
import { pollWords } from '../../strings';
import type { VoteSubmission } from './voteOutbox';
import { VOTE } from './voteOutbox';
import { namesOf } from './namesOf';

interface PendingVoteProps {
  readonly poll: Poll;
  readonly submission: Submission<VoteSubmission>;
}

/** A vote that the server does not have yet: where it is, and what the agent can do. */
export function PendingVote({ poll, submission }: PendingVoteProps): React.ReactElement {
  const words = useWords(pollWords);
  const { formats } = usePage();
  const outbox = useOutbox();
  const state = submissionState(submission);
  const text = state === 'refused' ? words.sent.refused[submission.lastError ?? 'unknown'] ?? words.sent.refused.unknown : words.sent.states[state];
  React.useEffect(() => {
    if (text) announce(text);
  }, [text]);

  const subject = String(poll.id);
  const isFinal = state === 'refused' && submission.lastError !== 'unknown' && submission.lastError !== undefined && submission.lastError in words.sent.refused;
  const giveUp = <Button appearance="text" onClick={() => outbox.discard(VOTE, subject)}>{isFinal ? words.sent.understood : words.sent.giveUp}</Button>;
  const tryNow = <Button appearance="text" onClick={() => outbox.retry(VOTE, subject)}>{words.sent.tryNow}</Button>;
  // SharePoint signs in whoever loads the page; the vote leaves when it is here again.
  const signIn = <Button appearance="text" onClick={() => location.reload()}>{words.sent.signIn}</Button>;
  const actions: Record<SubmissionState, React.ReactElement | undefined> = {
    sending: undefined,
    waitingForNetwork: <>{tryNow}{giveUp}</>,
    // Whatever is wrong with the server or the session, the vote is good: it is not offered for giving up.
    waitingForServer: tryNow,
    waitingForSignIn: <>{signIn}{tryNow}</>,
    refused: isFinal ? giveUp : <>{tryNow}{giveUp}</>
  };
  return (
    <MessageLine tone={state === 'refused' ? 'warning' : 'info'} icon={iconFor(state)} action={actions[state]}>
      {text}
      {submission.payload.choices.length > 0 && <div>{words.vote.yours(namesOf(poll, submission.payload.choices, formats))}</div>}
    </MessageLine>
  );
}

function iconFor(state: SubmissionState): React.ReactElement | undefined {
  if (state === 'waitingForNetwork') return <OfflineIcon />;
  return state === 'refused' ? undefined : <SendingIcon />;
}
