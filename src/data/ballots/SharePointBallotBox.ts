import type { MyVote } from '../../domain/ballots/Ballot';
import { countAllowed } from '../../domain/ballots/countAllowed';
import type { Tally } from '../../domain/ballots/Tally';
import { tallyFolders } from '../../domain/ballots/Tally';
import type { Poll } from '../../domain/polls/Poll';
import { isOutdated } from '../../domain/polls/pollBox';
import { seenFingerprint } from '../../domain/polls/pollFingerprint';
import { ballotRules, pollBox, pollState } from '../../domain/polls/pollState';
import { resultAccess } from '../../domain/polls/resultAccess';
import type { Connection } from '../connection/Connection';
import { tryTwice } from '../connection/tryTwice';
import { DataError } from '../DataError';
import type { TablePollsRepository } from '../polls/TablePollsRepository';
import type { AuditReport } from './AuditReport';
import type { BallotAudit } from './BallotAudit';
import type { AuditOptions, BallotBox, CastResult } from './BallotBox';
import type { BoxFolders } from './BallotFolders';
import { BallotFolders } from './BallotFolders';
import { ConfidentialBallots } from './ConfidentialBallots';
import type { StoredVote } from './OpenBallots';
import { OpenBallots } from './OpenBallots';
import { outcomeOf } from './outcomeOf';
import { ReadAhead } from './ReadAhead';

export class SharePointBallotBox implements BallotBox {
  private readonly open: OpenBallots;
  private readonly confidential: ConfidentialBallots;
  private readonly folders: BallotFolders;
  private readonly ahead: ReadAhead<BoxFolders>;
  private auditing: Promise<BallotAudit> | undefined;

  public constructor(
    private readonly connection: Connection,
    private readonly polls: Pick<TablePollsRepository, 'decide' | 'get'>
  ) {
    this.folders = new BallotFolders(connection);
    this.ahead = new ReadAhead(connection);
    this.open = new OpenBallots(connection, this.folders);
    this.confidential = new ConfidentialBallots(connection, this.folders);
  }

  public expect(polls: readonly Poll[] | number | undefined): void {
    this.open.expect();
    if (typeof polls === 'number') return;
    // What nobody knows yet is asked for; what is known not to be shown is not.
    if (!polls || shownAtOnce(polls, this.connection.serverNow()).some((poll) => this.isConfidential(poll))) this.confidential.expect();
  }

  public expectFigures(polls: readonly Poll[] | number | undefined): void {
    if (typeof polls === 'number') {
      this.ahead.begin(() => this.folders.readOf([polls]));
      return;
    }
    const now = this.connection.serverNow();
    const live = polls && shownAtOnce(polls, now).filter((poll) => isCounted(poll, now));
    if (!live) this.ahead.begin(() => this.folders.readNewest());
    else if (live.length > 0) this.ahead.begin(() => this.folders.readOf(live.map(({ id }) => id)));
  }

  public cast(poll: Poll, choices: readonly number[], seen = seenFingerprint(poll)): Promise<CastResult> {
    return this.send(poll, choices, seen, false);
  }

  /** @param isConfirmed was the poll read just now? */
  private async send(poll: Poll, choices: readonly number[], seen: string, isConfirmed: boolean): Promise<CastResult> {
    const rules = ballotRules(poll);
    const wanted = rules.optionIds.filter((option) => choices.includes(option));
    const isOfWords = seen === seenFingerprint(poll);
    if (isOfWords && !countAllowed(wanted.length, rules)) throw new RangeError(`${wanted.length} choices; from ${rules.minChoices} to ${rules.maxChoices} are allowed`);
    const ballots = this.ballotsOf(poll);
    if (!isOfWords) return this.judged(poll, { vote: await ballots.myVote(rules), outcome: 'otherWords', folders: null }, wanted, seen);
    return this.judged(poll, await ballots.cast(rules, wanted, seen, isConfirmed), wanted, seen);
  }

