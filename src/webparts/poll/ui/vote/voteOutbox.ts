import { array, number, object, pipe, readonly } from 'valibot';
import type { CastResult } from '../../../../data/ballots/BallotBox';
import type { PollServices } from '../../../../data/polls/pollServices';
import { pollKeys } from '../../../../data/polls/pollKeys';
import { defineSubmission } from '../../../../shell/outbox/defineSubmission';
import { pollWords } from '../../strings';
import { rememberVote } from '../queries';

/** The poll ended before the vote arrived: no other try can help, and the agent must see it, now or at his next visit. */
export class PollClosedError extends Error {
  public readonly code = 'closed';
}

/** A poll read this recently need not be read again before a vote (milliseconds). */
const FRESH = 60_000;

/**
 * A vote on its way; the subject is the poll's id, the choices are option ids, none to withdraw. The ballot box's unique
 * key makes a second sending of the same vote harmless, so an answer that was lost is simply asked for again.
 */
export const voteSubmission = defineSubmission({
  kind: 'poll-vote',
  version: 1,
  schema: object({ choices: pipe(array(number()), readonly()) }),
  words: { fr: pollWords.fr.sent, en: pollWords.en.sent },
  send: async ({ subject, payload: { choices } }, services: PollServices, queries): Promise<CastResult> => {
    const id = Number(subject);
    const poll = await queries.fetchQuery({ queryKey: pollKeys.poll(id), queryFn: () => services.polls.get(id), staleTime: FRESH });
    const result = await services.ballots.cast(poll, choices);
    rememberVote(queries, id, result.vote);
    if (result.outcome === 'tooLate') throw new PollClosedError();
    return result;
  }
});
