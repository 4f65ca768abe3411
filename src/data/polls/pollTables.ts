import type { PollDraft } from '../../domain/polls/Poll';
import type { EntityOf } from '../../lists/defineList';
import { PollRecordsList, PollsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import { loadOnce } from '../loadOnce';
import { ListTable } from '../items/ListTable';
import type { RestValues } from '../items/RowFormat';
import type { Table } from '../items/Table';

/** A poll as its row has it: what makes its kind stands together. */
export type PollValues = EntityOf<typeof PollsList>;
/** Of the poll with the number `poll`. */
export type DraftValues = Omit<PollValues, 'content'> & { readonly poll: number; readonly content: PollValues['content'] & Pick<PollDraft, 'origin'> };
export type RecordValues = EntityOf<typeof PollRecordsList>;

/** The lists of polls that hold no ballots. */
export interface PollTables {
  readonly polls: Table<PollValues>;
  readonly records: Table<RecordValues>;
  /** What polls say that are not published yet; loaded for who manages them. */
  drafts(): Promise<Table<DraftValues>>;
}

export function pollTables(connection: Connection): PollTables {
  return {
    polls: new ListTable(connection, PollsList),
    records: new ListTable(connection, PollRecordsList, { derive: recordColumns }),
    drafts: loadOnce(async () => new ListTable(connection, (await import(/* webpackChunkName: 'poll-owners' */ '../../lists/pollOwners')).PollDraftsList))
  };
}

/** The record's title in the list is for people who look there. */
export function recordColumns({ poll, kind }: RecordValues): RestValues {
  return { Title: `${poll} ${kind}` };
}

/** What a row says of a poll. */
export function toDraft<T extends { readonly content: DraftValues['content'] }>({ content, ...row }: T): Omit<T, 'content'> & Pick<PollDraft, 'kind' | 'options' | 'questions' | 'origin'> {
  return { ...row, ...content };
}
