import { randomUUID } from 'node:crypto';
import type { Database } from '../database';

/** `SP.RecycleBinItemType`. */
export const RecycledType = { File: 1, ListItem: 3, List: 4, Folder: 5, Attachment: 7 } as const;
export type RecycledType = (typeof RecycledType)[keyof typeof RecycledType];

/** `SP.RecycleBinItemState`: the bin of the web, then the bin of the site. */
export const RecycledStage = { First: 1, Second: 2 } as const;

/** An entry of the recycle bin. */
export interface RecycledRow {
  readonly id: string;
  readonly site: number;
  readonly web: number;
  readonly list: number;
  readonly item: number;
  readonly type: RecycledType;
  readonly title: string;
  readonly leaf: string;
  /** Address of the folder without its first slash, as SharePoint gives it. */
  readonly dir: string;
  readonly author: number;
  readonly deleted_by: number;
  readonly deleted: string;
  readonly size: number;
  readonly stage: number;
}

const COLUMNS = 'id, site, web, list, item, type, title, leaf, dir, author, deleted_by, deleted, size, stage';

/** What was deleted and can be brought back. */
export class RecycleStore {
  public constructor(private readonly database: Database) {}

  /** Opens an entry; its rows follow with {@link RecycleStore.addRow}. */
  public add(entry: Omit<RecycledRow, 'id' | 'stage'>): RecycledRow {
    const row: RecycledRow = { ...entry, id: randomUUID(), stage: RecycledStage.First };
    this.database.run(
      `INSERT INTO recycled (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      row.id, row.site, row.web, row.list, row.item, row.type, row.title, row.leaf, row.dir, row.author, row.deleted_by, row.deleted, row.size, row.stage
    );
    return row;
  }

  /** Adds a row to an entry: a folder before what it holds. */
  public addRow(bin: string, position: number, row: object): void {
    this.database.run('INSERT INTO recycled_rows (bin, position, row) VALUES (?, ?, ?)', bin, position, JSON.stringify(row));
  }

  public one(id: string): RecycledRow | undefined {
    return this.database.get<RecycledRow>(`SELECT ${COLUMNS} FROM recycled WHERE id = ?`, id.replace(/[{}]/g, '').toLowerCase());
  }

  /** The rows of an entry in the order in which they were added. */
  public *rows<Row>(bin: string): Generator<Row> {
    for (const { row } of this.database.each<{ row: string }>('SELECT row FROM recycled_rows WHERE bin = ? ORDER BY position', bin)) yield JSON.parse(row) as Row;
  }

  /** Newest first. `by` keeps to what one user has deleted. */
  public page(of: { readonly web: number } | { readonly site: number }, limit: number, offset: number, options: { readonly by?: number; readonly stage?: number } = {}): RecycledRow[] {
    const wanted: Record<string, number> = { ...of };
    if (options.by !== undefined) wanted.deleted_by = options.by;
    if (options.stage !== undefined) wanted.stage = options.stage;
    const condition = Object.keys(wanted).map((column) => `${column} = ?`).join(' AND ');
    return this.database.all<RecycledRow>(`SELECT ${COLUMNS} FROM recycled WHERE ${condition} ORDER BY deleted DESC, id LIMIT ? OFFSET ?`, ...Object.values(wanted), limit, offset);
  }

  public moveToSecondStage(id: string): void {
    this.database.run('UPDATE recycled SET stage = ? WHERE id = ?', RecycledStage.Second, id);
  }

  public remove(id: string): void {
    this.database.run('DELETE FROM recycled WHERE id = ?', id);
  }
}
