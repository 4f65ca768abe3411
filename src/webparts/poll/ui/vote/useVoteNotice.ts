import * as React from 'react';
import type { CastResult } from '../../../../data/ballots/BallotBox';
import type { MyVote } from '../../../../domain/ballots/Ballot';
import type { Poll } from '../../../../domain/polls/Poll';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { useSent } from '../../../../shell/outbox/useSubmissions';
import { pollWords } from '../../strings';
import { voteSubmission } from './voteOutbox';

/** What the agent has just been told about his vote. */
export interface VoteNotice {
  readonly kind: 'recorded' | 'withdrawn' | 'alreadyVoted';
  /** As the server answered: the cache tells the screens a moment later. */
  readonly vote: MyVote;
}

/** The later of the vote that the cache has and the one that has just arrived. */
export function latestVote(cached: MyVote | undefined, notice: VoteNotice | undefined): MyVote | undefined {
  const arrived = notice?.vote;
  return arrived?.at && (!cached?.at || arrived.at > cached.at) ? arrived : cached;
}

/** Listens for the agent's vote to arrive, and says so. */
export function useVoteNotice(poll: Poll): VoteNotice | undefined {
  const words = useWords(pollWords).sent;
  const [result, setResult] = React.useState<CastResult>();
  useSent(voteSubmission, ({ subject, result: arrived }) => {
    if (subject !== String(poll.id)) return;
    setResult(arrived);
    const said = { recorded: words.recordedNow, withdrawn: words.withdrawn, alreadyVoted: words.alreadyVoted };
    announce(said[kindOf(arrived)]);
  });
  return React.useMemo(() => result && { kind: kindOf(result), vote: result.vote }, [result]);
}

/** What the ballot box said: it looked at what owners decided meanwhile. */
function kindOf({ outcome, vote }: CastResult): VoteNotice['kind'] {
  if (outcome === 'alreadyVoted') return 'alreadyVoted';
  return vote.choices.length === 0 ? 'withdrawn' : 'recorded';
}
