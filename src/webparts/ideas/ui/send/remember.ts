import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import type { IdeaBook } from '../../../../data/ideas/IdeaServices';
import type { Idea, IdeaRecord } from '../../../../domain/ideas/Idea';
import type { QueryClient } from '../../../../shell/queries/QueryClient';

/* Puts what was just stored where the screens read it: what is known is not asked for again. */

export function rememberIdea(queries: QueryClient, idea: Idea): void {
  queries.setQueryData<IdeaBook>(ideaKeys.book(idea.campaignId), (book) => book && { ...book, ideas: withRow(book.ideas, idea) });
}

export function rememberRecord(queries: QueryClient, record: IdeaRecord): void {
  const { campaignId, idea, kind } = record;
  queries.setQueryData<readonly IdeaRecord[]>(ideaKeys.said(idea), (said) => said && withRow(said, record));
  if (kind === 'comment') {
    queries.setQueryData<Readonly<Record<number, number>>>(ideaKeys.commentCounts(campaignId), (counts) => counts && { ...counts, [idea]: (counts[idea] ?? 0) + 1 });
  } else if (kind === 'supportKept') {
    queries.setQueryData<readonly IdeaRecord[]>([...ideaKeys.campaign(campaignId), 'kept'], (mine) => mine && withRow(mine, record));
  } else if (kind !== 'commentWithdrawn') {
    queries.setQueryData<IdeaBook>(ideaKeys.book(campaignId), (book) => book && { ...book, records: withRow(book.records, record) });
  }
}

export function rememberInside(queries: QueryClient, record: IdeaRecord): void {
  queries.setQueryData<readonly IdeaRecord[]>(ideaKeys.inside(record.idea), (said) => said && withRow(said, record));
}

function withRow<T extends { readonly id: number }>(rows: readonly T[], row: T): readonly T[] {
  return rows.some(({ id }) => id === row.id) ? rows : [...rows, row];
}
