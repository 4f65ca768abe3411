import type { ManyOptions, NewRow, Seen, Stored, Table } from '../items/Table';

/**
 * Rows that lie in folders of their list, in each of which one group writes. Each is told with its `folder`, as its path below the list; '' for
 * what lies in none. Begun again after any failure, what it stores is stored once.
 */
export interface FolderTable<T> extends Pick<Table<T>, 'page' | 'get' | 'update' | 'updateMany' | 'remove'> {
  /**
   * @returns what is stored under the key, whoever stored it
   * @throws DataError `duplicate` when another row has a value that the list wants once, `forbidden`, `notFound` where nobody made the folder
   */
  addIn(folder: string, values: T, clientKey: string): Promise<Stored<T>>;

  /** Sends many to the recycle bin, each only if it is still as it was seen; a hundred a request. @returns ids of those that somebody changed meanwhile: they stay */
  removeSeen(rows: readonly Seen[], options?: ManyOptions): Promise<readonly number[]>;

  /** A hundred a request. @returns their ids, in the same order; null: another row has a value that the list wants once, and this one was not stored */
  addManyIn(folder: string, rows: readonly NewRow<T>[], options?: ManyOptions): Promise<readonly (number | null)[]>;
}
