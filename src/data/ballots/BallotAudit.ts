import type { BallotCount, FolderDifference } from '../../domain/ballots/audit';
import { auditConfidential, ballotsFingerprint, changedVoters, countExclusions } from '../../domain/ballots/audit';
import type { BallotRules, ConfidentialBallot, OpenBallot } from '../../domain/ballots/Ballot';
import type { ShownTexts } from '../../domain/ballots/CertifiedResult';
import { hideSmallGroups } from '../../domain/ballots/hideSmallGroups';
import { stepFolders } from '../../domain/ballots/stepFolders';
import type { TextAnswer } from '../../domain/polls/answerGroups';
import type { Poll } from '../../domain/polls/Poll';
import { isAnnouncement, isOutdated, isVouchedFor } from '../../domain/polls/announcements';
import { textIds } from '../../domain/polls/pollKinds';
import type { Certified } from '../../domain/polls/pollState';
import { certificates, coversNow } from '../../domain/polls/certificates';
import { ballotRules, pollState } from '../../domain/polls/pollState';
import { comparePairs, hideRanking, rankingResult } from '../../domain/polls/rankingResult';
import { ConfidentialBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import type { TablePollsRepository } from '../polls/TablePollsRepository';
import { siteReader } from '../provisioning/SiteReader';
import type { AuditGap, AuditReport } from './AuditReport';
import { auditBox } from './auditBox';
import type { AuditOptions } from './BallotBox';
import type { BallotFolders } from './BallotFolders';
import { BallotReader } from './BallotReader';

/** Everything that counts is in the hands of who made the poll: what he made in the box counts as made by its publication. */
function makersOf({ records, createdBy, modifiedBy }: Poll): ReadonlySet<number> {
  return new Set([createdBy, modifiedBy, ...records.map(({ author }) => author)].map(({ id }) => id));
}

/** Checks and certifies: loaded when somebody does. */
export class BallotAudit {
  private readonly reader: BallotReader;

  public constructor(
    private readonly connection: Connection,
    private readonly folders: BallotFolders,
    private readonly polls: Pick<TablePollsRepository, 'decide' | 'get'>
  ) {
    this.reader = new BallotReader(connection, folders);
  }

  public async audit(known: Poll, options: AuditOptions): Promise<AuditReport> {
    const poll = await this.polls.get(known.id);
    return pollState(poll, this.connection.serverNow()).confidential ? this.auditConfidential(poll, options) : this.auditOpen(poll, options);
  }

  public async certify(poll: Poll, report: AuditReport, texts: ShownTexts | null = null): Promise<Poll> {
    if (report.gaps.length > 0) throw new RangeError(`no certificate: ${report.gaps.join(', ')}`);
    const isConfidential = pollState(poll, this.connection.serverNow()).confidential;
    return this.polls.decide(poll, {
      kind: 'certified',
      result: {
        tally: isConfidential ? hideSmallGroups(report.tally, poll.minimumGroupSize) : report.tally,
        read: isConfidential ? null : report.read,
        excluded: isConfidential ? {} : countExclusions(report.exclusions),
        invitedCount: poll.invitedCount,
        ranking: report.ranking && isConfidential ? hideRanking(report.ranking, report.tally.voters, poll.minimumGroupSize) : report.ranking,
        texts,
        covers: report.covers
      }
    });
  }

  private async auditOpen(poll: Poll, options: AuditOptions): Promise<AuditReport> {
    const rules = ballotRules(poll);
    const { count, ballots, differences, isComplete } = await auditBox(this.folders, this.reader, { rules, isAnchor: (folder) => isVouchedFor(poll, folder), isForeign: (folder) => isForeign(folder, poll, rules) }, options);
    return this.reportOf(poll, count, ballots, differences, isComplete ? [] : ['countDiffers']);
  }

  private async auditConfidential(poll: Poll, options: AuditOptions): Promise<AuditReport> {
    const rules = ballotRules(poll);
    const { lists } = await siteReader(this.connection).facts();
    const permissions = lists.get(ConfidentialBallotsList.url)?.permissions;
    // One of the two exempts from reading own items only; sources disagree which.
    const seesAll = permissions !== undefined && hasRight(permissions, 'manageLists') && hasRight(permissions, 'overrideListBehaviors');
    const { ballots, witnesses, isComplete } = await this.reader.readConfidential(rules, options);
    const count = auditConfidential(ballots, rules, witnesses);
    const gaps: AuditGap[] = [];
    if (!seesAll) gaps.push('mayNotSeeAll');
    if (!isComplete) gaps.push('countDiffers');
    if (certificates(poll).some((earlier) => isTelling(poll, earlier, ballots, count))) gaps.push('tooFewChanged');
    return this.reportOf(poll, count, ballots, [], gaps);
  }

  private reportOf(poll: Poll, { choices, counted, halves: _halves, ...count }: BallotCount, ballots: ReadonlyArray<OpenBallot | ConfidentialBallot>, different: readonly FolderDifference[], gaps: readonly AuditGap[]): AuditReport {
    const lastBallotId = ballots.reduce((highest, { id }) => Math.max(highest, id), 0);
    const covered = pollState(poll, this.connection.serverNow()).certified?.result.covers;
    return {
      ...count,
      differences: different,
      gaps,
      ranking: rankingOf(poll, choices),
      answers: answersIn(counted, textIds(poll)),
      covers: { ...coversNow(poll), ballots: ballotsFingerprint(ballots, lastBallotId), lastBallotId },
      isAsCertified: covered ? ballotsFingerprint(ballots, covered.lastBallotId) === covered.ballots : null
    };
  }
}

function answersIn(counted: BallotCount['counted'], options: readonly number[]): readonly TextAnswer[] {
  const ballots = [...counted.values()].sort((one, other) => one.id - other.id);
  return ballots.flatMap(({ id, choices, texts = [] }) =>
    options.filter((option) => choices?.includes(option)).flatMap((option, index): readonly TextAnswer[] => {
      const text = texts[index];
      return text === undefined ? [] : [{ ballotId: id, option, text }];
    })
  );
}

function rankingOf({ kind, options }: Poll, choices: BallotCount['choices']): AuditReport['ranking'] {
  const ids = options.map(({ id }) => id);
  return kind === 'ranking' ? rankingResult(comparePairs(choices.values(), ids), ids) : null;
}

/** Neither made for the poll's answers nor by who decides about it; what says nothing new to anybody is left alone. */
function isForeign({ path, authorId }: { readonly path: string; readonly authorId: number }, poll: Poll, rules: BallotRules): boolean {
  if (stepFolders(rules)(path)) return false;
  if (isAnnouncement(path) && !isOutdated(poll, [{ name: path, itemCount: 0 }])) return false;
  // Words that changed before the first vote leave the folders of the earlier answers behind.
  return !(rules.layout.meaning(path) || isAnnouncement(path)) || !makersOf(poll).has(authorId);
}

/** Did so few vote otherwise since a certificate that the difference of the two would tell their votes? */
function isTelling(poll: Poll, { recordId, at, result }: Certified, ballots: readonly ConfidentialBallot[], count: BallotCount): boolean {
  const then = ballotRules({ ...poll, records: poll.records.filter(({ id }) => id < recordId) });
  const { covers } = result;
  const known = ballots.filter(({ id, created }) => (covers ? id <= covers.lastBallotId : created <= at));
  const changed = changedVoters(auditConfidential(known, then), count);
  return changed > 0 && changed < poll.minimumGroupSize;
}
