import { PATH_LENGTH } from '../limits';
import { randomUUID } from 'node:crypto';
import type { Database } from './database';

/** A list or library. */
export interface ListRow {
  readonly n: number;
  readonly id: string;
  readonly web: number;
  readonly title: string;
  readonly description: string;
  /** Server-relative address of the root folder. */
  readonly url: string;
  /** `BaseTemplate`: 100 list, 101 library, 119 site pages… */
  readonly template: number;
  /** 0 list, 1 library. */
  readonly base_type: number;
  /** `PollsList`: `EntityTypeName`. */
  readonly entity_type: string;
  readonly author: number;
  readonly created: string;
  readonly modified: string;
  readonly deleted: string;
  /** 1 all items, 2 own items. */
  readonly read_security: number;
  /** 1 all items, 2 own items, 4 none. */
  readonly write_security: number;
  readonly hidden: number;
  readonly item_count: number;
  readonly root_items: number;
  readonly root_folders: number;
  readonly next_id: number;
  readonly schema_version: number;
  readonly scope: number | null;
  /** Items and folders with permissions of their own. */
  readonly unique_scopes: number;
  readonly root_guid: string;
  /** JSON of {@link ListSettings}. */
  readonly settings: string;
  /** 1 while the list lies in the recycle bin: it is found by its number alone then. */
  readonly recycled: number;
}

/** The rarer properties of a list. */
export interface ListSettings {
  contentTypesEnabled?: boolean;
  enableAttachments?: boolean;
  enableFolderCreation?: boolean;
  enableMinorVersions?: boolean;
  enableModeration?: boolean;
  enableVersioning?: boolean;
  majorVersionLimit?: number;
  majorWithMinorVersionsLimit?: number;
  draftVersionVisibility?: number;
  forceCheckout?: boolean;
  noCrawl?: boolean;
  onQuickLaunch?: boolean;
  disableCommenting?: boolean;
  imageUrl?: string;
  validationFormula?: string;
  validationMessage?: string;
  icon?: string;
  color?: string;
  defaultContentApprovalWorkflowId?: string;
  direction?: string;
  isSystem?: boolean;
  isCatalog?: boolean;
  /** Ids of content types in the order of the New menu. */
  contentTypeOrder?: string[];
}

const COLUMNS =
  'n, id, web, title, description, url, template, base_type, entity_type, author, created, modified, deleted, read_security, write_security, hidden, item_count, root_items, root_folders, next_id, schema_version, scope, unique_scopes, root_guid, settings, recycled';

type Changes = Partial<Pick<ListRow, 'title' | 'description' | 'read_security' | 'write_security' | 'hidden' | 'scope' | 'modified' | 'deleted'>> & { settings?: ListSettings };

/** Lists and libraries. Rows are read anew each time: they carry counters. */
export class ListStore {
  public constructor(private readonly database: Database) {}

