import * as React from 'react';
import type { CastResult } from '../../../../data/ballots/BallotBox';
import type { Poll } from '../../../../domain/polls/Poll';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { useOutboxEvents } from '../../../../shell/outbox/useOutbox';
import { pollWords } from '../../strings';
import { VOTE } from './voteOutbox';

/** What the agent has just been told about his vote. */
export type VoteNotice = 'recorded' | 'withdrawn' | 'alreadyVoted' | 'late';

/** Listens for the agent's vote to arrive, and says so. */
export function useVoteNotice(poll: Poll, closesAt: Date | null): VoteNotice | undefined {
  const words = useWords(pollWords).sent;
  const [notice, setNotice] = React.useState<VoteNotice>();
  useOutboxEvents((event) => {
    if (event.type !== 'sent' || event.submission.kind !== VOTE || event.submission.subject !== String(poll.id)) return;
    const told = noticeOf(event.result as CastResult, closesAt);
    setNotice(told);
    announce({ recorded: words.recordedNow, withdrawn: words.withdrawn, alreadyVoted: words.alreadyVoted, late: words.late }[told]);
  });
  return notice;
}

/** The server's clock decides: a ballot that it stamped at or after the end is found by the audit and not counted. */
function noticeOf({ outcome, vote }: CastResult, closesAt: Date | null): VoteNotice {
  if (outcome === 'alreadyVoted') return 'alreadyVoted';
  if (closesAt && vote.at && vote.at >= closesAt) return 'late';
  return vote.choices.length === 0 ? 'withdrawn' : 'recorded';
}
