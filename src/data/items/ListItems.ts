import type { SPFI } from '@pnp/sp';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import { body, headers } from '@pnp/queryable';
import { spPostMerge, spPost } from '@pnp/sp';
import type { ItemOf, ListDefinition, ListSchema, ValuesOf } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { tryTwice } from '../connection/tryTwice';
import { withSignal } from '../connection/withSignal';
import { DataError } from '../DataError';

/** An item with the etag that its update has to give back. */
export type Tagged<T> = T & { readonly etag: string };

type Changes<D extends ListDefinition> = Partial<ValuesOf<D>>;

/** `nometadata` leaves the etag out. */
const WITH_ETAG = headers({ Accept: 'application/json;odata=minimalmetadata' });

/** A window of this many ids is read without reaching the list view threshold (MS docs: 5,000 rows). */
const WINDOW = 5000;

/** Reads and writes items of one list in the schema's own types. */
export class ListItems<D extends ListDefinition> {
  public constructor(
    private readonly connection: Connection,
    public readonly schema: ListSchema<D>
  ) {}

  /** The list in PnPjs; give the `sp` of a batch to read within it. */
  public list(sp: SPFI = this.connection.sp) {
    return sp.web.getList(this.connection.listPath(this.schema.url));
  }

  /**
   * A query with the schema's columns: add `filter`, `top`, `orderBy`. The first filter must be on an indexed column.
   * @param more further properties, e.g. `Created` or `Author/Title`
   */
  public query(sp?: SPFI, more: readonly string[] = [], expand: readonly string[] = []) {
    const items = this.list(sp).items;
    return items.select(...this.schema.select, ...more).expand(...expand);
  }

  /** One item with its etag. @throws DataError `notFound` */
  public async get(id: number, sp?: SPFI): Promise<Tagged<ItemOf<D>>> {
    const item = await this.list(sp).items.getById(id).select(...this.schema.select)<ItemOf<D> & { 'odata.etag': string }>(WITH_ETAG);
    return { ...item, etag: item['odata.etag'] };
  }

  /** Stores a new item. Not repeated when the answer is lost: see `addOnce`. */
  public async add(values: Changes<D>, sp?: SPFI): Promise<ItemOf<D>> {
    return (await this.list(sp).items.add(values)) as ItemOf<D>;
  }

  /**
   * Stores a new item exactly once: the unique column `ClientKey` tells a repeated submission from a new one.
   * @param clientKey GUID made when the submission was begun
   * @returns the item, stored by this call or by an earlier one with the same key
   */
  public async addOnce(values: Changes<D>, clientKey: string): Promise<ItemOf<D>> {
    return tryTwice(async () => {
      try {
        return await this.add({ ...values, ClientKey: clientKey });
      } catch (error) {
        if (!(error instanceof DataError) || error.code !== 'duplicate') throw error;
        const [stored] = await this.query().filter(`ClientKey eq '${clientKey.replace(/'/g, "''")}'`).top(1)<ItemOf<D>[]>();
        if (!stored) throw error;
        return stored;
      }
    });
  }

  /**
   * Changes an item that nobody changed since `etag` was read.
   * @throws DataError `conflict` when somebody did, `notFound` when it was deleted
   */
  public async update(id: number, etag: string, changes: Changes<D>, sp?: SPFI): Promise<void> {
    await spPostMerge(this.list(sp).items.getById(id), body(changes, headers({ 'IF-Match': etag })));
  }

  /** Sends an item to the recycle bin if nobody changed it since `etag` was read. @throws DataError `conflict` */
  public async recycle(id: number, etag: string, sp?: SPFI): Promise<void> {
    await spPost(this.list(sp).items.getById(id).concat('/recycle'), headers({ 'IF-Match': etag }));
  }

  /** The highest item id so far; 0 in an empty list. */
  public async lastId(): Promise<number> {
    const [last] = await this.list().items.select('Id').orderBy('ID', false).top(1)<{ readonly Id: number }[]>();
    return last?.Id ?? 0;
  }

  /**
   * All items with an id above `after`, in windows of ids, whatever the size of the list: a walk along the ids with no
   * other condition is what SharePoint answers above the list view threshold (MS docs). The caller leaves out what it does not want.
   * @param onProgress from 0 to 1
   */
  public async *scan<Row>(options: {
    readonly after: number;
    readonly select: readonly string[];
    readonly signal?: AbortSignal;
    readonly onProgress?: (done: number) => void;
  }): AsyncGenerator<readonly Row[], void, undefined> {
    const last = await this.lastId();
    for (let from = options.after; from < last; from += WINDOW) {
      yield await this.list()
        .items.select(...options.select)
        .filter(`ID gt ${from} and ID le ${from + WINDOW}`)
        .orderBy('ID')
        .top(WINDOW)
        .using(withSignal(options.signal))<Row[]>();
      options.onProgress?.(Math.min(1, (from + WINDOW - options.after) / (last - options.after)));
    }
    options.onProgress?.(1);
  }
}
