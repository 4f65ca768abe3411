import type { InferOutput } from 'valibot';
import { array, number, object, optional, pipe, readonly, string } from 'valibot';
import type { CastResult } from '../../../../data/ballots/BallotBox';
import type { PollServices } from '../../../../data/polls/pollServices';
import { hasCode } from '../../../../data/DataError';
import type { Poll } from '../../../../domain/polls/Poll';
import { seenFingerprint } from '../../../../domain/polls/pollFingerprint';
import { pollKeys } from '../../../../data/polls/pollKeys';
import { defineSubmission } from '../../../../shell/outbox/defineSubmission';
import { pollWords } from '../../strings';
import { rememberPoll, rememberVote } from '../queries';

/** The poll ended before the vote arrived: no other try can help, and the agent must see it, now or at his next visit. */
export class PollClosedError extends Error {
  public readonly code = 'closed';
}

/** Question, answers or rules are no longer those that the agent chose among: he is asked again. */
export class PollChangedError extends Error {
  public readonly code = 'changed';
}

/** Somebody was faster each time: that passes, and the vote is tried again by itself. */
class BeatenError extends Error {
  public readonly code = 'throttled';
}

const seenWords = object({ fingerprint: string(), question: string(), answers: pipe(array(string()), readonly()) });

/** What an agent had before his eyes when he voted, and the answers that he chose. */
export type SeenWords = Readonly<InferOutput<typeof seenWords>>;

const payload = object({
  choices: pipe(array(number()), readonly()),
  /** What the agent had before his eyes; a vote that an earlier version sent does not say. */
  seen: optional(seenWords),
  /** What he wrote for those of the choices that are answered in own words. */
  texts: optional(pipe(array(string()), readonly()))
});

/** A poll read this recently need not be read again before a vote (milliseconds). */
const FRESH = 60_000;

/**
 * A vote on its way; the subject is the poll's id, the choices are option ids, none to withdraw. The ballot box's unique
 * key makes a second sending of the same vote harmless, so an answer that was lost is simply asked for again.
 */
export const voteSubmission = defineSubmission({
  kind: 'poll-vote',
  version: 1,
  schema: payload,
  words: {
    fr: pollWords.fr.sent,
    get en() {
      return pollWords.en.sent;
    }
  },
  send: async ({ subject, payload: { choices, seen, texts } }, services: PollServices, queries): Promise<CastResult> => {
    const id = Number(subject);
    const poll = await queries.fetchQuery({ queryKey: pollKeys.poll(id), queryFn: () => services.polls.get(id), staleTime: FRESH });
    const result = await services.ballots.cast(poll, choices, seen?.fingerprint ?? seenFingerprint(poll), texts).catch(passOn);
    if (result.poll) rememberPoll(queries, result.poll);
    rememberVote(queries, id, result);
    if (result.outcome === 'tooLate') throw new PollClosedError();
    if (result.outcome === 'otherWords') throw new PollChangedError();
    return result;
  }
});

export type VotePayload = Readonly<InferOutput<typeof payload>>;

/** What is sent of a vote: the choices, and what they were made among. @param answers the choices in words; default: the texts of the options */
export function votePayload(poll: Poll, choices: readonly number[], answers: readonly string[] = textsOf(poll, choices), texts?: readonly string[]): VotePayload {
  return { choices, texts, seen: { fingerprint: seenFingerprint(poll), question: poll.question, answers } };
}

function textsOf({ options }: Poll, choices: readonly number[]): readonly string[] {
  return options.filter(({ id }) => choices.includes(id)).map(({ text }) => text);
}

function passOn(error: unknown): never {
  throw hasCode(error, 'conflict') ? new BeatenError() : error;
}
