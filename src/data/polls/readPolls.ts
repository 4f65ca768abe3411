import { foldText } from '../../domain/text/foldText';
import { chunksOf } from '../connection/BatchSender';
import type { Condition, Stored } from '../items/Table';
import type { PollRows } from './PollRows';
import type { PollTables, PollValues, RecordValues } from './pollTables';

/** The most that one answer of SharePoint holds. */
const ALL = 5000;
/** Ids in one condition: an address has its limits. */
const TOGETHER = 40;
/** Of a page of older polls. */
const PAGE = 50;
/** Polls that are gone through at once for a word. */
const SEARCHED = 1000;
/** Found polls that are shown. */
const MOST_FOUND = 50;

export interface Incomplete {
  readonly hasMorePolls: boolean;
  readonly hasMoreRecords: boolean;
}

/** The newest polls with what one page did not hold of them: older ones in which one can still vote, and records. */
export async function completeCurrent(tables: PollTables, newest: PollRows, { hasMorePolls, hasMoreRecords }: Incomplete, now: Date): Promise<PollRows> {
  const olderThan = hasMorePolls ? lowest([...newest.polls, ...newest.unreadable]) : null;
  const older = olderThan === null ? [] : await readOlderCurrent(tables, olderThan, now);
  const polls = [...newest.polls, ...older];
  return { ...newest, polls, records: hasMoreRecords ? await completed(tables, polls, newest.records) : newest.records, olderThan };
}

/** A page of polls below an id, whatever their state. */
export async function readOlderPolls(tables: PollTables, before: number): Promise<PollRows> {
  const { rows, unreadable, next } = await tables.polls.page({ where: [olderThanId(before)], descending: true, size: PAGE });
  return { polls: rows, records: await recordsOf(tables, rows), unreadable, olderThan: next === null ? null : lowest([...rows, ...unreadable]) };
}

/** The newest polls whose question has all of these words, whatever their state. */
export async function findPolls(tables: PollTables, text: string): Promise<PollRows> {
  const words = foldText(text).split(/\s/).filter(Boolean);
  const found: Stored<PollValues>[] = [];
  for (let before = Infinity; before > 0 && found.length < MOST_FOUND; ) {
    const { rows, unreadable, next } = await tables.polls.page({ descending: true, size: SEARCHED, ...(before === Infinity ? {} : { where: [olderThanId(before)] }) });
    found.push(...rows.filter(({ question }) => words.every((word) => foldText(question).includes(word))));
    before = next === null ? 0 : lowest([...rows, ...unreadable]);
  }
  const polls = found.slice(0, MOST_FOUND);
  return { polls, records: await recordsOf(tables, polls), unreadable: [], olderThan: null };
}

/**
 * The end of a vote stands in the poll, also where an owner closed it; that of a reopened one in its records. Whatever more is read is judged by
 * its records as any other.
 */
async function readOlderCurrent(tables: PollTables, before: number, now: Date): Promise<readonly Stored<PollValues>[]> {
  const [lasting, reopenings] = await Promise.all([
    tables.polls.page({ where: [olderThanId(before), [{ column: 'closesAt', is: 'eq', value: null }, { column: 'closesAt', is: 'ge', value: now }]], descending: true, size: ALL }),
    tables.records.page({ where: [{ column: 'kind', is: 'eq', value: 'reopened' }], descending: true, size: ALL })
  ]);
  const known = new Set(lasting.rows.map(({ id }) => id));
  const reopened = new Set(reopenings.rows.map(({ poll }) => poll).filter((id) => id < before && !known.has(id)));
  const more = await inChunks([...reopened], async (ids) => (await tables.polls.page({ where: [ids.map((value) => ({ column: 'id', is: 'eq', value }))], size: ALL })).rows);
  return [...lasting.rows, ...more].sort((a, b) => b.id - a.id);
}

/** The records read so far, with those of polls whose publication is older than they are. */
async function completed(tables: PollTables, polls: readonly Stored<PollValues>[], records: readonly Stored<RecordValues>[]): Promise<readonly Stored<RecordValues>[]> {
  const begun = new Set(records.filter(({ kind }) => kind === 'published').map(({ poll }) => poll));
  const missing = polls.filter(({ id }) => !begun.has(id));
  const ids = new Set(missing.map(({ id }) => id));
  return [...records.filter(({ poll }) => !ids.has(poll)), ...(await recordsOf(tables, missing))];
}

function recordsOf(tables: PollTables, polls: readonly Stored<PollValues>[]): Promise<readonly Stored<RecordValues>[]> {
  return inChunks(polls.map(({ id }) => id), async (ids) => (await tables.records.page({ where: [ids.map((value) => ({ column: 'poll', is: 'eq', value }))], size: ALL })).rows);
}

async function inChunks<T>(ids: readonly number[], read: (chunk: readonly number[]) => Promise<readonly T[]>): Promise<readonly T[]> {
  return (await Promise.all(chunksOf(ids, TOGETHER).map(read))).flat();
}

function lowest(rows: readonly { readonly id: number }[]): number {
  return Math.min(...rows.map(({ id }) => id));
}

function olderThanId(value: number): Condition<PollValues> {
  return { column: 'id', is: 'lt', value };
}
