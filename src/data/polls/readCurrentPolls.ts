import type { PollRows } from './PollRows';
import type { PollTables } from './pollTables';

/** Polls that are read whatever their state. */
const NEWEST = 100;
/** Records of the newest polls; a poll has a handful. */
const RECORDS = 1000;

/**
 * The newest polls, and of all older ones those that are open or open later: the state is asked for before the page is cut. With a hundred
 * polls or less that is one request.
 * @param now the server's time
 */
export async function readCurrentPolls(tables: PollTables, now: Date): Promise<PollRows> {
  const [polls, records] = await Promise.all([tables.polls.page({ descending: true, size: NEWEST }), tables.records.page({ descending: true, size: RECORDS })]);
  const newest: PollRows = { polls: polls.rows, records: records.rows, unreadable: [...polls.unreadable, ...records.unreadable], olderThan: null };
  if (polls.next === null && records.next === null) return newest;
  const { completeCurrent } = await import(/* webpackChunkName: 'polls-older' */ './readPolls');
  return completeCurrent(tables, newest, { hasMorePolls: polls.next !== null, hasMoreRecords: records.next !== null }, now);
}
