import { randomUUID } from 'node:crypto';
import type { Database } from './database';

/** A view of a list. */
export interface ViewRow {
  readonly n: number;
  readonly id: string;
  readonly list: number;
  readonly title: string;
  /** File name, `AllItems.aspx`. */
  readonly leaf: string;
  /** Inner XML of `<Query>`. */
  readonly query: string;
  readonly row_limit: number;
  readonly is_default: number;
  readonly hidden: number;
  /** JSON array of internal names. */
  readonly fields: string;
  /** JSON of {@link ViewSettings}. */
  readonly settings: string;
}

/** The rarer properties of a view. */
export interface ViewSettings {
  paged?: boolean;
  scope?: number;
  personal?: boolean;
  viewType?: string;
  viewType2?: string;
  customFormatter?: string;
  aggregations?: string;
  jsLink?: string;
  viewData?: string;
  columnWidth?: string;
}

const COLUMNS = 'n, id, list, title, leaf, query, row_limit, is_default, hidden, fields, settings';

/** Views of lists. */
export class ViewStore {
  public constructor(private readonly database: Database) {}

  public ofList(list: number): ViewRow[] {
    return this.database.all<ViewRow>(`SELECT ${COLUMNS} FROM views WHERE list = ? ORDER BY n`, list);
  }

  public byId(list: number, id: string): ViewRow | undefined {
    return this.database.get<ViewRow>(`SELECT ${COLUMNS} FROM views WHERE list = ? AND id = ?`, list, id.replace(/[{}]/g, '').toLowerCase());
  }

  public add(view: Omit<ViewRow, 'n' | 'id' | 'fields' | 'settings'> & { id?: string; fields: readonly string[]; settings?: ViewSettings }): ViewRow {
    const id = view.id ?? randomUUID();
    if (view.is_default === 1) this.database.run('UPDATE views SET is_default = 0 WHERE list = ?', view.list);
    this.database.run(
      'INSERT INTO views (id, list, title, leaf, query, row_limit, is_default, hidden, fields, settings) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
      id, view.list, view.title, view.leaf, view.query, view.row_limit, view.is_default, view.hidden, JSON.stringify(view.fields), JSON.stringify(view.settings ?? {})
    );
    const row = this.byId(view.list, id);
    if (row === undefined) throw new Error('The view was not stored.');
    return row;
  }

  public update(view: ViewRow, changes: Partial<Pick<ViewRow, 'title' | 'query' | 'row_limit' | 'is_default' | 'hidden'>> & { fields?: readonly string[]; settings?: ViewSettings }): void {
    const next = { ...view, ...changes };
    if (changes.is_default === 1) this.database.run('UPDATE views SET is_default = 0 WHERE list = ?', view.list);
    this.database.run(
      'UPDATE views SET title = ?, query = ?, row_limit = ?, is_default = ?, hidden = ?, fields = ?, settings = ? WHERE n = ?',
      next.title, next.query, next.row_limit, next.is_default, next.hidden,
      changes.fields === undefined ? view.fields : JSON.stringify(changes.fields),
      changes.settings === undefined ? view.settings : JSON.stringify({ ...(JSON.parse(view.settings) as ViewSettings), ...changes.settings }), view.n
    );
  }

  public remove(view: ViewRow): void {
    this.database.run('DELETE FROM views WHERE n = ?', view.n);
  }
}
