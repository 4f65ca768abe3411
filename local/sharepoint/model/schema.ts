import { APP_TABLES } from './apps/schema';
import { DIRECTORY_TABLES, FILL_DIRECTORY } from '../storage/directory-store';
import { HISTORY_TABLES } from '../storage/history/schema';
import { SEARCH_TABLES } from './search/schema';
import type { Database } from '../storage/database';

/** Raise it with every change of the tables below, and add the step to {@link MIGRATIONS}. */
const VERSION = 6;

/** Statement that brings a database of version `n` (the key) to version `n + 1`. */
const MIGRATIONS: Readonly<Record<number, string>> = {
  1: `ALTER TABLE lists ADD COLUMN recycled INTEGER NOT NULL DEFAULT 0; DROP INDEX lists_title; CREATE UNIQUE INDEX lists_title ON lists (web, sp_key(title)) WHERE recycled = 0;`,
  2: `ALTER TABLE sites ADD COLUMN hub INTEGER; ${SEARCH_TABLES}`,
  3: DIRECTORY_TABLES + FILL_DIRECTORY,
  4: 'DROP INDEX lists_title; CREATE INDEX lists_title ON lists (web, sp_key(title)) WHERE recycled = 0;',
  5: 'ALTER TABLE sites ADD COLUMN deleted TEXT'
};

/**
 * Definitions live in these tables; the items of a list live in a table of their own (`items_<n>`, see
 * `storage/items/item-table.ts`), with one typed column a field, so that an index of SharePoint is an index of SQLite.
 * `scope` is the permission scope: NULL inherits from the parent.
 */