  public add(list: Pick<ListRow, 'web' | 'title' | 'description' | 'url' | 'template' | 'base_type' | 'entity_type' | 'author' | 'created' | 'hidden'> & { id?: string; settings: ListSettings }): ListRow {
    const { id: n } = this.database.run(
      `INSERT INTO lists (id, web, title, description, url, template, base_type, entity_type, author, created, modified, deleted, hidden, root_guid, settings)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      list.id ?? randomUUID(), list.web, list.title, list.description, list.url, list.template, list.base_type, list.entity_type, list.author,
      list.created, list.created, list.created, list.hidden, randomUUID(), JSON.stringify(list.settings)
    );
    return this.byNumber(n);
  }

  /** By number, which outlives the list in the change log. */
  public find(n: number): ListRow | undefined {
    return this.database.get<ListRow>(`SELECT ${COLUMNS} FROM lists WHERE n = ?`, n);
  }

  /** @throws Error when it is gone: a number is held only inside a request */
  public byNumber(n: number): ListRow {
    const row = this.find(n);
    if (row === undefined) throw new Error(`No list ${n}.`);
    return row;
  }

  public byId(id: string): ListRow | undefined {
    return this.database.get<ListRow>(`SELECT ${COLUMNS} FROM lists WHERE id = ? AND recycled = 0`, id.replace(/[{}]/g, '').toLowerCase());
  }

  public byTitle(web: number, title: string): ListRow | undefined {
    return this.database.get<ListRow>(`SELECT ${COLUMNS} FROM lists WHERE web = ? AND sp_key(title) = sp_key(?) AND recycled = 0 ORDER BY n LIMIT 1`, web, title);
  }

  /** Lists and libraries of a web, those in the recycle bin left out. */
  public countOf(web: number): number {
    return this.database.get<{ count: number }>('SELECT count(*) AS count FROM lists WHERE web = ? AND recycled = 0', web)?.count ?? 0;
  }

  public byUrl(url: string): ListRow | undefined {
    return this.database.get<ListRow>(`SELECT ${COLUMNS} FROM lists WHERE url = ? AND recycled = 0`, url);
  }

  /** The list that a server-relative path lies in. */
  public ofPath(path: string): ListRow | undefined {
    const parts = path.split('/');
    // A list's address has no more parts than characters.
    for (let length = Math.min(parts.length, PATH_LENGTH); length > 1; length--) {
      const list = this.byUrl(parts.slice(0, length).join('/'));
      if (list !== undefined) return list;
    }
    return undefined;
  }

  public ofWeb(web: number): ListRow[] {
    return this.database.all<ListRow>(`SELECT ${COLUMNS} FROM lists WHERE web = ? AND recycled = 0 ORDER BY sp_key(title)`, web);
  }

  public settingsOf(list: ListRow): ListSettings {
    return JSON.parse(list.settings) as ListSettings;
  }

  public update(n: number, changes: Changes): void {
    const list = this.byNumber(n);
    const next = { ...list, ...changes };
    this.database.run(
      `UPDATE lists SET title = ?, description = ?, read_security = ?, write_security = ?, hidden = ?, scope = ?, modified = ?, deleted = ?, settings = ?,
         schema_version = schema_version + 1 WHERE n = ?`,
      next.title, next.description, next.read_security, next.write_security, next.hidden, next.scope, next.modified, next.deleted,
      changes.settings === undefined ? list.settings : JSON.stringify({ ...this.settingsOf(list), ...changes.settings }), n
    );
  }

  /** Takes the next item id. Ids are never used twice. */
  public takeId(n: number): number {
    const row = this.database.get<{ next_id: number }>('UPDATE lists SET next_id = next_id + 1 WHERE n = ? RETURNING next_id', n);
    if (row === undefined) throw new Error(`No list ${n}.`);
    return row.next_id - 1;
  }

  /** Lets the ids that are given from now on be above `id`, which somebody chose. */
  public passId(n: number, id: number): void {
    this.database.run('UPDATE lists SET next_id = max(next_id, ?) WHERE n = ?', id + 1, n);
  }

  /** Keeps the counters in step with a change of items, in its transaction. */
  public count(n: number, change: { items?: number; rootItems?: number; rootFolders?: number; uniqueScopes?: number }, modified?: string, deleted?: string): void {
    this.database.run(
      `UPDATE lists SET item_count = item_count + ?, root_items = root_items + ?, root_folders = root_folders + ?, unique_scopes = unique_scopes + ?,
         modified = coalesce(?, modified), deleted = coalesce(?, deleted) WHERE n = ?`,
      change.items ?? 0, change.rootItems ?? 0, change.rootFolders ?? 0, change.uniqueScopes ?? 0, modified ?? null, deleted ?? null, n
    );
  }

  /** The lists of a web that lie in the recycle bin. */
  public recycledOf(web: number): ListRow[] {
    return this.database.all<ListRow>(`SELECT ${COLUMNS} FROM lists WHERE web = ? AND recycled = 1`, web);
  }

  /** Takes a list out of sight, with its title and address free for another one. */
  public recycle(list: ListRow): void {
    this.database.run('UPDATE lists SET recycled = 1, url = ? WHERE n = ?', `recycled:${list.id}`, list.n);
  }

  /**
   * Puts a recycled list back at an address.
   * @throws Error of SQLite when its title or address has been taken
   */
  public restore(n: number, url: string): void {
    this.database.run('UPDATE lists SET recycled = 0, url = ? WHERE n = ?', url, n);
  }

  public remove(n: number): void {
    this.database.run('DELETE FROM lists WHERE n = ?', n);
  }
}
