import type { Cell } from '../export/writeCsv';

/** Somebody as an export names him; `login` is empty of who is no longer known to the site. */
export interface ExportedPerson {
  readonly id: number;
  readonly name: string;
  readonly login: string;
}

/** A row of a list, as every file of an export has it. Times are ISO 8601 in UTC. */
export interface ExportedRow {
  readonly id: number;
  readonly created: string;
  readonly modified: string;
  readonly author: ExportedPerson;
  readonly editor: ExportedPerson;
  /** Below the list; '' at its root. */
  readonly folder: string;
  /** Is it a folder itself? */
  readonly isFolder: boolean;
  /** By the columns’ internal names. */
  readonly values: Readonly<Record<string, unknown>>;
}

/** A column, with what its values mean. */
export interface ExportedColumn {
  /** Internal name: it never changes. */
  readonly name: string;
  readonly title: string;
  /** As the list stores it. */
  readonly type: 'text' | 'number' | 'cents' | 'boolean' | 'dateTime' | 'day' | 'choice' | 'lines' | 'json' | 'lookup' | 'address' | 'other';
  /** Words of stored choices. */
  readonly words?: Readonly<Record<string, string>>;
  /** Address of the list whose rows it names by their ids. */
  readonly list?: string;
}

export const fixedColumns = ['Id', 'Created', 'Modified', 'AuthorName', 'AuthorLogin', 'EditorName', 'EditorLogin', 'Folder', 'IsFolder'] as const;

/** The cells of a row, below `fixedColumns` and the columns’ names. */
export function cellsOf(row: ExportedRow, columns: readonly ExportedColumn[]): readonly Cell[] {
  const { id, created, modified, author, editor, folder, isFolder, values } = row;
  return [id, created, modified, author.name, author.login, editor.name, editor.login, folder, String(isFolder), ...columns.map(({ name }) => cellOf(values[name]))];
}

/** Numbers stay numbers, what has parts is JSON. */
export function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