  public async myVotes(polls: readonly Poll[]): Promise<Readonly<Record<number, MyVote>>> {
    const published = polls.filter((poll) => poll.records.length > 0);
    const confidential = published.filter((poll) => this.isConfidential(poll));
    const open = published.filter((poll) => !this.isConfidential(poll));
    const [openVotes, confidentialVotes] = await Promise.all([
      open.length > 0 ? this.open.myVotes(open.map(ballotRules)) : {},
      confidential.length > 0 ? this.confidential.myVotes(confidential.map(ballotRules)) : {}
    ]);
    return { ...openVotes, ...confidentialVotes };
  }

  public async tallies(polls: readonly Poll[]): Promise<Readonly<Record<number, Tally>>> {
    const open = polls.filter((poll) => poll.records.length > 0 && !this.isConfidential(poll));
    const boxes = await this.folders.read(open.map(pollBox), await this.ahead.take());
    const tallies: Record<number, Tally> = {};
    open.forEach((poll, index) => {
      const counted = boxes[index];
      if (counted) tallies[poll.id] = tallyFolders(counted, ballotRules(poll));
    });
    return tallies;
  }

  public async audit(poll: Poll, options: AuditOptions = {}): Promise<AuditReport> {
    return (await this.audits()).audit(poll, options);
  }

  public async certify(poll: Poll, report: AuditReport): Promise<Poll> {
    return (await this.audits()).certify(poll, report);
  }

  /** What owners decided meanwhile was announced in the box: the vote is judged by it, now. */
  private async judged(poll: Poll, { vote, outcome, folders, isDoubtful }: StoredVote, wanted: readonly number[], seen: string): Promise<CastResult> {
    const read = folders ?? (await tryTwice(() => this.folders.readNews(pollBox(poll))).catch(noneIfGone));
    const isKnown = outcome === 'recorded' || outcome === 'alreadyRecorded';
    // A refusal by the clock, or by words, is only as good as the poll that the page knew.
    const isNews = read === null || isOutdated(poll, read) || (!isKnown && folders === null);
    const fresh = isNews ? await tryTwice(() => this.polls.get(poll.id)) : poll;
    const hasChanged = fresh.etag !== poll.etag || fresh.records.length !== poll.records.length;
    if (isDoubtful) {
      const again = await this.send(fresh, wanted, seen, true);
      return { ...again, poll: again.poll ?? (hasChanged ? fresh : null) };
    }
    const tally = read && !this.isConfidential(fresh) ? tallyFolders(read, ballotRules(fresh)) : null;
    if (!hasChanged) return { vote, outcome, poll: null, tally };
    const rules = ballotRules(fresh);
    const now = await this.ballotsOf(fresh).myVote(rules);
    if (rules.seen !== null && rules.seen !== seen) return { vote: now, outcome: 'otherWords', poll: fresh, tally };
    const end = outcomeOf(now, wanted);
    if (end === 'recorded') return { vote: now, outcome: isKnown ? outcome : 'alreadyRecorded', poll: fresh, tally };
    // It was not sent, since the page's poll was over; this one is not.
    if (folders === null && !isKnown && pollState(fresh, this.connection.serverNow()).status === 'open') return { ...(await this.send(fresh, wanted, seen, true)), poll: fresh };
    return { vote: now, outcome: end, poll: fresh, tally };
  }

  private audits(): Promise<BallotAudit> {
    // Agents do not audit.
    this.auditing ??= import(/* webpackChunkName: 'audit' */ './BallotAudit').then(({ BallotAudit: Audit }) => new Audit(this.connection, this.folders, this.polls));
    return this.auditing;
  }

  private ballotsOf(poll: Poll): OpenBallots | ConfidentialBallots {
    return this.isConfidential(poll) ? this.confidential : this.open;
  }

  private isConfidential(poll: Poll): boolean {
    return pollState(poll, this.connection.serverNow()).confidential;
  }
}

/** Polls that are shown without a click. */
function shownAtOnce(polls: readonly Poll[], now: Date): readonly Poll[] {
  return polls.filter((poll) => ['open', 'scheduled'].includes(pollState(poll, now).status));
}

/** Is a running tally shown to some of those who voted? */
function isCounted(poll: Poll, now: Date): boolean {
  return resultAccess(poll, now, { isOwner: false, hasVoted: true }) === 'live';
}

function noneIfGone(error: unknown): null {
  if (error instanceof DataError && error.code === 'notFound') return null;
  throw error;
}
