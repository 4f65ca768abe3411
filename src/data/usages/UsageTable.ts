import type { ItemOf, ListDefinition, ValuesOf } from '../../lists/defineList';
import { batch, batchAll } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import type { ListItems, Tagged } from '../items/ListItems';

/** An entry with the etag that its update has to give back. */
export type Stored<T> = Tagged<T>;

/** What changes of many entries came to. */
export interface ManyChanged {
  readonly changedIds: readonly number[];
  /** Entries that somebody changed or deleted in the meantime; they are left as they are. */
  readonly conflictIds: readonly number[];
}

/** One of the lists of the map, in the terms of the map. For site owners. */
export interface UsageTable<T extends { readonly id: number }> {
  /** @throws DataError `notFound` when it was deleted */
  get(id: number): Promise<Stored<T>>;
  /** Stores a new entry. @throws DataError `duplicate` when two owners add the same link */
  add(entry: T): Promise<number>;
  /** @throws DataError `conflict` when somebody changed it since it was read: get it, show both */
  update(entry: Stored<T>): Promise<void>;
  /** Sends it to the recycle bin. @throws DataError `conflict` */
  remove(entry: Pick<Stored<T>, 'id' | 'etag'>): Promise<void>;
  /** Stores new entries, a hundred a request; their ids in the same order. */
  addMany(entries: readonly T[]): Promise<readonly number[]>;
  /** Stores changes of many entries, each only if it still looks like `before`. */
  updateMany(changes: ReadonlyArray<{ readonly before: T; readonly after: T }>): Promise<ManyChanged>;
  /** Sends many to the recycle bin, whoever changed them last. */
  removeMany(ids: readonly number[]): Promise<void>;
}

interface Mapping<D extends ListDefinition, T> {
  toEntry(item: ItemOf<D>): T;
  toColumns(entry: T): Partial<ValuesOf<D>>;
}

export class SharePointUsageTable<D extends ListDefinition, T extends { readonly id: number }> implements UsageTable<T> {
  public constructor(
    private readonly connection: Connection,
    private readonly items: ListItems<D>,
    private readonly mapping: Mapping<D, T>
  ) {}

  public async get(id: number): Promise<Stored<T>> {
    return this.stored(await this.items.get(id));
  }

  public async add(entry: T): Promise<number> {
    return (await this.items.add(this.mapping.toColumns(entry))).Id;
  }

  public update(entry: Stored<T>): Promise<void> {
    return this.items.update(entry.id, entry.etag, this.mapping.toColumns(entry));
  }

  public remove({ id, etag }: Pick<Stored<T>, 'id' | 'etag'>): Promise<void> {
    return this.items.recycle(id, etag);
  }

  public async addMany(entries: readonly T[]): Promise<readonly number[]> {
    if (entries.length === 0) return [];
    const added = await batchAll(this.connection, (sp) => entries.map((entry) => this.items.add(this.mapping.toColumns(entry), sp)));
    return added.map(({ Id }) => Id);
  }

  public async updateMany(changes: ReadonlyArray<{ readonly before: T; readonly after: T }>): Promise<ManyChanged> {
    if (changes.length === 0) return { changedIds: [], conflictIds: [] };
    const current = await this.getMany(changes.map(({ before }) => before.id));
    const safe = changes.flatMap(({ before, after }) => {
      const entry = current.get(before.id);
      return entry && this.text(entry) === this.text(before) ? [{ after, etag: entry.etag }] : [];
    });
    if (safe.length > 0) {
      const results = await batch(this.connection, (sp) => safe.map(({ after, etag }) => this.items.update(after.id, etag, this.mapping.toColumns(after), sp)));
      const failed = results.find((result) => result.status === 'rejected' && !isGoneOrChanged(result.reason));
      if (failed?.status === 'rejected') throw failed.reason;
      const changedIds = safe.filter((_, index) => results[index]?.status === 'fulfilled').map(({ after }) => after.id);
      return { changedIds, conflictIds: changes.map(({ before }) => before.id).filter((id) => !changedIds.includes(id)) };
    }
    return { changedIds: [], conflictIds: changes.map(({ before }) => before.id) };
  }

  public async removeMany(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    const current = await this.getMany(ids);
    if (current.size === 0) return;
    await batchAll(this.connection, (sp) => Array.from(current, ([id, { etag }]) => this.items.recycle(id, etag, sp)));
  }

  /** Those that still exist. */
  private async getMany(ids: readonly number[]): Promise<ReadonlyMap<number, Stored<T>>> {
    const results = await batch(this.connection, (sp) => ids.map((id) => this.items.get(id, sp)));
    const found = new Map<number, Stored<T>>();
    for (const result of results) {
      if (result.status === 'fulfilled') found.set(result.value.Id, this.stored(result.value));
      else if (!isGoneOrChanged(result.reason)) throw result.reason;
    }
    return found;
  }

  private stored(item: Tagged<ItemOf<D>>): Stored<T> {
    return { ...this.mapping.toEntry(item), etag: item.etag };
  }

  /** Two entries are the same when the same would be stored for them. */
  private text(entry: T): string {
    return JSON.stringify(this.mapping.toColumns(entry));
  }
}

function isGoneOrChanged(error: unknown): boolean {
  return error instanceof DataError && (error.code === 'notFound' || error.code === 'conflict');
}
