import type { BallotCount, FolderDifference } from '../../domain/ballots/audit';
import { stepFolders } from '../../domain/ballots/stepFolders';
import type { SupportSpace } from '../../domain/supports/SupportSpace';
import { announcedRevision, supportRules } from '../../domain/supports/SupportSpace';
import { SupportsList } from '../../lists/supports';
import type { AuditGap } from '../ballots/AuditReport';
import type { AuditedBox } from '../ballots/auditBox';
import { auditBox } from '../ballots/auditBox';
import type { AuditOptions } from '../ballots/BallotBox';
import type { BallotFolders } from '../ballots/BallotFolders';
import { BallotReader } from '../ballots/BallotReader';
import type { Connection } from '../connection/Connection';

/** What a check of supports found. */
export interface SupportReport extends Omit<BallotCount, 'choices' | 'counted' | 'halves'> {
  /** Where the live figures say something else, folder by folder. */
  readonly differences: readonly FolderDifference[];
  /** Why these figures are not to be relied on. */
  readonly gaps: readonly AuditGap[];
}

/** What a check found, with who supports what: for who counts agents over several targets. */
export interface SupportVotes extends SupportReport, Pick<BallotCount, 'choices'> {
  /** The highest id that was read; 0: none. */
  readonly lastId: number;
}

/** Checks supports: loaded when somebody does. */
export class SupportAudit {
  private readonly reader: BallotReader;

  public constructor(
    connection: Connection,
    private readonly folders: BallotFolders
  ) {
    this.reader = new BallotReader(connection, folders, SupportsList);
  }

  public async audit(space: SupportSpace, makers: ReadonlySet<number>, options: AuditOptions): Promise<SupportReport> {
    const { choices: _choices, lastId: _lastId, ...report } = await this.votes(space, makers, options);
    return report;
  }

  /** As `audit`, with who supports what. */
  public async votes(space: SupportSpace, makers: ReadonlySet<number>, options: AuditOptions): Promise<SupportVotes> {
    const rules = supportRules(space);
    const meaning = stepFolders(rules);
    const isForeign = foreignTo(space, makers);
    // Another folder of that name nobody can make: of any other, author and time may be forged.
    const isAnchor = ({ path, authorId }: { readonly path: string; readonly authorId: number }): boolean => meaning(path) !== null && makers.has(authorId);
    const { count, ballots, differences, isComplete } = await auditBox(this.folders, this.reader, { rules, isAnchor, isForeign }, options);
    const { counted: _counted, halves: _halves, ...counted } = count;
    return { ...counted, differences, gaps: isComplete ? [] : ['countDiffers'], lastId: ballots.reduce((last, { id }) => Math.max(last, id), 0) };
  }
}

/** Which folders do not belong in a space. @param makers ids of who makes its folders; where whoever is first does, nobody */
export function foreignTo(space: SupportSpace, makers: ReadonlySet<number>): AuditedBox['isForeign'] {
  const meaning = stepFolders(supportRules(space));
  return ({ path, authorId }) => {
    const revision = announcedRevision(path);
    if (revision === null) return meaning(path) === null;
    // What says nothing new to anybody is left alone.
    return revision >= space.revision && !makers.has(authorId);
  };
}
