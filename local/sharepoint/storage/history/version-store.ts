import type { ItemRow } from '../items/item-table';
import { fileExtra } from '../items/check-out';
import type { Database } from '../database';

/** An earlier state of an item or file. */
export interface VersionRow {
  readonly list: number;
  readonly item: number;
  /** 512 is 1.0, 513 is 1.1, 1024 is 2.0. */
  readonly ui_version: number;
  readonly created: string;
  readonly editor: number;
  readonly comment: string;
  readonly blob: string | null;
  readonly size: number;
  readonly row: ItemRow;
}

type Stored = Omit<VersionRow, 'row'> & { readonly row: string };

const COLUMNS = 'list, item, ui_version, created, editor, comment, blob, size, row';

/** The versions of items before their present one. */
export class VersionStore {
  public constructor(private readonly database: Database) {}

  /** Keeps the state that an item is about to leave. */
  public keep(list: number, row: ItemRow): void {
    this.database.run(
      `INSERT OR REPLACE INTO item_versions (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      list, row.id, row.ui_version, row.modified, row.editor, fileExtra(row).checkInComment ?? '', row.blob, row.size, JSON.stringify(row)
    );
  }

  /** Newest first. */
  public ofItem(list: number, item: number): VersionRow[] {
    return this.database.all<Stored>(`SELECT ${COLUMNS} FROM item_versions WHERE list = ? AND item = ? ORDER BY ui_version DESC`, list, item).map(read);
  }

  public one(list: number, item: number, uiVersion: number): VersionRow | undefined {
    const row = this.database.get<Stored>(`SELECT ${COLUMNS} FROM item_versions WHERE list = ? AND item = ? AND ui_version = ?`, list, item, uiVersion);
    return row && read(row);
  }

  public remove(list: number, item: number, uiVersion: number): boolean {
    return this.database.run('DELETE FROM item_versions WHERE list = ? AND item = ? AND ui_version = ?', list, item, uiVersion).changes > 0;
  }

  public removeAll(list: number, item: number): void {
    this.database.run('DELETE FROM item_versions WHERE list = ? AND item = ?', list, item);
  }

  /** Keeps the newest `limit` versions. */
  public trim(list: number, item: number, limit: number): void {
    this.database.run(
      'DELETE FROM item_versions WHERE list = ?1 AND item = ?2 AND ui_version NOT IN (SELECT ui_version FROM item_versions WHERE list = ?1 AND item = ?2 ORDER BY ui_version DESC LIMIT ?3)',
      list, item, Math.max(0, limit)
    );
  }
}

function read(stored: Stored): VersionRow {
  return { ...stored, row: JSON.parse(stored.row) as ItemRow };
}
