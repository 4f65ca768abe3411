import type { MyVote } from '../../../domain/ballots/Ballot';
import type { Tally } from '../../../domain/ballots/Tally';
import type { Poll } from '../../../domain/polls/Poll';
import { resultAccess } from '../../../domain/polls/resultAccess';
import type { UseQueryResult } from '../../../shell/queries/useQuery';
import { usePollServices } from './pollServices';
import { useMyVotes, useTallies } from './queries';

export interface Figures {
  readonly votes: UseQueryResult<Readonly<Record<number, MyVote>>>;
  /** Of those polls whose running figures the agent is shown. */
  readonly tallies: Readonly<Record<number, Tally>>;
}

/** The agent's votes in these polls, and the tallies that he is shown: two requests, however many polls there are. */
export function useFigures(polls: readonly Poll[], isOwner: boolean): Figures {
  const { serverNow } = usePollServices();
  const votes = useMyVotes(polls);
  const shown = polls.filter((poll) => {
    const hasVoted = (votes.data?.[poll.id]?.choices.length ?? 0) > 0;
    return votes.data !== undefined && resultAccess(poll, serverNow(), { isOwner, hasVoted }) === 'live';
  });
  const tallies = useTallies(shown);
  return { votes, tallies: tallies.data ?? {} };
}
