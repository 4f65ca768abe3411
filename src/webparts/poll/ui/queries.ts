import * as React from 'react';
import type { CastResult } from '../../../data/ballots/BallotBox';
import { pollKeys, talliesKey, votesKey } from '../../../data/polls/pollKeys';
import { readPollList } from '../../../data/polls/readPollList';
import type { PollRights } from '../../../data/polls/PollsRepository';
import type { MyVote } from '../../../domain/ballots/Ballot';
import type { Tally } from '../../../domain/ballots/Tally';
import type { Poll } from '../../../domain/polls/Poll';
import type { QueryClient } from '../../../shell/queries/QueryClient';
import { useQuery, useQueryClient } from '../../../shell/queries/useQuery';
import type { UseQueryResult } from '../../../shell/queries/useQuery';
import { usePollServices } from './pollServices';

/** Rights and ids change less than polls do. */
const LONG = 5 * 60_000;

export function usePollList(isEnabled = true): UseQueryResult<readonly Poll[]> {
  const { polls, ballots } = usePollServices();
  const queries = useQueryClient();
  return useQuery({
    queryKey: pollKeys.list,
    enabled: isEnabled,
    queryFn: () => readPollList({ polls, ballots }),
    // Also when another web part of the page was the one that asked.
    onSuccess: (list) => list.forEach((poll) => queries.setQueryData(pollKeys.poll(poll.id), poll))
  });
}

/** Asks for the figures of the current polls beside their list, whoever on the page asks for that: once, where the part begins. */
export function useFiguresAhead(isEnabled: boolean): void {
  const { polls, ballots } = usePollServices();
  const queries = useQueryClient();
  React.useEffect(() => {
    if (isEnabled && queries.query(pollKeys.list).data === undefined) void polls.cached().then((known) => ballots.expectFigures(known));
  }, [isEnabled, queries, polls, ballots]);
}

export function usePoll(id: number, isEnabled = true): UseQueryResult<Poll> {
  const { polls, ballots } = usePollServices();
  return useQuery({
    queryKey: pollKeys.poll(id),
    enabled: isEnabled,
    queryFn: () => {
      ballots.expect(id);
      ballots.expectFigures(id);
      return polls.get(id);
    }
  });
}

export function useRights(): UseQueryResult<PollRights> {
  const { polls } = usePollServices();
  return useQuery({ queryKey: pollKeys.rights, staleTime: LONG, queryFn: () => polls.rights() });
}

export function useMe(isEnabled: boolean): number | undefined {
  const services = usePollServices();
  return useQuery({ queryKey: pollKeys.me, enabled: isEnabled, staleTime: Infinity, queryFn: () => services.userId() }).data;
}

export function useMyVotes(polls: readonly Poll[]): UseQueryResult<Readonly<Record<number, MyVote>>> {
  const { ballots } = usePollServices();
  return useQuery({
    queryKey: votesKey(polls),
    enabled: polls.length > 0,
    queryFn: () => ballots.myVotes(polls)
  });
}

/** Live tallies of those of `polls` that are shown some; one request for all of them. */
export function useTallies(polls: readonly Poll[]): UseQueryResult<Readonly<Record<number, Tally>>> {
  const { ballots } = usePollServices();
  return useQuery({
    queryKey: talliesKey(polls),
    enabled: polls.length > 0,
    queryFn: () => ballots.tallies(polls)
  });
}

/** Puts a stored vote, and the tally that came with it, where the screens read them. */
export function rememberVote(queries: QueryClient, pollId: number, { vote, tally }: Pick<CastResult, 'vote' | 'tally'>): void {
  queries.setQueriesData<Readonly<Record<number, MyVote>>>(pollKeys.votes, (votes) => votes && { ...votes, [pollId]: vote });
  if (tally) queries.setQueriesData<Readonly<Record<number, Tally>>>(pollKeys.tallies, (tallies) => tallies && { ...tallies, [pollId]: tally });
  else void queries.invalidateQueries(pollKeys.tallies);
}

/** What is read of polls that the list left out. */
export const olderKeys = { pages: ['polls', 'older'], found: ['polls', 'found'] } as const;

/** Puts a poll that was just stored where the screens read it. */
export function rememberPoll(queries: QueryClient, poll: Poll): void {
  queries.setQueryData(pollKeys.poll(poll.id), poll);
  for (const key of [pollKeys.list, olderKeys.pages, olderKeys.found]) void queries.invalidateQueries(key);
  void queries.invalidateQueries(pollKeys.tallies);
  void queries.invalidateQueries(pollKeys.votes);
}
