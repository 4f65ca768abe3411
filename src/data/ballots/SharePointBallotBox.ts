import type { AuditReport } from '../../domain/ballots/audit';
import type { MyVote } from '../../domain/ballots/Ballot';
import { countAllowed } from '../../domain/ballots/countAllowed';
import type { Tally } from '../../domain/ballots/Tally';
import { tallyFolders } from '../../domain/ballots/Tally';
import type { Poll } from '../../domain/polls/Poll';
import { ballotRules, pollState } from '../../domain/polls/pollState';
import { resultAccess } from '../../domain/polls/resultAccess';
import type { Connection } from '../connection/Connection';
import type { TablePollsRepository } from '../polls/TablePollsRepository';
import type { AuditOptions, BallotBox, CastResult } from './BallotBox';
import type { PollFolders } from './BallotFolders';
import { BallotFolders } from './BallotFolders';
import { ConfidentialBallots } from './ConfidentialBallots';
import { OpenBallots } from './OpenBallots';
import { ReadAhead } from './ReadAhead';

export class SharePointBallotBox implements BallotBox {
  private readonly open: OpenBallots;
  private readonly confidential: ConfidentialBallots;
  private readonly folders: BallotFolders;
  private readonly ahead: ReadAhead<PollFolders>;

  public constructor(
    private readonly connection: Connection,
    private readonly polls: Pick<TablePollsRepository, 'decide'>
  ) {
    this.folders = new BallotFolders(connection);
    this.ahead = new ReadAhead(connection);
    this.open = new OpenBallots(connection, this.folders);
    this.confidential = new ConfidentialBallots(connection);
  }

  public expect(polls: readonly Poll[] | number | undefined): void {
    this.open.expect();
    if (typeof polls === 'number') {
      this.ahead.begin(() => this.folders.readTogether([polls]));
      return;
    }
    // What nobody knows yet is asked for; what is known not to be shown is not.
    const current = polls && shownAtOnce(polls, this.connection.serverNow());
    if (!current || current.some((poll) => this.isConfidential(poll))) this.confidential.expect();
    const live = current?.filter((poll) => isCounted(poll, this.connection.serverNow()));
    if (!live) this.ahead.begin(() => this.folders.readNewest());
    else if (live.length > 0) this.ahead.begin(() => this.folders.readTogether(live.map(({ id }) => id)));
  }

  public async cast(poll: Poll, choices: readonly number[]): Promise<CastResult> {
    const rules = ballotRules(poll);
    const wanted = rules.optionIds.filter((option) => choices.includes(option));
    if (!countAllowed(wanted.length, rules)) throw new RangeError(`${wanted.length} choices; from ${rules.minChoices} to ${rules.maxChoices} are allowed`);
    return this.ballotsOf(poll).cast(rules, wanted);
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
    const folders = await this.folders.read(open, await this.ahead.take());
    const tallies: Record<number, Tally> = {};
    open.forEach(({ id, options }, index) => {
      const counted = folders[index];
      if (counted) tallies[id] = tallyFolders(counted, options.map((option) => option.id));
    });
    return tallies;
  }

  public async audit(poll: Poll, options: AuditOptions = {}): Promise<AuditReport> {
    // Agents do not audit.
    const { auditConfidential, auditOpen } = await import(/* webpackChunkName: 'audit' */ '../../domain/ballots/audit');
    return this.isConfidential(poll)
      ? auditConfidential(await this.confidential.readAll(poll.id, options), ballotRules(poll))
      : auditOpen(await this.open.readAll(poll.id, options), ballotRules(poll));
  }

  public async certify(poll: Poll, report: AuditReport): Promise<Poll> {
    const { countExclusions } = await import(/* webpackChunkName: 'audit' */ '../../domain/ballots/audit');
    const { hideSmallGroups } = await import(/* webpackChunkName: 'audit' */ '../../domain/ballots/hideSmallGroups');
    return this.polls.decide(poll, {
      kind: 'certified',
      result: {
        tally: this.isConfidential(poll) ? hideSmallGroups(report.tally, poll.minimumGroupSize) : report.tally,
        read: report.read,
        excluded: countExclusions(report.exclusions),
        invitedCount: poll.invitedCount
      }
    });
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
