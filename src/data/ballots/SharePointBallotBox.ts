import type { MyVote } from '../../domain/ballots/Ballot';
import type { ShownTexts } from '../../domain/ballots/CertifiedResult';
import type { Tally } from '../../domain/ballots/Tally';
import { tallyFolders } from '../../domain/ballots/Tally';
import type { Poll } from '../../domain/polls/Poll';
import { seenFingerprint } from '../../domain/polls/pollFingerprint';
import { ballotRules, pollBox, pollState } from '../../domain/polls/pollState';
import { resultAccess } from '../../domain/polls/resultAccess';
import type { Connection } from '../connection/Connection';
import { loadOnce } from '../loadOnce';
import type { TablePollsRepository } from '../polls/TablePollsRepository';
import type { AuditReport } from './AuditReport';
import type { AuditOptions, BallotBox, CastResult } from './BallotBox';
import type { BoxFolders } from './BallotFolders';
import { BallotFolders } from './BallotFolders';
import { ConfidentialBallots } from './ConfidentialBallots';
import { OpenBallots } from './OpenBallots';
import { ReadAhead } from './ReadAhead';

export class SharePointBallotBox implements BallotBox {
  private readonly open: OpenBallots;
  private readonly confidential: ConfidentialBallots;
  private readonly folders: BallotFolders;
  private readonly ahead: ReadAhead<BoxFolders>;
  /** Loaded when the agent goes to an answer. */
  private readonly caster = loadOnce(async () => {
    const { VoteCaster } = await import(/* webpackChunkName: 'vote-caster' */ './VoteCaster');
    return new VoteCaster({ connection: this.connection, polls: this.polls, folders: this.folders, open: this.open, confidential: this.confidential });
  });
  /** Agents do not audit. */
  private readonly auditor = loadOnce(async () => {
    const { BallotAudit } = await import(/* webpackChunkName: 'audit' */ './BallotAudit');
    return new BallotAudit(this.connection, this.folders, this.polls);
  });

  public constructor(
    private readonly connection: Connection,
    private readonly polls: Pick<TablePollsRepository, 'decide' | 'get'>
  ) {
    this.folders = new BallotFolders(connection);
    this.ahead = new ReadAhead(connection);
    this.open = new OpenBallots(connection, this.folders);
    this.confidential = new ConfidentialBallots(connection);
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

  public expectCast(): void {
    // Who votes asks for it again, and tells what went wrong.
    this.caster().catch(() => undefined);
  }

  public async cast(poll: Poll, choices: readonly number[], seen = seenFingerprint(poll), texts: readonly string[] = []): Promise<CastResult> {
    const caster = await this.caster().catch(async (error: unknown) => {
      // Where SharePoint cannot be reached either, it is the network that is gone: that is another error.
      await this.polls.get(poll.id);
      throw error;
    });
    return caster.cast(poll, { choices, texts }, seen);
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
    return (await this.auditor()).audit(poll, options);
  }

  public async certify(poll: Poll, report: AuditReport, texts: ShownTexts | null = null): Promise<Poll> {
    return (await this.auditor()).certify(poll, report, texts);
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
