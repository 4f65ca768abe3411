import type { Column } from '../../domain/columns/Column';
import type { Person } from '../../domain/people/Person';

/** `A`, which does not compile unless the domain and the schema mean the same: `Same<Domain, Entity, Domain>`. */
export type Same<A extends B, B extends C, C> = A & C;

/** A row's own values with its id in the list. */
export type Entry<T> = T & { readonly id: number };

/** A row with what the server stamped on it. */
export type Stored<T> = Entry<T> & {
  /** Given back by an update or a removal: a row that somebody changed meanwhile is refused. */
  readonly etag: string;
  readonly created: Date;
  readonly modified: Date;
  readonly author: Person;
  readonly editor: Person;
  /** Server-relative path of the folder that it lies in; only of tables that ask for it. */
  readonly folder?: string;
};

/** What the server stamps, as columns to look for and to order by; people by their id in the site. */
export type StampName = 'id' | 'created' | 'modified' | 'author' | 'editor';

export interface Condition<T> {
  readonly column: (keyof T & string) | StampName;
  readonly is: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
  /** Null: nothing stands in the column; only for `eq` and `ne`. */
  readonly value: string | number | boolean | Date | null;
}

export interface PageQuery<T> {
  /** All must hold, and of a condition in an array one. The first must be on an indexed column, and select no more rows than the list view threshold. */
  readonly where?: ReadonlyArray<Condition<T> | readonly Condition<T>[]>;
  /** Default: the id. In a large list nothing else than the id or an indexed column. */
  readonly orderBy?: (keyof T & string) | Exclude<StampName, 'author' | 'editor'>;
  readonly descending?: boolean;
  /** At most 5,000; default 100. */
  readonly size?: number;
  /** `next` of the page before. */
  readonly cursor?: string;
  readonly signal?: AbortSignal;
}

/** A stored row that is none of its schema's; nobody is shown it, owners are told of it. */
export interface UnreadableRow {
  readonly id: number;
  /** Titles of the list and of the column to mend. */
  readonly list: Readonly<Record<'fr' | 'en', string>>;
  readonly column: Readonly<Record<'fr' | 'en', string>>;
  /** Of the row's own page, where an owner can mend it. */
  readonly address: string;
}

export interface Page<R> {
  readonly rows: readonly R[];
  /** Of the same page. */
  readonly unreadable: readonly UnreadableRow[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** An entry by the names that its columns have in the list. */
export type PackedRow = Readonly<Record<string, unknown>>;

/** A new row of many. */
export interface NewRow<T> {
  readonly values: T;
  /** Made when the whole was begun, and the same when it is tried again. */
  readonly clientKey: string;
}

export interface ManyOptions {
  /** @param done from 0 to 1 */
  readonly onProgress?: (done: number) => void;
  /** Heard between two requests: what was sent is done. Rejects with an `AbortError`. */
  readonly signal?: AbortSignal;
}

export interface Change<T> {
  readonly id: number;
  readonly before: T;
  readonly after: T;
}

/** A row as it was seen. */
export interface Seen {
  readonly id: number;
  readonly etag: string;
}

/** What changes of many rows came to. */
export interface ManyChanged {
  readonly changedIds: readonly number[];
  /** Rows that somebody changed or deleted meanwhile; they are left as they are. */
  readonly conflictIds: readonly number[];
}

/** What changes the rows of a table. */
export interface TableWrites<T> {
  /**
   * @param clientKey GUID made when the row was begun: the same key again returns the row that is stored under it
   * @throws DataError `duplicate` when another row has a value that the list wants once
   */
  add(values: T, clientKey: string): Promise<Stored<T>>;

  /**
   * @param row with the etag with which it was read
   * @returns the row as it is stored now
   * @throws DataError `conflict` when somebody changed it since: get it, show both; `notFound`
   */
  update(row: Entry<T> & Pick<Stored<T>, 'etag'>): Promise<Stored<T>>;

  /** Sends a row to the recycle bin; one that is gone already is no failure. @throws DataError `conflict` */
  remove(row: Pick<Stored<T>, 'id' | 'etag'>): Promise<void>;

  /** A hundred a request. @returns their ids, in the same order */
  addMany(rows: readonly NewRow<T>[], options?: ManyOptions): Promise<readonly number[]>;

  /** Changes each row only if it still says what it said before; one that says already what it should counts as changed. */
  updateMany(changes: readonly Change<T>[], options?: ManyOptions): Promise<ManyChanged>;

  /** Sends many to the recycle bin, whoever changed them last. */
  removeMany(ids: readonly number[], options?: ManyOptions): Promise<void>;
}

/**
 * Rows of one list in the terms of its schema.
 *
 * Everything that it stores is stored once, whatever becomes of the answers: called again with the same arguments after
 * any failure, it ends where one call would have ended. Every rejection is a `DataError`, or the `AbortError` of the
 * caller's own signal.
 */
export interface Table<T> extends TableWrites<T> {
  /** What screens and files show of it, in the schema's order. */
  readonly columns: readonly Column[];

  /** The values of a new row. */
  blank(): T;

  /** Entries as JSON that the browser can keep. */
  pack(entries: readonly Entry<T>[]): readonly PackedRow[];

  /** What `pack` made; null when any of it cannot be read. */
  unpack(packed: readonly PackedRow[]): readonly Entry<T>[] | null;

  /** Rows with their stamps. */
  page(query?: PageQuery<T>): Promise<Page<Stored<T>>>;

  /** Rows without stamps: fewer bytes, for what is only shown. */
  entries(query?: PageQuery<T>): Promise<Page<Entry<T>>>;

  /** @throws DataError `notFound` when it was deleted, `unreadable` when somebody made something else of it */
  get(id: number): Promise<Stored<T>>;
}
