import type { QueryClient } from '@tanstack/react-query';
import type { CastResult } from '../../../../data/ballots/BallotBox';
import type { Outbox } from '../../../../shell/outbox/Outbox';
import type { PollServices } from '../../../../data/polls/pollServices';
import { pollKeys, rememberVote } from '../queries';

export const VOTE = 'poll-vote';

/** What waits in the outbox; the subject is the poll's id. */
export interface VoteSubmission {
  /** Option ids; empty to withdraw. */
  readonly choices: readonly number[];
}

/** The poll ended before the vote arrived: no other try can help, and the agent must see it, now or at his next visit. */
export class PollClosedError extends Error {
  public readonly code = 'closed';
}

/** A poll read this recently need not be read again before a vote (milliseconds). */
const FRESH = 60_000;

/**
 * Sends votes from the outbox. The ballot box's unique key makes a second sending of the same vote harmless, so an
 * answer that was lost is simply asked for again.
 */
export function sendVotes(outbox: Outbox, services: PollServices, queries: QueryClient): void {
  outbox.handle(VOTE, async ({ subject, payload }): Promise<CastResult> => {
    const id = Number(subject);
    const poll = await queries.fetchQuery({ queryKey: pollKeys.poll(id), queryFn: () => services.polls.get(id), staleTime: FRESH });
    const result = await services.ballots.cast(poll, (payload as VoteSubmission).choices);
    rememberVote(queries, id, result.vote);
    if (result.outcome === 'tooLate') throw new PollClosedError();
    return result;
  });
}
