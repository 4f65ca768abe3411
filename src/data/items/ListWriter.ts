import type { EntityOf, ListDefinition, ListSchema } from '../../lists/defineList';
import { batch, both } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import { isLost, tryTwice } from '../connection/tryTwice';
import { DataError, hasCode } from '../DataError';
import { idsByKeys } from './idsByKeys';
import { inBatches } from './inBatches';
import type { ListRows, StampedRow } from './ListRows';
import type { RowFormat } from './RowFormat';
import type { Change, Entry, ManyChanged, ManyOptions, NewRow, Seen, Stored, TableWrites } from './Table';

/** A row that goes: as it was seen, or whoever changed it last. */
interface Removal {
  readonly id: number;
  readonly etag: string | null;
}

/** What writing takes of the table that reads. */
export interface WrittenTable<D extends ListDefinition> {
  readonly connection: Connection;
  readonly schema: ListSchema<D>;
  readonly format: RowFormat<D>;
  readonly rows: ListRows;
  /** Each reads only his own items: no column can be unique there, so a key is looked up before it is stored. */
  readonly isOwn: boolean;
  byId(id: number): Promise<StampedRow>;
  get(id: number): Promise<Stored<EntityOf<D>>>;
  stored(row: StampedRow): Stored<EntityOf<D>>;
}

/** The half of a `ListTable` that changes rows. */
export class ListWriter<D extends ListDefinition> implements TableWrites<EntityOf<D>> {
  private readonly connection: Connection;
  private readonly schema: ListSchema<D>;
  private readonly format: RowFormat<D>;
  private readonly rows: ListRows;
  private readonly isOwn: boolean;

  public constructor(private readonly reading: WrittenTable<D>) {
    ({ connection: this.connection, schema: this.schema, format: this.format, rows: this.rows, isOwn: this.isOwn } = reading);
  }

  public add(values: EntityOf<D>, clientKey: string): Promise<Stored<EntityOf<D>>> {
    return tryTwice(() => this.rows.adapting(() => this.addOne(values, clientKey)));
  }

  public async update(row: Entry<EntityOf<D>> & { readonly etag: string }): Promise<Stored<EntityOf<D>>> {
    try {
      return await this.rows.adapting(() => this.updateOne(row));
    } catch (error) {
      if (!isLost(error) && !hasCode(error, 'conflict')) throw error;
      // An answer that was lost leaves a row that says what was sent, and so does the second try of such a request.
      const current = await this.reading.byId(row.id);
      if (this.format.says(current, row)) return this.reading.stored(current);
      if (current['odata.etag'] !== row.etag) throw new DataError('conflict', error);
      return this.rows.adapting(() => this.updateOne(row));
    }
  }

  public remove({ id, etag }: { readonly id: number; readonly etag: string }): Promise<void> {
    return tryTwice(async () => {
      try {
        await this.rows.recycle(this.connection.sp, id, etag);
      } catch (error) {
        if (!hasCode(error, 'notFound')) throw error;
      }
    });
  }

  public addMany(rows: readonly NewRow<EntityOf<D>>[], options: ManyOptions = {}): Promise<readonly number[]> {
    return inBatches(rows, options, (some) => tryTwice(() => this.rows.adapting(() => this.addSome(some))));
  }

  public async updateMany(changes: readonly Change<EntityOf<D>>[], options: ManyOptions = {}): Promise<ManyChanged> {
    const changedIds = await inBatches(changes, options, (some) => tryTwice(() => this.rows.adapting(() => this.updateSome(some))));
    return { changedIds, conflictIds: changes.map(({ id }) => id).filter((id) => !changedIds.includes(id)) };
  }

  public async removeMany(ids: readonly number[], options: ManyOptions = {}): Promise<void> {
    await this.removeAll(ids.map((id) => ({ id, etag: null })), options);
  }

  /** Each only if it is still as it was seen. @returns ids of those that somebody changed meanwhile: they stay */
  public removeSeen(rows: readonly Seen[], options: ManyOptions = {}): Promise<readonly number[]> {
    return this.removeAll(rows, options);
  }

  private removeAll(rows: readonly Removal[], options: ManyOptions): Promise<readonly number[]> {
    return inBatches(rows, options, (some) => tryTwice(() => this.rows.adapting(() => this.removeSome(some))));
  }

  private async addOne(values: EntityOf<D>, clientKey: string): Promise<Stored<EntityOf<D>>> {
    const author = await this.keyAuthor();
    const [earlier] = author === null ? [] : await this.rows.byKeys(this.connection.sp, [clientKey], author);
    if (earlier) return this.reading.stored(earlier);
    // Stored and read back in one request: of two calls with one key, both read the row of the first.
    const [added, found] = await both(
      this.connection,
      (sp) => this.rows.post(sp, this.format.write(values), clientKey),
      (sp) => this.rows.byKeys(sp, [clientKey], author)
    );
    if (added.status === 'rejected' && !hasCode(added.reason, 'duplicate')) throw added.reason;
    const [row] = found.status === 'fulfilled' && found.value.length > 0 ? found.value : await this.rows.byKeys(this.connection.sp, [clientKey], author);
    if (row) return this.reading.stored(row);
    // Another column that wants each value once refused it; or the list is older than keys, and its answer is all that is known.
    if (added.status === 'rejected') throw added.reason;
    return this.reading.get(added.value.Id);
  }