const TABLES = `
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE people (
  login TEXT PRIMARY KEY, display_name TEXT NOT NULL, email TEXT NOT NULL, site_admin INTEGER NOT NULL DEFAULT 0,
  search TEXT NOT NULL, details TEXT NOT NULL DEFAULT '{}'
) WITHOUT ROWID;
CREATE UNIQUE INDEX people_email ON people (email COLLATE NOCASE);
CREATE INDEX people_name ON people (sp_key(display_name));

CREATE TABLE sites (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, url TEXT NOT NULL UNIQUE COLLATE NOCASE, created TEXT NOT NULL, hub INTEGER, deleted TEXT);

CREATE TABLE webs (
  n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, site INTEGER NOT NULL REFERENCES sites(n), parent INTEGER REFERENCES webs(n),
  url TEXT NOT NULL UNIQUE COLLATE NOCASE, title TEXT NOT NULL, description TEXT NOT NULL DEFAULT '', language INTEGER NOT NULL,
  template TEXT NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, author INTEGER NOT NULL, scope INTEGER, settings TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX webs_parent ON webs (parent);

CREATE TABLE lists (
  n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, web INTEGER NOT NULL REFERENCES webs(n), title TEXT NOT NULL, description TEXT NOT NULL DEFAULT '',
  url TEXT NOT NULL UNIQUE COLLATE NOCASE, template INTEGER NOT NULL, base_type INTEGER NOT NULL, entity_type TEXT NOT NULL,
  author INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, deleted TEXT NOT NULL,
  read_security INTEGER NOT NULL DEFAULT 1, write_security INTEGER NOT NULL DEFAULT 1, hidden INTEGER NOT NULL DEFAULT 0,
  item_count INTEGER NOT NULL DEFAULT 0, root_items INTEGER NOT NULL DEFAULT 0, root_folders INTEGER NOT NULL DEFAULT 0,
  next_id INTEGER NOT NULL DEFAULT 1, schema_version INTEGER NOT NULL DEFAULT 1, scope INTEGER, unique_scopes INTEGER NOT NULL DEFAULT 0,
  root_guid TEXT NOT NULL, settings TEXT NOT NULL DEFAULT '{}', recycled INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX lists_title ON lists (web, sp_key(title)) WHERE recycled = 0;

CREATE TABLE fields (
  n INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, web INTEGER NOT NULL, list INTEGER, internal_name TEXT NOT NULL, title TEXT NOT NULL, type TEXT NOT NULL,
  column_name TEXT NOT NULL, required INTEGER NOT NULL DEFAULT 0, indexed INTEGER NOT NULL DEFAULT 0, is_unique INTEGER NOT NULL DEFAULT 0,
  hidden INTEGER NOT NULL DEFAULT 0, read_only INTEGER NOT NULL DEFAULT 0, attributes TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX fields_list ON fields (list, n);
CREATE INDEX fields_web ON fields (web, list);

CREATE TABLE views (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, list INTEGER NOT NULL REFERENCES lists(n) ON DELETE CASCADE, title TEXT NOT NULL, leaf TEXT NOT NULL,
  query TEXT NOT NULL DEFAULT '', row_limit INTEGER NOT NULL DEFAULT 30, is_default INTEGER NOT NULL DEFAULT 0, hidden INTEGER NOT NULL DEFAULT 0,
  fields TEXT NOT NULL DEFAULT '[]', settings TEXT NOT NULL DEFAULT '{}'
);
CREATE INDEX views_list ON views (list, n);

CREATE TABLE content_types (
  n INTEGER PRIMARY KEY, web INTEGER NOT NULL, list INTEGER, id TEXT NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '',
  group_name TEXT NOT NULL DEFAULT '', hidden INTEGER NOT NULL DEFAULT 0, field_links TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX content_types_list ON content_types (list, n);
CREATE INDEX content_types_web ON content_types (web, list);

CREATE TABLE principals (
  site INTEGER NOT NULL REFERENCES sites(n), id INTEGER NOT NULL, kind INTEGER NOT NULL, login TEXT NOT NULL COLLATE NOCASE, title TEXT NOT NULL,
  email TEXT NOT NULL DEFAULT '', site_admin INTEGER NOT NULL DEFAULT 0, description TEXT NOT NULL DEFAULT '', owner INTEGER, settings TEXT NOT NULL DEFAULT '{}',
  PRIMARY KEY (site, id)
) WITHOUT ROWID;
CREATE UNIQUE INDEX principals_login ON principals (site, login);
CREATE INDEX principals_kind ON principals (site, kind, id);

CREATE TABLE group_members (site INTEGER NOT NULL, group_id INTEGER NOT NULL, member INTEGER NOT NULL, PRIMARY KEY (site, member, group_id)) WITHOUT ROWID;
CREATE INDEX group_members_group ON group_members (site, group_id, member);

CREATE TABLE role_definitions (
  site INTEGER NOT NULL, id INTEGER NOT NULL, name TEXT NOT NULL, description TEXT NOT NULL DEFAULT '', low INTEGER NOT NULL, high INTEGER NOT NULL,
  sort INTEGER NOT NULL, hidden INTEGER NOT NULL DEFAULT 0, kind INTEGER NOT NULL, PRIMARY KEY (site, id)
) WITHOUT ROWID;

CREATE TABLE scopes (n INTEGER PRIMARY KEY AUTOINCREMENT, site INTEGER NOT NULL);
CREATE TABLE role_assignments (
  scope INTEGER NOT NULL REFERENCES scopes(n) ON DELETE CASCADE, principal INTEGER NOT NULL, role INTEGER NOT NULL, PRIMARY KEY (scope, principal, role)
) WITHOUT ROWID;
CREATE INDEX role_assignments_principal ON role_assignments (principal, scope);

CREATE TABLE properties (owner TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (owner, name)) WITHOUT ROWID;

CREATE TABLE comments (
  id INTEGER PRIMARY KEY AUTOINCREMENT, list INTEGER NOT NULL REFERENCES lists(n) ON DELETE CASCADE, item INTEGER NOT NULL, parent INTEGER NOT NULL DEFAULT 0,
  author INTEGER NOT NULL, created TEXT NOT NULL, text TEXT NOT NULL, mentions TEXT NOT NULL DEFAULT '[]'
);
CREATE INDEX comments_item ON comments (list, item, parent, id);
CREATE TABLE likes (
  list INTEGER NOT NULL REFERENCES lists(n) ON DELETE CASCADE, item INTEGER NOT NULL, comment INTEGER NOT NULL DEFAULT 0, user INTEGER NOT NULL, created TEXT NOT NULL,
  PRIMARY KEY (list, item, comment, user)
) WITHOUT ROWID;
`;

/**
 * Creates the tables of an empty database, or brings an older one up to date.
 * @throws Error when the database was written by a newer version
 */
export function prepareSchema(database: Database): void {
  const version = database.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  if (version > VERSION) throw new Error(`The data folder was written by a newer version (${version}, this one knows ${VERSION}).`);
  if (version === VERSION) return;
  database.transaction(() => {
    if (version === 0) database.exec(TABLES + HISTORY_TABLES + APP_TABLES + SEARCH_TABLES + DIRECTORY_TABLES);
    else for (let step = version; step < VERSION; step++) database.exec(MIGRATIONS[step] ?? '');
    database.exec(`PRAGMA user_version = ${VERSION}`);
  });
}
