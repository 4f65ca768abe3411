import { randomUUID } from 'node:crypto';
import { nextVersion } from './version-number';
import type { Database, SqlValue } from '../database';
import type { FieldStore } from '../field-store';
import type { ListRow, ListStore } from '../list-store';
import { itemTable, RowKind, type ItemRow } from './item-table';

/** What happened to an item. Listeners run inside the transaction and see `before` and `after` as stored. */
export interface ItemEvent {
  readonly kind: 'added' | 'updated' | 'systemUpdated' | 'moved' | 'deleted' | 'restored';
  readonly list: ListRow;
  readonly before?: ItemRow;
  readonly after?: ItemRow;
  readonly by: number;
  readonly at: string;
}

/** Stored values by column of the item table. */
export type StoredValues = Readonly<Record<string, SqlValue>>;

/** Who writes and when. */
export interface Stamp {
  readonly user: number;
  readonly now: string;
}

/** What a new row is besides its values. */
export interface Placement {
  readonly parent: number;
  readonly kind?: number;
  readonly leaf?: string;
  readonly contentType: string;
  readonly scope: number | null;
  /** An id of the client's choice; taken ones are refused by the table. */
  readonly id?: number;
  readonly guid?: string;
}

/**
 * Rows of the item tables with their counters: plain storage without permission or validation.
 * Versions, recycle bin and change log listen to {@link ItemStore.listen}.
 */
export class ItemStore {
  private readonly listeners: ((event: ItemEvent) => void)[] = [];

  public constructor(
    private readonly database: Database,
    private readonly lists: ListStore,
    private readonly fields: FieldStore
  ) {}

  /** Calls `listener` inside the transaction of each change. */
  public listen(listener: (event: ItemEvent) => void): void {
    this.listeners.push(listener);
  }

  public byId(list: ListRow, id: number): ItemRow | undefined {
    return this.database.get<ItemRow>(`SELECT * FROM ${itemTable(list.n)} WHERE id = ?`, id);
  }

  public byGuid(list: ListRow, guid: string): ItemRow | undefined {
    return this.database.get<ItemRow>(`SELECT * FROM ${itemTable(list.n)} WHERE guid = ?`, guid.toLowerCase());
  }

  /** A child of a folder by its name; ordinary items go by `<id>_.000`. */
  public byName(list: ListRow, parent: number, leaf: string): ItemRow | undefined {
    const plain = /^(\d+)_\.000$/.exec(leaf);
    if (plain?.[1] !== undefined) {
      return this.database.get<ItemRow>(`SELECT * FROM ${itemTable(list.n)} WHERE id = ? AND parent = ? AND leaf IS NULL`, Number(plain[1]), parent);
    }
    return this.database.get<ItemRow>(`SELECT * FROM ${itemTable(list.n)} WHERE parent = ? AND leaf = ? COLLATE NOCASE`, parent, leaf);
  }

  /**
   * Walks from the root folder of the list.
   * @param names - names below the root folder; empty is the root itself
   * @returns the row, `'root'`, or undefined when there is nothing of that name
   */
  public byPath(list: ListRow, names: readonly string[]): ItemRow | 'root' | undefined {
    let parent = 0;
    let row: ItemRow | undefined;
    for (const name of names) {
      if (row !== undefined && row.kind !== RowKind.Folder) return undefined;
      row = this.byName(list, parent, name);
      if (row === undefined) return undefined;
      parent = row.id;
    }
    return row ?? 'root';
  }

  /** Server-relative address of the folder that a row lies in. */
  public folderUrl(list: ListRow, parent: number): string {
    const names: string[] = [];
    for (let id = parent; id !== 0; ) {
      const row = this.database.get<{ parent: number; leaf: string }>(`SELECT parent, leaf FROM ${itemTable(list.n)} WHERE id = ?`, id);
      if (row === undefined) break;
      names.unshift(row.leaf);
      id = row.parent;
    }
    return [list.url, ...names].join('/');
  }

  public leafOf(row: Pick<ItemRow, 'id' | 'leaf'>): string {
    return row.leaf ?? `${row.id}_.000`;
  }

  public urlOf(list: ListRow, row: ItemRow): string {
    return `${this.folderUrl(list, row.parent)}/${this.leafOf(row)}`;
  }

  /** Of the files of a list, without their earlier versions. */
  public bytesOf(list: ListRow): number {
    return this.database.get<{ bytes: number | null }>(`SELECT sum(size) AS bytes FROM ${itemTable(list.n)} WHERE kind = ${RowKind.Item} AND blob IS NOT NULL`)?.bytes ?? 0;
  }

  /** Items, files and folders in a folder and in all those below it. */
  public countBelow(list: ListRow, folder: number): number {
    const count = this.database.get<{ count: number | null }>(`SELECT sum(items + folders) AS count FROM ${itemTable(list.n)} WHERE id IN (${this.foldersBelow(list, folder).join(',')})`)?.count;
    return count ?? 0;
  }

  /** Ids of a folder and all folders below it. */
  public foldersBelow(list: ListRow, folder: number): number[] {
    return this.database
      .all<{ id: number }>(
        `WITH RECURSIVE below (id) AS (SELECT ? UNION ALL SELECT f.id FROM ${itemTable(list.n)} f JOIN below ON f.parent = below.id WHERE f.kind = 1) SELECT id FROM below`,
        folder
      )
      .map((row) => row.id);
  }

