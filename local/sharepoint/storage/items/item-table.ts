import type { Database, SqlValue } from '../database';
import type { Field } from '../field-store';

/** `FileSystemObjectType`: what a row is. */
export const RowKind = { Item: 0, Folder: 1 } as const;

/** Columns that every item has; those of the list's own fields come beside them by `Field.column`. */
export interface ItemRow {
  readonly id: number;
  readonly guid: string;
  /** Id of the folder; 0 is the root folder of the list. */
  readonly parent: number;
  /** Name of a file or folder; NULL for an ordinary item, whose name is `<id>_.000`. */
  readonly leaf: string | null;
  readonly kind: number;
  readonly content_type: string;
  readonly title: string | null;
  readonly author: number;
  readonly editor: number;
  readonly created: string;
  readonly modified: string;
  /** Grows by one with each change: the etag. */
  readonly version: number;
  /** 512 is version 1.0. */
  readonly ui_version: number;
  readonly moderation: number;
  readonly attachments: number;
  /** Permission scope of its own or of a folder above; NULL follows the list. */
  readonly scope: number | null;
  /** Folders: children that are items or files, and children that are folders. */
  readonly items: number;
  readonly folders: number;
  /** Files: hash of the content, and its length in bytes. */
  readonly blob: string | null;
  readonly size: number;
  /** JSON of what has no column: check-out, page content, comments switched off. */
  readonly extra: string;
  readonly [column: string]: SqlValue;
}

/** Name of the table with the items of a list. */
export function itemTable(list: number): string {
  return `items_${list}`;
}

/** Creates the table of a new list. */
export function createItemTable(database: Database, list: number): void {
  const table = itemTable(list);
  database.exec(`
    CREATE TABLE ${table} (
      id INTEGER PRIMARY KEY, guid TEXT NOT NULL, parent INTEGER NOT NULL DEFAULT 0, leaf TEXT, kind INTEGER NOT NULL DEFAULT 0, content_type TEXT NOT NULL,
      title TEXT, author INTEGER NOT NULL, editor INTEGER NOT NULL, created TEXT NOT NULL, modified TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1,
      ui_version INTEGER NOT NULL DEFAULT 512, moderation INTEGER NOT NULL DEFAULT 0, attachments INTEGER NOT NULL DEFAULT 0, scope INTEGER,
      items INTEGER NOT NULL DEFAULT 0, folders INTEGER NOT NULL DEFAULT 0, blob TEXT, size INTEGER NOT NULL DEFAULT 0, extra TEXT NOT NULL DEFAULT '{}'
    );
    CREATE INDEX ${table}_parent ON ${table} (parent, id);
    CREATE UNIQUE INDEX ${table}_guid ON ${table} (guid);
    CREATE UNIQUE INDEX ${table}_leaf ON ${table} (parent, leaf COLLATE NOCASE) WHERE leaf IS NOT NULL;
    CREATE INDEX ${table}_scope ON ${table} (scope) WHERE scope IS NOT NULL;
    CREATE INDEX ${table}_folders ON ${table} (parent, id) WHERE kind = 1;`);
}

export function dropItemTable(database: Database, list: number): void {
  database.exec(`DROP TABLE IF EXISTS ${itemTable(list)}`);
}

/** SQLite's type for what a field stores; affinity keeps `1` and `'1'` apart. */
const SQL_TYPES = { text: 'TEXT', date: 'TEXT', list: 'TEXT', ids: 'TEXT', number: 'REAL', boolean: 'INTEGER', id: 'INTEGER', none: 'TEXT' } as const;

/** Adds the column of a new field. */
export function addColumn(database: Database, list: number, field: Field): void {
  if (field.column !== '') database.exec(`ALTER TABLE ${itemTable(list)} ADD COLUMN ${field.column} ${SQL_TYPES[field.type.storage]}`);
}

/** What an index of a field is over: texts compare by their collation key. */
export function indexExpression(field: Field, alias = ''): string {
  const column = alias === '' ? field.column : `${alias}.${field.column}`;
  return field.type.storage === 'text' && field.typeName !== 'Guid' ? `sp_key(${column})` : column;
}

/**
 * Makes the indexes of a field what its flags say.
 * @throws Error of SQLite (`UNIQUE constraint failed`) when present values are not unique
 */
export function setIndexes(database: Database, list: number, field: Field): void {
  const table = itemTable(list);
  database.exec(`DROP INDEX IF EXISTS ${table}_${field.column}; DROP INDEX IF EXISTS ${table}_${field.column}_unique`);
  if (field.unique) database.exec(uniqueIndex(list, field));
  if (field.indexed && field.column !== 'id') database.exec(`CREATE INDEX ${table}_${field.column} ON ${table} (${indexExpression(field)}, id)`);
}

/** Lets one item have a value that another one has: the index of the column no longer looks at it. */
export function exceptFromUnique(database: Database, list: number, field: Field, id: number): void {
  const name = `${itemTable(list)}_${field.column}_unique`;
  const present = database.get<{ sql: string }>('SELECT sql FROM sqlite_master WHERE name = ?', name)?.sql ?? '';
  const kept = /id NOT IN \(([\d, ]+)\)/.exec(present)?.[1];
  database.exec(`DROP INDEX ${name}; ${uniqueIndex(list, field)} AND id NOT IN (${kept === undefined ? '' : `${kept}, `}${id})`);
}

function uniqueIndex(list: number, field: Field): string {
  const table = itemTable(list);
  return `CREATE UNIQUE INDEX ${table}_${field.column}_unique ON ${table} (${indexExpression(field)}) WHERE ${field.column} IS NOT NULL`;
}
