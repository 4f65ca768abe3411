import type { ManyOptions, NewRow, Stored, Table } from '../items/Table';

/**
 * Rows that lie in folders of their list, in each of which one group writes. Each is told with its `folder`, as its path below the list; '' for
 * what lies in none. Begun again after any failure, what it stores is stored once.
 */
export interface FolderTable<T> extends Pick<Table<T>, 'page' | 'get' | 'update' | 'updateMany' | 'remove' | 'removeMany'> {
  /**
   * @returns what is stored under the key, whoever stored it
   * @throws DataError `duplicate` when another row has a value that the list wants once, `forbidden`, `notFound` where nobody made the folder
   */
  addIn(folder: string, values: T, clientKey: string): Promise<Stored<T>>;

  /** A hundred a request. @returns their ids, in the same order; null: another row has a value that the list wants once, and this one was not stored */
  addManyIn(folder: string, rows: readonly NewRow<T>[], options?: ManyOptions): Promise<readonly (number | null)[]>;
}
