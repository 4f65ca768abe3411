import type { Poll } from '../../domain/polls/Poll';
import type { Stored } from '../items/Table';
import type { DraftValues, PollTables } from './pollTables';
import { toDraft } from './pollTables';

/** The draft of a poll; undefined where it was published, or made by a version that kept it in the poll itself. */
export async function draftOf({ drafts }: Pick<PollTables, 'drafts'>, pollId: number): Promise<Stored<DraftValues> | undefined> {
  return (await drafts.page({ where: [{ column: 'poll', is: 'eq', value: pollId }], size: 1 })).rows[0];
}

/** A poll as its draft says it. */
export function overlaid(poll: Poll, draft: Stored<DraftValues> | undefined): Poll {
  if (!draft) return poll;
  const { id: _, poll: id, created: __, author, editor, ...values } = toDraft(draft);
  return { ...poll, ...values, id, createdBy: author, modifiedBy: editor };
}