  private async updateOne(row: Entry<EntityOf<D>> & { readonly etag: string }): Promise<Stored<EntityOf<D>>> {
    const [changed, read] = await both(
      this.connection,
      (sp) => this.rows.merge(sp, row.id, row.etag, this.format.write(row)),
      (sp) => this.rows.byId(sp, row.id)
    );
    if (changed.status === 'rejected') throw changed.reason;
    // A batch may do its parts in another order: then what was read is what was there before.
    return read.status === 'fulfilled' && read.value['odata.etag'] !== row.etag ? this.reading.stored(read.value) : this.reading.get(row.id);
  }

  private async addSome(rows: readonly NewRow<EntityOf<D>>[]): Promise<readonly number[]> {
    const ids = this.isOwn ? await this.idsOf(rows) : new Map<string, number>();
    const missing = rows.filter(({ clientKey }) => !ids.has(clientKey));
    const results = await batch(this.connection, (sp) => missing.map(({ values, clientKey }) => this.rows.post(sp, this.format.write(values), clientKey)));
    const failed = results.find((result) => result.status === 'rejected' && !hasCode(result.reason, 'duplicate'));
    if (failed?.status === 'rejected') throw failed.reason;
    missing.forEach(({ clientKey }, index) => {
      const result = results[index];
      if (result?.status === 'fulfilled') ids.set(clientKey, result.value.Id);
    });
    const refused = missing.filter(({ clientKey }) => !ids.has(clientKey));
    for (const [key, id] of await this.idsOf(refused)) ids.set(key, id);
    return rows.map(({ clientKey }) => {
      const id = ids.get(clientKey);
      // Not its key: another column wants each value once.
      if (id === undefined) throw new DataError('duplicate', `${this.schema.url}: ${clientKey}`);
      return id;
    });
  }

  private async idsOf(rows: readonly NewRow<EntityOf<D>>[]): Promise<Map<string, number>> {
    return idsByKeys(this.connection, this.rows, rows.map(({ clientKey }) => clientKey), await this.keyAuthor());
  }

  private async updateSome(changes: readonly Change<EntityOf<D>>[]): Promise<readonly number[]> {
    const current = await this.manyById(changes.map(({ id }) => id));
    const isSame = (id: number, values: EntityOf<D>): boolean => {
      const row = current.get(id);
      return row !== undefined && this.format.says(row, values);
    };
    const done = changes.filter(({ id, after }) => isSame(id, after)).map(({ id }) => id);
    const safe = changes.filter(({ id, before }) => !done.includes(id) && isSame(id, before));
    if (safe.length === 0) return done;
    const results = await batch(this.connection, (sp) =>
      safe.map(({ id, after }) => this.rows.merge(sp, id, current.get(id)?.['odata.etag'] ?? '', this.format.write(after)))
    );
    const failed = results.find((result) => result.status === 'rejected' && !hasCode(result.reason, 'notFound') && !hasCode(result.reason, 'conflict'));
    if (failed?.status === 'rejected') throw failed.reason;
    return [...done, ...safe.filter((_, index) => results[index]?.status === 'fulfilled').map(({ id }) => id)];
  }

  /** @returns ids of those that are not as they were seen any more */
  private async removeSome(rows: readonly Removal[]): Promise<readonly number[]> {
    const current = await this.manyById(rows.map(({ id }) => id));
    const there = rows.flatMap(({ id, etag: seen }) => {
      const etag = current.get(id)?.['odata.etag'];
      return etag === undefined ? [] : [{ id, seen, etag }];
    });
    const isChanged = ({ seen, etag }: { readonly seen: string | null; readonly etag: string }): boolean => seen !== null && seen !== etag;
    const going = there.filter((row) => !isChanged(row));
    const results = going.length === 0 ? [] : await batch(this.connection, (sp) => going.map(({ id, etag }) => this.rows.recycle(sp, id, etag)));
    const changed = there.filter(isChanged).map(({ id }) => id);
    going.forEach(({ id, seen }, index) => {
      const result = results[index];
      if (result?.status !== 'rejected' || hasCode(result.reason, 'notFound')) return;
      if (seen === null || !hasCode(result.reason, 'conflict')) throw result.reason;
      changed.push(id);
    });
    return changed;
  }

  /** Those that still exist. */
  private async manyById(ids: readonly number[]): Promise<ReadonlyMap<number, StampedRow>> {
    const results = await batch(this.connection, (sp) => ids.map((id) => this.rows.byId(sp, id)));
    const found = new Map<number, StampedRow>();
    for (const result of results) {
      if (result.status === 'fulfilled') found.set(result.value.Id, result.value);
      else if (!hasCode(result.reason, 'notFound')) throw result.reason;
    }
    return found;
  }

  /** Whose keys count: everybody's, or one's own where keys are not unique. */
  private async keyAuthor(): Promise<number | null> {
    return this.isOwn ? this.connection.userId() : null;
  }
}
