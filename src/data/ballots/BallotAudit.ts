import type { BallotCount, FolderDifference } from '../../domain/ballots/audit';
import { auditConfidential, auditOpen, ballotsFingerprint, changedVoters, countExclusions, differences } from '../../domain/ballots/audit';
import type { BallotRules, ConfidentialBallot, OpenBallot } from '../../domain/ballots/Ballot';
import type { Exclusion } from '../../domain/ballots/Exclusion';
import { hideSmallGroups } from '../../domain/ballots/hideSmallGroups';
import { NO_OPTION } from '../../domain/ballots/step';
import type { FolderCount } from '../../domain/ballots/Tally';
import type { Poll } from '../../domain/polls/Poll';
import { isAnnouncement, isOutdated } from '../../domain/polls/pollBox';
import type { Certified } from '../../domain/polls/pollState';
import { ballotRules, certificates, coversNow, pollState } from '../../domain/polls/pollState';
import { ConfidentialBallotsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { DataError } from '../DataError';
import type { TablePollsRepository } from '../polls/TablePollsRepository';
import { siteReader } from '../provisioning/SiteReader';
import type { AuditGap, AuditReport } from './AuditReport';
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

  public async certify(poll: Poll, report: AuditReport): Promise<Poll> {
    if (report.gaps.length > 0) throw new RangeError(`no certificate: ${report.gaps.join(', ')}`);
    const isConfidential = pollState(poll, this.connection.serverNow()).confidential;
    return this.polls.decide(poll, {
      kind: 'certified',
      result: {
        tally: isConfidential ? hideSmallGroups(report.tally, poll.minimumGroupSize) : report.tally,
        read: isConfidential ? null : report.read,
        excluded: isConfidential ? {} : countExclusions(report.exclusions),
        invitedCount: poll.invitedCount,
        covers: report.covers
      }
    });
  }

  private async auditOpen(poll: Poll, options: AuditOptions): Promise<AuditReport> {
    const rules = ballotRules(poll);
    const before = await this.liveFolders(rules);
    const { ballots, witnesses, folders } = await this.reader.readOpen(rules, makersOf(poll), options);
    const live = await this.liveFolders(rules);
    const count = auditOpen(ballots, rules, witnesses);
    const foreign = folders.filter((folder) => isForeign(folder, poll, rules)).map((folder): Exclusion => ({
      ballotId: folder.id,
      reason: 'foreignFolder',
      authorId: folder.authorId,
      editorId: folder.editorId,
      key: folder.path,
      created: folder.created
    }));
    const blockers = await this.reader.blockers(rules, ballots);
    const exclusions = [...count.exclusions, ...foreign, ...blockers].sort((a, b) => a.ballotId - b.ballotId);
    const deep = folders.filter(({ path }) => path.includes('/')).map(({ path }) => path.slice(0, path.indexOf('/')));
    const isComplete = isAllRead(ballots, before, live, deep, rules);
    return this.reportOf(poll, { ...count, exclusions }, ballots, differences(live, ballots, count.exclusions, rules), isComplete ? [] : ['countDiffers']);
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

  private reportOf(poll: Poll, { choices: _, ...count }: BallotCount, ballots: ReadonlyArray<OpenBallot | ConfidentialBallot>, different: readonly FolderDifference[], gaps: readonly AuditGap[]): AuditReport {
    const lastBallotId = ballots.reduce((highest, { id }) => Math.max(highest, id), 0);
    const covered = pollState(poll, this.connection.serverNow()).certified?.result.covers;
    return {
      ...count,
      differences: different,
      gaps,
      covers: { ...coversNow(poll), ballots: ballotsFingerprint(ballots, lastBallotId), lastBallotId },
      isAsCertified: covered ? ballotsFingerprint(ballots, covered.lastBallotId) === covered.ballots : null
    };
  }

  private async liveFolders({ layout }: BallotRules): Promise<readonly FolderCount[]> {
    try {
      return await this.folders.readOne(layout.box);
    } catch (error) {
      if (error instanceof DataError && error.code === 'notFound') return [];
      throw error;
    }
  }
}

/** Neither made for the poll's answers nor by who decides about it; what says nothing new to anybody is left alone. */
function isForeign({ path, authorId }: { readonly path: string; readonly authorId: number }, poll: Poll, { layout, optionIds }: BallotRules): boolean {
  if (path.includes('/')) return true;
  const step = layout.meaning(path);
  const isKnown = (option: number): boolean => option === NO_OPTION || optionIds.includes(option);
  if (step && isKnown(step.from) && isKnown(step.to)) return false;
  if (isAnnouncement(path) && !isOutdated(poll, [{ name: path, itemCount: 0 }])) return false;
  return !(step || isAnnouncement(path)) || !makersOf(poll).has(authorId);
}

/** As many ballots were read in each folder as SharePoint counts there; while the vote is open, its counts before and after bound it. */
function isAllRead(ballots: readonly OpenBallot[], before: readonly FolderCount[], after: readonly FolderCount[], foldersInside: readonly string[], { layout }: BallotRules): boolean {
  const read = new Map<string, number>();
  for (const { folder } of ballots) if (folder !== '') read.set(folder, (read.get(folder) ?? 0) + 1);
  const inside = new Map<string, number>();
  for (const folder of foldersInside) inside.set(folder, (inside.get(folder) ?? 0) + 1);
  const least = new Map(before.map(({ name, itemCount }) => [name, itemCount]));
  return after
    .filter(({ name }) => layout.meaning(name) !== null)
    .every(({ name, itemCount }) => {
      // Whether SharePoint counts folders in folders, nobody says.
      const [items, folders] = [read.get(name) ?? 0, inside.get(name) ?? 0];
      return items + folders >= (least.get(name) ?? 0) && items <= itemCount;
    });
}

/** Did so few vote otherwise since a certificate that the difference of the two would tell their votes? */
function isTelling(poll: Poll, { recordId, at, result }: Certified, ballots: readonly ConfidentialBallot[], { choices }: BallotCount): boolean {
  const then = ballotRules({ ...poll, records: poll.records.filter(({ id }) => id < recordId) });
  const { covers } = result;
  const known = ballots.filter(({ id, created }) => (covers ? id <= covers.lastBallotId : created <= at));
  const changed = changedVoters(auditConfidential(known, then).choices, choices);
  return changed > 0 && changed < poll.minimumGroupSize;
}
