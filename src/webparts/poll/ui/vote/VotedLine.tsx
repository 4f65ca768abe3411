import * as React from 'react';
import type { MyVote } from '../../../../domain/ballots/Ballot';
import type { Poll } from '../../../../domain/polls/Poll';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { pollWords } from '../../strings';
import { namesOf } from './namesOf';
import type { VoteNotice } from './useVoteNotice';
import { voteSubmission } from './voteOutbox';

interface VotedLineProps {
  readonly poll: Poll;
  readonly vote: MyVote | undefined;
  readonly notice: VoteNotice | undefined;
  readonly mayChange: boolean;
  onChange(): void;
}

/** That the vote was recorded and for what, and the ways to change it. */
export function VotedLine({ poll, vote, notice, mayChange, onChange }: VotedLineProps): React.ReactElement | null {
  const words = useWords(pollWords);
  const { formats } = usePage();
  const [isAsking, setAsking] = React.useState(false);
  const outbox = useOutbox();

  const choices = vote?.choices ?? [];
  if (choices.length === 0) {
    return notice?.kind === 'withdrawn' ? <MessageLine tone="done">{words.sent.withdrawn}</MessageLine> : null;
  }
  const withdraw = (): void => {
    setAsking(false);
    voteSubmission.submit(outbox, String(poll.id), { choices: [] });
  };
  const ask = (
    <>
      <span>{words.vote.withdrawQuestion}</span>
      <Button appearance="text" onClick={withdraw}>{words.vote.withdrawYes}</Button>
      <Button appearance="text" onClick={() => setAsking(false)}>{words.vote.withdrawNo}</Button>
    </>
  );
  const offer = (
    <>
      <Button appearance="text" onClick={onChange}>{words.vote.change}</Button>
      <Button appearance="text" onClick={() => setAsking(true)}>{words.vote.withdraw}</Button>
    </>
  );
  const trouble = notice?.kind === 'late' || notice?.kind === 'alreadyVoted' ? notice.kind : undefined;
  const said = trouble ? words.sent[trouble] : vote?.at ? words.sent.recorded(formats.dateTime(vote.at)) : words.sent.recordedNow;
  return (
    <MessageLine tone={trouble ? 'warning' : 'done'} action={mayChange ? (isAsking ? ask : offer) : undefined}>
      {said}
      <div dir="auto">{words.vote.yours(namesOf(poll, choices, formats))}</div>
    </MessageLine>
  );
}
