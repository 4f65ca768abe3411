import type { BallotCount, FolderDifference } from '../../domain/ballots/audit';
import { auditOpen, differences } from '../../domain/ballots/audit';
import type { BallotRules, OpenBallot } from '../../domain/ballots/Ballot';
import type { Exclusion } from '../../domain/ballots/Exclusion';
import type { FolderCount } from '../../domain/ballots/Tally';
import { hasCode } from '../DataError';
import type { AuditOptions } from './BallotBox';
import type { BallotFolders } from './BallotFolders';
import type { BallotReader, FolderRow } from './BallotReader';

export interface AuditedBox {
  readonly rules: BallotRules;
  /** Is the word of a folder on ids and times taken? */
  isAnchor(folder: FolderRow): boolean;
  /** Does a folder that lies right in the box not belong there? @param folder its name is `path` */
  isForeign(folder: { readonly path: string; readonly authorId: number }): boolean;
}

export interface BoxReport {
  /** Folders that do not belong in the box, and items that hold keys of others, are among the exclusions. */
  readonly count: BallotCount;
  readonly ballots: readonly OpenBallot[];
  readonly differences: readonly FolderDifference[];
  /** Were as many ballots read as SharePoint counts? */
  readonly isComplete: boolean;
}

/** Reads all of one box and counts it: the same for polls and supports. */
export async function auditBox(folders: BallotFolders, reader: BallotReader, { rules, isAnchor, isForeign }: AuditedBox, options: AuditOptions): Promise<BoxReport> {
  const before = await liveFolders(folders, rules);
  const read = await reader.readOpen(rules, isAnchor, options);
  const live = await liveFolders(folders, rules);
  const count = auditOpen(read.ballots, rules, read.witnesses);
  const foreign = foreignFolders(read.folders, isForeign);
  const blockers = await reader.blockers(rules, read.ballots);
  const deep = read.folders.filter(({ path }) => path.includes('/')).map(({ path }) => path.slice(0, path.indexOf('/')));
  return {
    count: { ...count, exclusions: [...count.exclusions, ...count.halves, ...foreign, ...blockers].sort((a, b) => a.ballotId - b.ballotId) },
    ballots: read.ballots,
    differences: differences(live, read.ballots, count, rules),
    isComplete: isAllRead(read.ballots, before, live, deep, rules)
  };
}

/** What is no ballot, and lies where only the folders of the box should. @param folders by their paths below the box */
export function foreignFolders(folders: readonly FolderRow[], isForeign: AuditedBox['isForeign']): readonly Exclusion[] {
  return folders.filter((folder) => folder.path.includes('/') || isForeign(folder)).map(({ id, authorId, editorId, path, created }) => ({ ballotId: id, reason: 'foreignFolder', authorId, editorId, key: path, created }));
}

async function liveFolders(folders: BallotFolders, { layout }: BallotRules): Promise<readonly FolderCount[]> {
  try {
    return await folders.readOne(layout.box);
  } catch (error) {
    if (hasCode(error, 'notFound')) return [];
    throw error;
  }
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
