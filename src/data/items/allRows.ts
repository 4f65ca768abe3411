import type { Entry, Page, PageQuery, Stored, Table, UnreadableRow } from './Table';

/** All rows that a query finds, page by page. @param onUnreadable is told of rows that are none of the schema's */
export async function allRows<T extends object>(table: Pick<Table<T>, 'page'>, query: Omit<PageQuery<T>, 'cursor'>, onUnreadable?: (rows: readonly UnreadableRow[]) => void): Promise<readonly Stored<T>[]> {
  return everyPage((cursor) => table.page({ ...query, ...cursor }), onUnreadable);
}

/** The same without stamps: fewer bytes. */
export async function everyEntry<T extends object>(table: Pick<Table<T>, 'entries'>, query: Omit<PageQuery<T>, 'cursor'>): Promise<readonly Entry<T>[]> {
  return everyPage((cursor) => table.entries({ ...query, ...cursor }));
}

async function everyPage<R>(read: (cursor: { readonly cursor?: string }) => Promise<Page<R>>, onUnreadable?: (rows: readonly UnreadableRow[]) => void): Promise<readonly R[]> {
  const rows: R[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await read(cursor === undefined ? {} : { cursor });
    rows.push(...page.rows);
    if (page.unreadable.length > 0) onUnreadable?.(page.unreadable);
    cursor = page.next;
  }
  return rows;
}
