import * as React from 'react';
import type { MyVote } from '../../../../domain/ballots/Ballot';
import type { Poll } from '../../../../domain/polls/Poll';
import { lazyScreen } from '../../../../shell/lazyScreen';
import { useOutbox } from '../../../../shell/outbox/useOutbox';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { pollWords } from '../../strings';
import { usePollServices } from '../pollServices';
import { AnswerLine } from './AnswerLine';
import type { VoteNotice } from './useVoteNotice';
import { votePayload, voteSubmission } from './voteOutbox';

/** Rare: the tab that voted was closed half way, or what was sent came too late or to other words. */
const Unfinished = lazyScreen(() => import(/* webpackChunkName: 'poll-unfinished' */ './Unfinished'), { lines: 2 });
const WithdrawQuestion = lazyScreen(() => import(/* webpackChunkName: 'poll-unfinished' */ './WithdrawQuestion'));
const Uncounted = lazyScreen(() => import(/* webpackChunkName: 'poll-unfinished' */ './Uncounted'), { lines: 2 });

interface VotedLineProps {
  readonly poll: Poll;
  readonly vote: MyVote | undefined;
  readonly notice: VoteNotice | undefined;
  readonly mayChange: boolean;
  /** What only half arrived may still be completed, also where no vote may be changed. */
  readonly mayComplete: boolean;
  onChange(): void;
}

/** That the vote was recorded and for what, and the ways to change it. */
export function VotedLine({ poll, vote, notice, mayChange, mayComplete, onChange }: VotedLineProps): React.ReactElement | null {
  const words = useWords(pollWords);
  const { formats } = usePage();
  const [isAsking, setAsking] = React.useState(false);
  const outbox = useOutbox();
  const { ballots } = usePollServices();

  const choices = vote?.choices ?? [];
  const unfinished = vote?.unfinished;
  const uncounted = vote?.uncounted && !(unfinished && vote.uncounted.reason === 'tooFewChoices') ? <Uncounted {...vote.uncounted} /> : null;
  if (unfinished) {
    return (
      <>
        {uncounted}
        <Unfinished poll={poll} choices={choices} wanted={unfinished} mayComplete={mayComplete} onChange={mayChange && choices.length > 0 ? onChange : undefined} />
      </>
    );
  }
  if (choices.length === 0) {
    return uncounted ?? (notice?.kind === 'withdrawn' ? <MessageLine tone="done">{words.sent.withdrawn}</MessageLine> : null);
  }
  const withdraw = (): void => {
    setAsking(false);
    voteSubmission.submit(outbox, String(poll.id), votePayload(poll, []));
  };
  const ask = (): void => {
    ballots.expectCast();
    setAsking(true);
  };
  const question = (
    <WithdrawQuestion onYes={withdraw} onNo={() => setAsking(false)} />
  );
  const offer = (
    <>
      <Button appearance="text" onClick={onChange}>{words.vote.change}</Button>
      <Button appearance="text" onClick={ask}>{words.vote.withdraw}</Button>
    </>
  );
  const said = notice?.kind === 'alreadyVoted' ? words.sent.alreadyVoted : vote?.at ? words.sent.recorded(formats.dateTime(vote.at)) : words.sent.recordedNow;
  return (
    <>
      {uncounted}
      <MessageLine tone={notice?.kind === 'alreadyVoted' ? 'warning' : 'done'} action={mayChange ? (isAsking ? question : offer) : undefined}>
        {said}
        <AnswerLine poll={poll} choices={choices} texts={vote?.texts} say={words.vote.yours} />
      </MessageLine>
    </>
  );
}
