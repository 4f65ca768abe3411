import { pollLayout } from '../ballots/BallotLayout';
import { NO_OPTION } from '../ballots/step';
import type { FolderCount } from '../ballots/Tally';
import type { Poll, PollDraft } from './Poll';

/** An answer of SharePoint that holds folders in folders holds a hundred of them at least: with announcements, a poll stays below. */
const MOST_STEP_FOLDERS = 90;

type Choices = Pick<PollDraft, 'options' | 'maxChoices' | 'mayChangeVote'>;

/** Has every change a folder of its own? With more answers, a change is two steps. Stays what it was at publication, since answers then keep their number. */
export function isPaired({ options, maxChoices, mayChangeVote }: Choices): boolean {
  const count = options.length;
  return !mayChangeVote || (count * count + count) * (maxChoices > 1 ? 2 : 1) <= MOST_STEP_FOLDERS;
}

/** The folders of every step that a vote can take. */
export function boxFolders(poll: Choices, box: string): readonly string[] {
  const ids = poll.options.map(({ id }) => id);
  const pairs = ids.map((to): readonly [number, number] => [NO_OPTION, to]);
  if (poll.mayChangeVote) {
    for (const from of ids) {
      pairs.push([from, NO_OPTION]);
      if (isPaired(poll)) for (const to of ids) if (to !== from) pairs.push([from, to]);
    }
  }
  const layout = pollLayout(box);
  const slots = poll.maxChoices > 1 ? [1, 2] : [1];
  return slots.flatMap((slot) => pairs.map(([from, to]) => layout.folder({ slot, from, to })));
}

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

/** How the names begin of what tells voters something new. */
export const ANNOUNCED = ['decided-', 'edited-'] as const;

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
