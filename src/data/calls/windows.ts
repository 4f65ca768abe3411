import type { Condition, Page, Stored, Table } from '../items/Table';
import { hasCode } from '../DataError';

/** What SharePoint reads at most in one query (MS docs: list view threshold). */
export const WINDOW = 5000;

type Where<T> = readonly (Condition<T> | readonly Condition<T>[])[];

/**
 * Rows that fit, newest first. Where more fit than SharePoint looks through at once, window by window of ids: the id comes
 * first then, and no window holds more than it takes.
 * @param before only rows with a lower id; null: all
 */
export async function newestRows<T extends object>(table: Pick<Table<T>, 'page'>, where: Where<T>, before: number | null, size: number): Promise<Page<Stored<T>>> {
  try {
    return await table.page({ where: [...where, ...below(before)], descending: true, size });
  } catch (error) {
    if (!hasCode(error, 'tooLarge')) throw error;
    return inWindows(table, where, before ?? (await lastId(table)) + 1, size);
  }
}

async function inWindows<T extends object>(table: Pick<Table<T>, 'page'>, where: Where<T>, before: number, size: number): Promise<Page<Stored<T>>> {
  const rows: Stored<T>[] = [];
  const unreadable: Page<Stored<T>>['unreadable'][number][] = [];
  for (let high = before; high > 1 && rows.length < size; high -= WINDOW) {
    const page = await table.page({ where: [{ column: 'id', is: 'lt', value: high }, { column: 'id', is: 'ge', value: Math.max(1, high - WINDOW) }, ...where], descending: true, size: size - rows.length });
    rows.push(...page.rows);
    unreadable.push(...page.unreadable);
  }
  return { rows, unreadable, next: rows.length < size ? null : String(rows[rows.length - 1]?.id) };
}

export interface WindowsOptions {
  /** Nothing that fits has a lower id. */
  readonly from: number;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** All rows that fit, oldest first, five thousand a request, whatever else the list holds. */
export async function rowsInWindows<T extends object>(table: Pick<Table<T>, 'page'>, where: Where<T>, { from, onProgress, signal }: WindowsOptions): Promise<readonly Stored<T>[]> {
  const last = await lastId(table);
  const rows: Stored<T>[] = [];
  for (let low = from; low <= last; low += WINDOW) {
    const page = await table.page({ where: [{ column: 'id', is: 'ge', value: low }, { column: 'id', is: 'lt', value: low + WINDOW }, ...where], size: WINDOW, ...(signal ? { signal } : {}) });
    rows.push(...page.rows);
    onProgress?.(Math.min(1, (low + WINDOW - from) / (last - from + 1)));
  }
  onProgress?.(1);
  return rows;
}

async function lastId<T extends object>(table: Pick<Table<T>, 'page'>): Promise<number> {
  const { rows } = await table.page({ descending: true, size: 1 });
  return rows[0]?.id ?? 0;
}

function below<T>(before: number | null): Where<T> {
  return before === null ? [] : [{ column: 'id', is: 'lt', value: before }];
}