  public add(list: ListRow, placement: Placement, values: StoredValues, stamp: Stamp): ItemRow {
    const id = placement.id ?? this.lists.takeId(list.n);
    if (placement.id !== undefined) this.lists.passId(list.n, placement.id);
    const kind = placement.kind ?? RowKind.Item;
    const columns: Record<string, SqlValue> = {
      id, guid: placement.guid ?? randomUUID(), parent: placement.parent, leaf: placement.leaf ?? null, kind, content_type: placement.contentType,
      author: stamp.user, editor: stamp.user, created: stamp.now, modified: stamp.now, scope: placement.scope, ...values
    };
    const names = Object.keys(columns);
    this.database.run(
      `INSERT INTO ${itemTable(list.n)} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      ...Object.values(columns)
    );
    this.count(list, placement.parent, kind, 1, stamp.now);
    const after = this.existing(list, id);
    this.tell({ kind: 'added', list, after, by: stamp.user, at: stamp.now });
    return after;
  }

  /**
   * Writes values and raises the version.
   * @param system - keep Modified and Editor as they are (`systemUpdate`)
   */
  public update(list: ListRow, before: ItemRow, values: StoredValues, stamp: Stamp, system = false): ItemRow {
    const columns: Record<string, SqlValue> = {
      version: before.version + 1,
      ...(system ? {} : { ui_version: nextVersion(this.lists.settingsOf(list), before), editor: stamp.user, modified: stamp.now }),
      ...values
    };
    const names = Object.keys(columns);
    this.database.run(`UPDATE ${itemTable(list.n)} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, ...Object.values(columns), before.id);
    this.lists.count(list.n, {}, stamp.now);
    const after = this.existing(list, before.id);
    this.tell({ kind: system ? 'systemUpdated' : 'updated', list, before, after, by: stamp.user, at: stamp.now });
    return after;
  }

  /** Writes without a new version, a stamp or an event: caches of the row such as its scope. */
  public patch(list: ListRow, id: number, values: StoredValues): void {
    const names = Object.keys(values);
    this.database.run(`UPDATE ${itemTable(list.n)} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`, ...Object.values(values), id);
  }

  /** Puts a row into another folder of its list, or gives it another name. */
  public move(list: ListRow, before: ItemRow, parent: number, leaf: string | null, stamp: Stamp): ItemRow {
    this.database.run(
      `UPDATE ${itemTable(list.n)} SET parent = ?, leaf = ?, version = version + 1, editor = ?, modified = ? WHERE id = ?`,
      parent, leaf, stamp.user, stamp.now, before.id
    );
    if (parent !== before.parent) {
      this.count(list, before.parent, before.kind, -1, stamp.now, true);
      this.count(list, parent, before.kind, 1, stamp.now, true);
    }
    const after = this.existing(list, before.id);
    this.tell({ kind: 'moved', list, before, after, by: stamp.user, at: stamp.now });
    return after;
  }

  /** Deletes a row; a folder with everything in it, deepest first, so that each row is told. */
  public remove(list: ListRow, row: ItemRow, stamp: Stamp): void {
    if (row.kind === RowKind.Folder) {
      for (const child of this.database.all<ItemRow>(`SELECT * FROM ${itemTable(list.n)} WHERE parent = ?`, row.id)) this.remove(list, child, stamp);
    }
    this.database.run(`DELETE FROM ${itemTable(list.n)} WHERE id = ?`, row.id);
    this.count(list, row.parent, row.kind, -1, stamp.now);
    this.tell({ kind: 'deleted', list, before: row, by: stamp.user, at: stamp.now });
  }

  /**
   * Puts a deleted row back as it was (recycle bin).
   * @throws Error of SQLite when a unique value or its name has been taken
   */
  public restore(list: ListRow, row: ItemRow, stamp: Stamp): ItemRow {
    const known = new Set(['id', 'guid', 'parent', 'leaf', 'kind', 'content_type', 'title', 'author', 'editor', 'created', 'modified', 'version', 'ui_version', 'moderation', 'attachments', 'blob', 'size', 'extra', ...this.fields.ofList(list.n).all.map((field) => field.column)]);
    const entries = Object.entries(row).filter(([name]) => known.has(name));
    this.database.run(
      `INSERT INTO ${itemTable(list.n)} (${entries.map(([name]) => name).join(', ')}) VALUES (${entries.map(() => '?').join(', ')})`,
      ...entries.map(([, value]) => value)
    );
    this.count(list, row.parent, row.kind, 1, stamp.now);
    const after = this.existing(list, row.id);
    this.tell({ kind: 'restored', list, after, by: stamp.user, at: stamp.now });
    return after;
  }

  private count(list: ListRow, parent: number, kind: number, by: 1 | -1, now: string, moved = false): void {
    const folder = kind === RowKind.Folder;
    if (parent !== 0) this.database.run(`UPDATE ${itemTable(list.n)} SET ${folder ? 'folders = folders' : 'items = items'} + ? WHERE id = ?`, by, parent);
    this.lists.count(
      list.n,
      { items: moved ? 0 : by, rootItems: parent === 0 && !folder ? by : 0, rootFolders: parent === 0 && folder ? by : 0 },
      now,
      by === -1 && !moved ? now : undefined
    );
  }

  private existing(list: ListRow, id: number): ItemRow {
    const row = this.byId(list, id);
    if (row === undefined) throw new Error(`Item ${id} of list ${list.n} was not stored.`);
    return row;
  }

  private tell(event: ItemEvent): void {
    for (const listener of this.listeners) listener(event);
  }
}
