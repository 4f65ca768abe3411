import { callKeys } from '../../data/calls/callKeys';
import type { AnswersToMe, CallSupports, ThreadPage } from '../../data/calls/CallServices';
import { blockOf } from '../../domain/calls/blockOf';
import type { AuthorRecord, Contribution } from '../../domain/calls/Contribution';
import type { PassageCounts, Thread } from '../../domain/calls/Thread';
import type { QueryClient } from '../queries/QueryClient';

/* Puts what was just stored where the screens read it: what is known is not asked for again. */

type Pages = readonly ThreadPage[];

/** @param isCounted figures are the sum of what everybody reads, not of what only its author does */
export function rememberContribution(queries: QueryClient, contribution: Contribution, isCounted: boolean): void {
  const { callId, anchor, answers, kind } = contribution;
  const thread: Thread = { contribution, records: [], decisions: [], replies: [] };
  if (answers > 0) changeThreads(queries, callId, (each) => (each.contribution.id === answers ? { ...each, replies: withThread(each.replies, thread, 'last') } : each));
  else queries.setQueriesData<Pages>(callKeys.threadsOf(callId, anchor.passage), (pages) => pages && atTop(pages, thread));
  queries.setQueryData<readonly Thread[]>(callKeys.mine(callId), (mine) => mine && withThread(mine, thread, 'first'));
  if (answers === 0) queries.setQueriesData<AnswersToMe>(callKeys.mineIn([]), (known) => known && { ...known, said: [{ contribution, decisions: [] }, ...known.said] });
  if (!isCounted) return;
  const slot = answers > 0 ? 'reply' : kind;
  const key = [...callKeys.counts(callId), blockOf(anchor.passage)];
  const counts = queries.query<PassageCounts>(key).data;
  // What is counted at this moment may have been counted before.
  if (!counts) return void queries.invalidateQueries(key);
  const count = counts[anchor.passage] ?? {};
  queries.setQueryData<PassageCounts>(key, { ...counts, [anchor.passage]: { ...count, [slot]: (count[slot] ?? 0) + 1 } });
}

export function rememberRecord(queries: QueryClient, record: AuthorRecord): void {
  const add = (each: Thread): Thread => {
    if (each.contribution.id === record.contribution) return each.records.some(({ id }) => id === record.id) ? each : { ...each, records: [...each.records, record] };
    return each.replies.some(({ contribution }) => contribution.id === record.contribution) ? { ...each, replies: each.replies.map(add) } : each;
  };
  changeThreads(queries, record.callId, add);
}

/** @param isMine does the reader support it now? */
export function rememberSupport(queries: QueryClient, callId: number, contribution: number, isMine: boolean): void {
  queries.setQueriesData<CallSupports>(callKeys.supports(callId), (known) => {
    const count = known?.counts[contribution];
    if (!known || count === undefined || known.mine.includes(contribution) === isMine) return known;
    const others = known.mine.filter((id) => id !== contribution);
    return { counts: { ...known.counts, [contribution]: isMine ? count + 1 : Math.max(0, count - 1) }, mine: isMine ? [...others, contribution] : others };
  });
}

function changeThreads(queries: QueryClient, callId: number, change: (thread: Thread) => Thread): void {
  queries.setQueriesData<Pages>(callKeys.threads(callId), (pages) => pages?.map((page) => ({ ...page, threads: page.threads.map(change) })));
  queries.setQueryData<readonly Thread[]>(callKeys.mine(callId), (mine) => mine?.map(change));
}

function atTop(pages: Pages, thread: Thread): Pages {
  if (pages.some(({ threads }) => threads.some(({ contribution }) => contribution.id === thread.contribution.id))) return pages;
  const [first = { threads: [], unreadable: [], next: null }, ...rest] = pages;
  return [{ ...first, threads: [thread, ...first.threads] }, ...rest];
}

function withThread(threads: readonly Thread[], thread: Thread, where: 'first' | 'last'): readonly Thread[] {
  if (threads.some(({ contribution }) => contribution.id === thread.contribution.id)) return threads;
  return where === 'first' ? [thread, ...threads] : [...threads, thread];
}
