import type { Condition, Page, PageQuery, Stored, Table, UnreadableRow } from '../items/Table';
import { hasCode } from '../DataError';
import { allRows } from '../items/allRows';

/** What SharePoint reads at most in one query (MS docs: list view threshold). */
export const WINDOW = 5000;

type Pages<T> = Pick<Table<T>, 'page'>;
type Where<T> = readonly (Condition<T> | readonly Condition<T>[])[];

/**
 * Rows that fit, newest first; `next` is the id of the last one that was read, whether it could be read or not: rows that are none hide nobody's. Where more fit than SharePoint looks through at once, window by window of ids: the id comes
 * first then, and no window holds more than it takes.
 * @param before only rows with a lower id; null: all
 */
export async function newestRows<T extends object>(table: Pages<T>, where: Where<T>, before: number | null, size: number): Promise<Page<Stored<T>>> {
  try {
    return withIdAsNext(await table.page({ where: [...where, ...below(before)], descending: true, size }));
  } catch (error) {
    if (!hasCode(error, 'tooLarge')) throw error;
    return inWindows(table, where, before ?? (await lastId(table)) + 1, size);
  }
}

async function inWindows<T extends object>(table: Pages<T>, where: Where<T>, before: number, size: number): Promise<Page<Stored<T>>> {
  const found = new Found<T>();
  let width = WINDOW;
  for (let high = before; high > 1 && found.read < size; ) {
    const low = Math.max(1, high - width);
    const page = await within(table, where, low, high, { descending: true, size: size - found.read });
    if (page) {
      found.add(page);
      high = low;
    } else {
      width = narrower(width);
    }
  }
  return found.page(size);
}

/** Null: more than SharePoint looks through at once. */
async function within<T extends object>(table: Pages<T>, where: Where<T>, low: number, high: number, query: Pick<PageQuery<T>, 'size' | 'descending' | 'signal'>): Promise<Page<Stored<T>> | null> {
  try {
    return await table.page({ where: [{ column: 'id', is: 'ge', value: low }, { column: 'id', is: 'lt', value: high }, ...where], ...query });
  } catch (error) {
    if (hasCode(error, 'tooLarge') && high - low > 1) return null;
    throw error;
  }
}

function narrower(width: number): number {
  return Math.max(1, Math.floor(width / 4));
}

class Found<T> {
  private readonly rows: Stored<T>[] = [];
  private readonly unreadable: UnreadableRow[] = [];

  public get read(): number {
    return this.rows.length + this.unreadable.length;
  }

  public add({ rows, unreadable }: Page<Stored<T>>): void {
    this.rows.push(...rows);
    this.unreadable.push(...unreadable);
  }

  /** With more rows behind it, as far as is known. */
  public page(size: number): Page<Stored<T>> {
    const { rows, unreadable } = this;
    return withIdAsNext({ rows, unreadable, next: this.read < size ? null : '' });
  }
}

function withIdAsNext<T>({ rows, unreadable, next }: Page<Stored<T>>): Page<Stored<T>> {
  const ids = [rows, unreadable].flatMap((some: readonly { readonly id: number }[]) => some.slice(-1).map(({ id }) => id));
  return { rows, unreadable, next: next === null || ids.length === 0 ? null : String(Math.min(...ids)) };
}

export interface WindowsOptions {
  /** Nothing that fits has a lower id. */
  readonly from: number;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
  /** Told of rows that are none of the schema's. */
  readonly onUnreadable?: (rows: readonly UnreadableRow[]) => void;
}

/** All rows that fit, oldest first, five thousand a request, whatever else the list holds. */
export async function rowsInWindows<T extends object>(table: Pages<T>, where: Where<T>, { from, onProgress, signal, onUnreadable }: WindowsOptions): Promise<readonly Stored<T>[]> {
  const last = await lastId(table);
  const rows: Stored<T>[] = [];
  let width = WINDOW;
  for (let low = from; low <= last; ) {
    const page = await within(table, where, low, low + width, { size: WINDOW, ...(signal ? { signal } : {}) });
    if (page) {
      rows.push(...page.rows);
      if (page.unreadable.length > 0) onUnreadable?.(page.unreadable);
      low += width;
      onProgress?.(Math.min(1, (low - from) / (last - from + 1)));
    } else {
      width = narrower(width);
    }
  }
  onProgress?.(1);
  return rows;
}

/** Every row that fits, oldest first: page by page, and in windows of ids where more fit than SharePoint looks through at once. */
export async function everyRow<T extends object>(table: Pages<T>, where: Where<T>, onUnreadable?: WindowsOptions['onUnreadable']): Promise<readonly Stored<T>[]> {
  const told = onUnreadable ? { onUnreadable } : {};
  try {
    return await allRows(table, { where, size: 1000 }, onUnreadable);
  } catch (error) {
    if (!hasCode(error, 'tooLarge')) throw error;
    return rowsInWindows(table, where, { from: 1, ...told });
  }
}

/** Those that fit and have a higher id, oldest first: one operation while few came since. @param id 0: all */
export async function rowsAfter<T extends object>(table: Pages<T>, where: Where<T>, id: number): Promise<readonly Stored<T>[]> {
  try {
    return await allRows(table, { where: [{ column: 'id', is: 'ge', value: id + 1 }, ...where], size: WINDOW });
  } catch (error) {
    if (!hasCode(error, 'tooLarge')) throw error;
    return rowsInWindows(table, where, { from: id + 1 });
  }
}

async function lastId<T extends object>(table: Pages<T>): Promise<number> {
  const { rows, unreadable } = await table.page({ descending: true, size: 1 });
  return rows[0]?.id ?? unreadable[0]?.id ?? 0;
}

function below<T>(before: number | null): Where<T> {
  return before === null ? [] : [{ column: 'id', is: 'lt', value: before }];
}
