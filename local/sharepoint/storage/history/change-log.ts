import type { Database, SqlValue } from '../database';

/** `SP.ChangeType` (MS docs: ChangeType enumeration). */
export const ChangeType = { Add: 1, Update: 2, Delete: 3, Rename: 4, MoveAway: 5, MoveInto: 6, Restore: 7, RoleAdd: 8, AssignmentAdd: 11, SystemUpdate: 15, ScopeAdd: 17, ScopeDelete: 18 } as const;
export type ChangeType = (typeof ChangeType)[keyof typeof ChangeType];

/** What a change is about. */
export const ChangeObject = { Item: 0, Folder: 1, List: 2, Web: 3 } as const;
export type ChangeObject = (typeof ChangeObject)[keyof typeof ChangeObject];

/** One line of the change log. */
export interface Change {
  readonly n: number;
  readonly site: number;
  readonly web: number;
  readonly list: number;
  /** Id of the item; 0 when the change is about a list or web. */
  readonly item: number;
  readonly kind: ChangeObject;
  readonly type: ChangeType;
  readonly guid: string;
  readonly editor: number;
  readonly time: string;
}

/** Whose changes are read. */
export type ChangeScope = { readonly site: number } | { readonly web: number } | { readonly list: number } | { readonly list: number; readonly item: number };

export interface ChangeFilter {
  readonly kinds: readonly ChangeObject[];
  readonly types: readonly ChangeType[];
  /** Only changes after this number. */
  readonly after: number;
  /** Only changes up to this number. */
  readonly until?: number;
  readonly latestFirst: boolean;
  readonly limit: number;
}

/**
 * Every change in order: what `getChanges` and `GetListItemChangesSinceToken` read. Only lists have an index: a web or a
 * site is read from where its token points, and each further index would slow down every write.
 */
export class ChangeLog {
  public constructor(private readonly database: Database) {}

  public add(change: Omit<Change, 'n'>): void {
    this.database.run(
      'INSERT INTO changes (site, web, list, item, kind, type, guid, editor, time) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      change.site, change.web, change.list, change.item, change.kind, change.type, change.guid, change.editor, change.time
    );
  }

  /** Number of the last change of all; 0 when nothing has changed yet. */
  public last(): number {
    return this.database.get<{ n: number }>('SELECT coalesce(max(n), 0) AS n FROM changes')?.n ?? 0;
  }

  /** Number of the last change before a moment; 0 when there is none. */
  public lastBefore(moment: string): number {
    return this.database.get<{ n: number }>('SELECT n FROM changes WHERE time < ? ORDER BY n DESC LIMIT 1', moment)?.n ?? 0;
  }

  /**
   * Items that have changed after a number and until a moment, once each, at most `limit` changes at a time.
   * @returns them with the number of the last change looked at
   */
  public itemsChanged(after: number, until: string, limit: number): { readonly items: readonly { readonly list: number; readonly item: number }[]; readonly last: number } {
    const changes = this.database.all<Pick<Change, 'n' | 'list' | 'item'>>('SELECT n, list, item FROM changes WHERE n > ? AND time <= ? ORDER BY n LIMIT ?', after, until, limit);
    const items = new Map(changes.filter(({ item }) => item !== 0).map(({ list, item }) => [`${list}:${item}`, { list, item }]));
    return { items: [...items.values()], last: changes.at(-1)?.n ?? after };
  }

  public page(scope: ChangeScope, filter: ChangeFilter): Change[] {
    const conditions = [`kind IN (${filter.kinds.join(',')})`, `type IN (${filter.types.join(',')})`, 'n > ?'];
    const values: SqlValue[] = [filter.after];
    for (const [column, value] of Object.entries(scope)) {
      conditions.push(`${column} = ?`);
      values.push(value);
    }
    if (filter.until !== undefined) {
      conditions.push('n <= ?');
      values.push(filter.until);
    }
    const direction = filter.latestFirst ? 'DESC' : 'ASC';
    return this.database.all<Change>(`SELECT * FROM changes WHERE ${conditions.join(' AND ')} ORDER BY n ${direction} LIMIT ?`, ...values, filter.limit);
  }
}
