/**
 * What is remembered of items beside their present state. Ids of items are never used twice, so what belongs to a
 * recycled item stays under its list and id and is there again when the item is restored.
 */
export const HISTORY_TABLES = `
CREATE TABLE changes (
  n INTEGER PRIMARY KEY AUTOINCREMENT, site INTEGER NOT NULL, web INTEGER NOT NULL, list INTEGER NOT NULL DEFAULT 0, item INTEGER NOT NULL DEFAULT 0,
  kind INTEGER NOT NULL DEFAULT 0, type INTEGER NOT NULL, guid TEXT NOT NULL, editor INTEGER NOT NULL, time TEXT NOT NULL
);
CREATE INDEX changes_list ON changes (list, n);

CREATE TABLE item_versions (
  list INTEGER NOT NULL REFERENCES lists(n) ON DELETE CASCADE, item INTEGER NOT NULL, ui_version INTEGER NOT NULL, created TEXT NOT NULL, editor INTEGER NOT NULL, comment TEXT NOT NULL DEFAULT '',
  blob TEXT, size INTEGER NOT NULL DEFAULT 0, row TEXT NOT NULL, PRIMARY KEY (list, item, ui_version)
) WITHOUT ROWID;

CREATE TABLE attachments (
  list INTEGER NOT NULL REFERENCES lists(n) ON DELETE CASCADE, item INTEGER NOT NULL, name TEXT NOT NULL COLLATE NOCASE, blob TEXT NOT NULL, size INTEGER NOT NULL, guid TEXT NOT NULL,
  PRIMARY KEY (list, item, name)
) WITHOUT ROWID;

CREATE TABLE recycled (
  id TEXT PRIMARY KEY, site INTEGER NOT NULL, web INTEGER NOT NULL, list INTEGER NOT NULL REFERENCES lists(n) ON DELETE CASCADE, item INTEGER NOT NULL, type INTEGER NOT NULL, title TEXT NOT NULL,
  leaf TEXT NOT NULL, dir TEXT NOT NULL, author INTEGER NOT NULL, deleted_by INTEGER NOT NULL, deleted TEXT NOT NULL, size INTEGER NOT NULL, stage INTEGER NOT NULL DEFAULT 1
) WITHOUT ROWID;
CREATE INDEX recycled_web ON recycled (web, stage, deleted);
CREATE INDEX recycled_list ON recycled (list);
CREATE INDEX recycled_site ON recycled (site, stage, deleted);
CREATE TABLE recycled_rows (bin TEXT NOT NULL REFERENCES recycled(id) ON DELETE CASCADE, position INTEGER NOT NULL, row TEXT NOT NULL, PRIMARY KEY (bin, position)) WITHOUT ROWID;
`;
