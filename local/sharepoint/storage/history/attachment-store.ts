import { randomUUID } from 'node:crypto';
import type { Database } from '../database';

/** A file attached to an item. */
export interface AttachmentRow {
  readonly list: number;
  readonly item: number;
  readonly name: string;
  /** Hash of the content. */
  readonly blob: string;
  readonly size: number;
  readonly guid: string;
}

const COLUMNS = 'list, item, name, blob, size, guid';

/** The attachments of items. Names are unique on an item, whatever their case. */
export class AttachmentStore {
  public constructor(private readonly database: Database) {}

  public ofItem(list: number, item: number): AttachmentRow[] {
    return this.database.all<AttachmentRow>(`SELECT ${COLUMNS} FROM attachments WHERE list = ? AND item = ? ORDER BY name`, list, item);
  }

  public one(list: number, item: number, name: string): AttachmentRow | undefined {
    return this.database.get<AttachmentRow>(`SELECT ${COLUMNS} FROM attachments WHERE list = ? AND item = ? AND name = ?`, list, item, name);
  }

  /** Adds an attachment, or replaces the content of the one with that name. */
  public put(list: number, item: number, name: string, blob: string, size: number): AttachmentRow {
    this.database.run(
      `INSERT INTO attachments (${COLUMNS}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (list, item, name) DO UPDATE SET blob = excluded.blob, size = excluded.size`,
      list, item, name, blob, size, randomUUID()
    );
    const row = this.one(list, item, name);
    if (row === undefined) throw new Error('The attachment was not stored.');
    return row;
  }

  public remove(list: number, item: number, name: string): boolean {
    return this.database.run('DELETE FROM attachments WHERE list = ? AND item = ? AND name = ?', list, item, name).changes > 0;
  }

  public removeAll(list: number, item: number): void {
    this.database.run('DELETE FROM attachments WHERE list = ? AND item = ?', list, item);
  }
}
