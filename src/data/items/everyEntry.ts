import { allRows } from './allRows';
import type { Entry, Page, PageQuery, Stored, Table } from './Table';

/** All rows that a query finds, without stamps: fewer bytes. A file of its own: pages that read rows with stamps alone load none of it. */
export function everyEntry<T extends object>(table: Pick<Table<T>, 'entries'>, query: Omit<PageQuery<T>, 'cursor'>): Promise<readonly Entry<T>[]> {
  return allRows<T>({ page: (each) => table.entries(each) as Promise<Page<Stored<T>>> }, query);
}
