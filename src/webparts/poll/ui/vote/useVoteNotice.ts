import * as React from 'react';
import type { CastResult } from '../../../../data/ballots/BallotBox';
import type { MyVote } from '../../../../domain/ballots/Ballot';
import type { Poll } from '../../../../domain/polls/Poll';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { useOutboxEvents } from '../../../../shell/outbox/useOutbox';
import { pollWords } from '../../strings';
import { VOTE } from './voteOutbox';

/** What the agent has just been told about his vote. */
export interface VoteNotice {
  readonly kind: 'recorded' | 'withdrawn' | 'alreadyVoted' | 'late';
  /** As the server answered: the cache tells the screens a moment later. */
  readonly vote: MyVote;
}

/** The later of the vote that the cache has and the one that has just arrived. */
export function latestVote(cached: MyVote | undefined, notice: VoteNotice | undefined): MyVote | undefined {
  const arrived = notice?.vote;
  return arrived?.at && (!cached?.at || arrived.at > cached.at) ? arrived : cached;
}

/** Listens for the agent's vote to arrive, and says so. */
export function useVoteNotice(poll: Poll, closesAt: Date | null): VoteNotice | undefined {
  const words = useWords(pollWords).sent;
  const [result, setResult] = React.useState<CastResult>();
  useOutboxEvents((event) => {
    if (event.type !== 'sent' || event.submission.kind !== VOTE || event.submission.subject !== String(poll.id)) return;
    const arrived = event.result as CastResult;
    setResult(arrived);
    const said = { recorded: words.recordedNow, withdrawn: words.withdrawn, alreadyVoted: words.alreadyVoted, late: words.late };
    announce(said[kindOf(arrived, closesAt)]);
  });
  // Asked again at every rendering: that an owner had closed the vote may be known after the vote has arrived.
  return React.useMemo(() => result && { kind: kindOf(result, closesAt), vote: result.vote }, [result, closesAt]);
}

/** The server's clock decides: a ballot that it stamped at or after the end is found by the audit and not counted. */
function kindOf({ outcome, vote }: CastResult, closesAt: Date | null): VoteNotice['kind'] {
  if (outcome === 'alreadyVoted') return 'alreadyVoted';
  if (closesAt && vote.at && vote.at >= closesAt) return 'late';
  return vote.choices.length === 0 ? 'withdrawn' : 'recorded';
}
