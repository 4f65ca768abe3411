import type { PageQuery, Stored, Table } from './Table';

/** All rows that a query finds, page by page. */
export async function allRows<T extends object>(table: Pick<Table<T>, 'page'>, query: Omit<PageQuery<T>, 'cursor'>): Promise<readonly Stored<T>[]> {
  const rows: Stored<T>[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await table.page({ ...query, ...(cursor === undefined ? {} : { cursor }) });
    rows.push(...page.rows);
    cursor = page.next;
  }
  return rows;
}
