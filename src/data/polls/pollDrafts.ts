import type { Poll } from '../../domain/polls/Poll';
import type { Stored, UnreadableRow } from '../items/Table';
import type { DraftValues, PollTables } from './pollTables';
import { toDraft } from './pollTables';

/** The draft of a poll; undefined where it was published, or made by a version that kept it in the poll itself. */
export async function draftOf({ drafts }: Pick<PollTables, 'drafts'>, pollId: number): Promise<Stored<DraftValues> | undefined> {
  return (await (await drafts()).page({ where: [{ column: 'poll', is: 'eq', value: pollId }], size: 1 })).rows[0];
}

/** A poll as its draft says it. */
export function overlaid(poll: Poll, draft: Stored<DraftValues> | undefined): Poll {
  if (!draft) return poll;
  const { id: _, poll: id, created: __, author, editor, ...values } = toDraft(draft);
  return { ...poll, ...values, id, createdBy: author, modifiedBy: editor };
}

/** Drafts: more than there are. */
const MANY = 1000;

/** Polls of which those that are drafts say what their owners wrote. */
export async function overlaidAll({ drafts }: Pick<PollTables, 'drafts'>, polls: readonly Poll[], isDraft: (poll: Poll) => boolean): Promise<{ readonly polls: readonly Poll[]; readonly unreadable: readonly UnreadableRow[] }> {
  const { rows, unreadable } = await (await drafts()).page({ descending: true, size: MANY });
  const byPoll = new Map(rows.map((row) => [row.poll, row]));
  return { polls: polls.map((poll) => (isDraft(poll) ? overlaid(poll, byPoll.get(poll.id)) : poll)), unreadable };
}
