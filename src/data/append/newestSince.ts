import type { Page, Stored, Table } from '../items/Table';
import { newestRows } from './windows';

const PAGE = 1000;
/** Pages at most: an answer costs no more, whatever there is. */
const PAGES = 5;

/** The newest rows, back to a moment, a thousand a request and five thousand at most. `isAll`: none that is newer was left out. */
export async function newestSince<R extends object>(table: Pick<Table<R>, 'page'>, since: Date): Promise<{ readonly rows: readonly Stored<R>[]; readonly isAll: boolean }> {
  const rows: Stored<R>[] = [];
  let before: number | null = null;
  for (let page = 0; page < PAGES; page++) {
    const read: Page<Stored<R>> = await newestRows<R>(table, [], before, PAGE);
    rows.push(...read.rows);
    const oldest = read.rows.at(-1);
    if (read.next === null || (oldest && oldest.created < since)) return { rows, isAll: true };
    before = Number(read.next);
  }
  return { rows, isAll: false };
}
