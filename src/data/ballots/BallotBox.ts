import type { MyVote } from '../../domain/ballots/Ballot';
import type { ShownTexts } from '../../domain/ballots/CertifiedResult';
import type { Tally } from '../../domain/ballots/Tally';
import type { Poll } from '../../domain/polls/Poll';
import type { AuditReport } from './AuditReport';

/** How a vote ended. */
export interface CastResult {
  /** The agent's vote as it is now stored. */
  readonly vote: MyVote;
  /**
   * - `recorded`: this call stored it
   * - `alreadyRecorded`: the same vote was stored before (another tab, or an answer that was lost)
   * - `alreadyVoted`: another vote of the agent counts, which the poll does not let him change or another tab stored last; `vote` is that one
   * - `tooLate`: the poll was not open by the server's clock; `vote` is what counts
   * - `otherWords`: question, answers or rules are no longer what he saw; `vote` is what counts
   */
  readonly outcome: 'recorded' | 'alreadyRecorded' | 'alreadyVoted' | 'tooLate' | 'otherWords';
  /** The poll, where it is no longer what the caller knew. */
  readonly poll: Poll | null;
  /** The live tally with this vote in it; null where there is none. */
  readonly tally: Tally | null;
}

export interface AuditOptions {
  /** @param done from 0 to 1 */
  readonly onProgress?: (done: number) => void;
  /** Aborting rejects with an `AbortError`; nothing is stored, and the next audit of the poll goes on where this one was. */
  readonly signal?: AbortSignal;
}

/** Votes of agents. No method's requests or bytes depend on how many agents voted, except those of the audit. */
export interface BallotBox {
  /**
   * Makes `choices` the agent's vote: first vote and change alike; an empty array withdraws it.
   * Safe to call again with the same choices after any error, and from two tabs.
   * @param choices option ids
   * @param seen the fingerprint of what the agent had before his eyes; default: of `poll`
   * @param texts what he wrote for those of the choices that are answered in own words, in the poll's order
   * @throws RangeError when the poll does not allow that many choices, or such texts
   * @throws DataError `forbidden`, `notFound`, `throttled`, `offline`, `timeout`, `conflict` (somebody is in the way: worth another try): what was stored before is unchanged, or the vote arrived: call again or `myVotes`
   */
  cast(poll: Poll, choices: readonly number[], seen?: string, texts?: readonly string[]): Promise<CastResult>;

  /**
   * Reads, in the requests of this very moment, what `myVotes` will be asked for in the next one. Never fails.
   * @param polls the newest, as far as they are known; undefined: they are not; a number: one poll
   */
  expect(polls: readonly Poll[] | number | undefined): void;

  /** Loads what storing a vote takes: the agent goes to an answer. Never fails. */
  expectCast(): void;

  /** As `expect`, for `tallies`: who shows no figures does not ask for them. */
  expectFigures(polls: readonly Poll[] | number | undefined): void;

  /** The agent's own votes by poll id, in one request (two when some polls are confidential and some are not). */
  myVotes(polls: readonly Poll[]): Promise<Readonly<Record<number, MyVote>>>;

  /** Live tallies of open votes by poll id, in one request; nobody has checked them. Confidential polls and drafts are left out: they have none. */
  tallies(polls: readonly Poll[]): Promise<Readonly<Record<number, Tally>>>;

  /** Reads every ballot of the poll, in ID order, and says what counts. For whoever may read them: each gets the same words. */
  audit(poll: Poll, options?: AuditOptions): Promise<AuditReport>;

  /**
   * Stores the result of an audit as a record, stamped by the server; returns the poll with it. Confidential: small figures are hidden in what is stored.
   * @param texts what is published of answers in own words; default: nothing
   * @throws RangeError when the report has gaps
   * @throws OvertakenError when somebody decided something else meanwhile
   */
  certify(poll: Poll, report: AuditReport, texts?: ShownTexts | null): Promise<Poll>;
}
