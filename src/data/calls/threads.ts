import type { Decision } from '../../domain/calls/Decision';
import { chunksOf } from '../append/chunksOf';
import { allRows } from '../items/allRows';
import type { Condition, Stored, Table } from '../items/Table';
import { isRecordRow, toContribution, toRecord } from './callRows';
import type { Thread } from '../../domain/calls/Thread';
import type { ContributionValues } from './callTables';

export type ContributionRow = Stored<ContributionValues>;

/** Rows by the contribution that they reply to or say more of. */
export function byAnswered(rows: readonly ContributionRow[]): ReadonlyMap<number, readonly ContributionRow[]> {
  const answering = new Map<number, ContributionRow[]>();
  for (const row of rows) answering.set(row.answers, [...(answering.get(row.answers) ?? []), row]);
  return answering;
}

export function byContribution(decisions: readonly Decision[]): ReadonlyMap<number, readonly Decision[]> {
  const found = new Map<number, Decision[]>();
  for (const decision of [...decisions].sort((a, b) => a.id - b.id)) found.set(decision.contribution, [...(found.get(decision.contribution) ?? []), decision]);
  return found;
}

/** Contributions with all that was said and decided of them, in the order in which they come. @param box of their call; '' where it is not known */
export function toThreads(rows: readonly ContributionRow[], answering: ReadonlyMap<number, readonly ContributionRow[]>, decisions: ReadonlyMap<number, readonly Decision[]>, box: string): readonly Thread[] {
  const threadOf = (row: ContributionRow, isReply: boolean): Thread => {
    const later = [...(answering.get(row.id) ?? [])].sort((a, b) => a.id - b.id);
    return {
      contribution: toContribution(row, box),
      records: later.flatMap((each) => toRecord(each) ?? []),
      decisions: decisions.get(row.id) ?? [],
      // One level deep: what answers a reply is shown nowhere.
      replies: isReply ? [] : later.filter((each) => !isRecordRow(each)).map((each) => threadOf(each, true))
    };
  };
  return rows.map((row) => threadOf(row, row.answers > 0));
}

/** What replies to some contributions, and what their authors say later of them. */
export async function answersTo(table: Pick<Table<ContributionValues>, 'page'>, rows: readonly ContributionRow[]): Promise<readonly ContributionRow[]> {
  const found = await Promise.all(chunksOf(rows).map((some) => allRows(table, { where: [some.map(({ id }): Condition<ContributionValues> => ({ column: 'answers', is: 'eq', value: id }))], size: 1000 })));
  return found.flat();
}
