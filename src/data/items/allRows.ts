import type { PageQuery, Stored, Table, UnreadableRow } from './Table';

/** All rows that a query finds, page by page. @param onUnreadable is told of rows that are none of the schema's */
export async function allRows<T extends object>(table: Pick<Table<T>, 'page'>, query: Omit<PageQuery<T>, 'cursor'>, onUnreadable?: (rows: readonly UnreadableRow[]) => void): Promise<readonly Stored<T>[]> {
  const rows: Stored<T>[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await table.page({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...page.rows);
    if (page.unreadable.length > 0) onUnreadable?.(page.unreadable);
    cursor = page.next;
  }
  return rows;
}
