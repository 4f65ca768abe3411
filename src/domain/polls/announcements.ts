import type { FolderCount } from '../ballots/Tally';
import type { Poll } from './Poll';

/** What an owner makes in the poll's box before he stores a decision: whoever sees it reads the decisions again. */
export function decisionAnnouncement({ records }: Pick<Poll, 'records'>): string {
  return `decided-${records.length}`;
}

/** As `decisionAnnouncement`, before the poll itself is changed. */
export function changeAnnouncement(poll: Pick<Poll, 'etag'>): string {
  return `edited-${versionOf(poll)}`;
}

/** Made after a closing is stored: what lies behind it came later, whatever time it claims. */
export function afterClosing({ records }: Pick<Poll, 'records'>): string {
  return `closed-${records.length}`;
}

const ANNOUNCEMENT = /^(decided|edited|closed)-(\d{1,9})$/;

export function isAnnouncement(folder: string): boolean {
  return ANNOUNCEMENT.test(folder);
}

/** An owner announces a decision, stores it, and marks the end of a vote, one right after the other. */
const TOGETHER_MS = 120_000;

/**
 * Does a record, which only owners can make, say when this folder was made? Its author can be forged, and so can its time; but not
 * a second one of its name.
 */
export function isVouchedFor({ records }: Pick<Poll, 'records'>, { path, created }: { readonly path: string; readonly created: Date }): boolean {
  const [, kind, number] = ANNOUNCEMENT.exec(path) ?? [];
  if (kind !== 'decided' && kind !== 'closed') return false;
  const record = [...records].sort((a, b) => a.id - b.id)[kind === 'decided' ? Number(number) : Number(number) - 1];
  return record !== undefined && Math.abs(record.at.getTime() - created.getTime()) <= TOGETHER_MS;
}

/** Was something announced that is not in this poll? */
export function isOutdated(poll: Pick<Poll, 'records' | 'etag'>, folders: readonly FolderCount[]): boolean {
  return folders.some(({ name }) => {
    const [, kind, number] = ANNOUNCEMENT.exec(name) ?? [];
    if (kind === undefined) return false;
    return kind === 'edited' ? Number(number) >= versionOf(poll) : kind === 'decided' && Number(number) >= poll.records.length;
  });
}

/** SharePoint's etags end with the number of the item's version. */
function versionOf({ etag }: Pick<Poll, 'etag'>): number {
  return Number(/(\d+)"?$/.exec(etag)?.[1] ?? 0);
}
