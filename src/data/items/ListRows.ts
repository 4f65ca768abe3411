import { body, headers } from '@pnp/queryable';
import type { ISPCollection } from '@pnp/sp';
import { spPost, spPostMerge, SPQueryable } from '@pnp/sp';
import type { FieldDefinition, ListDefinition, ListSchema } from '../../lists/defineList';
import { restName } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import type { SiteApi } from '../connection/SiteApi';
import { withSignal } from '../connection/withSignal';
import { hasCode } from '../DataError';
import { readSite } from '../provisioning/readSite';
import { storedVersion } from '../provisioning/storedVersions';
import { literal } from './conditions';
import { keepNextLink } from './keepNextLink';
import { ListApi } from './ListApi';
import type { RawRow, RestValues } from './RowFormat';
import { KEY_COLUMN } from './RowFormat';

export interface PersonRow {
  readonly Id: number;
  readonly Title: string;
}

/** What every read asks for. */
export interface PlainRow extends RawRow {
  readonly Id: number;
  /** Who made it: where `AuthorId` is asked for, or all that the server stamps. */
  readonly AuthorId?: number;
  readonly Author?: PersonRow;
}

/** With all that the server stamps. */
export interface StampedRow extends PlainRow {
  /** None where rows are only added: whoever changes none needs none. */
  readonly 'odata.etag'?: string;
  readonly Created: string;
  readonly Modified: string;
  readonly Author: PersonRow;
  readonly Editor: PersonRow;
  /** Where it is asked for. */
  readonly FileDirRef?: string;
}

export interface RowsQuery {
  /** `$filter`; empty for none. */
  readonly filter: string;
  readonly orderBy: string;
  readonly descending: boolean;
  readonly size: number;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal | undefined;
}

export interface RowsPage<R> {
  readonly rows: readonly R[];
  readonly next: string | null;
}

/** `nometadata` leaves the etag out. */
const WITH_ETAG = headers({ Accept: 'application/json;odata=minimalmetadata' });
const STAMPS = ['Created', 'Modified', 'Author/Id', 'Author/Title', 'Editor/Id', 'Editor/Title'] as const;

/** The requests of a table: items of one list as REST has them, whether the list has all columns of the schema already or not. */
export class ListRows {
  /** Versions of the list that brought the columns, by REST name. */
  private readonly since: ReadonlyMap<string, number>;

  /**
   * @param isOwn each reads only his own items: their keys cannot be unique and are told apart by their author
   * @param stamps what the server stamps, asked for beside the usual ones
   */
  public constructor(
    private readonly connection: Connection,
    private readonly schema: ListSchema<ListDefinition>,
    private readonly columns: readonly string[],
    private readonly isOwn: boolean,
    private readonly stamps: readonly string[] = []
  ) {
    this.since = new Map(Object.entries<FieldDefinition>(schema.fields).map(([name, field]) => [restName(name, field), field.since ?? 1]));
  }

  /** @param sp of a batch, to ask within it */
  private list(sp: SiteApi): ListApi {
    return new ListApi(sp, this.connection.listPath(this.schema.url));
  }

  public async plain(sp: SiteApi, query: RowsQuery): Promise<RowsPage<PlainRow>> {
    const own = this.isOwn ? ['AuthorId', ...this.key()] : [];
    let next: string | null = null;
    const items = this.asked(this.list(sp).items.select('Id', ...this.selected(), ...own), query).using(keepNextLink((token) => (next = token)));
    const rows = await items<PlainRow[]>();
    return { rows, next };
  }

  public async stamped(sp: SiteApi, query: RowsQuery): Promise<RowsPage<StampedRow>> {
    let next: string | null = null;
    const items = this.asked(this.stampedItems(sp), query).using(keepNextLink((token) => (next = token)));
    // What only SharePoint's own forms may change is read in half the bytes without the etags.
    const rows = await (this.schema.write === 'none' ? items<StampedRow[]>() : items<StampedRow[]>(WITH_ETAG));
    return { rows, next };
  }

  /** @throws DataError `notFound` */
  public byId(sp: SiteApi, id: number): Promise<StampedRow> {
    return this.list(sp)
      .item(id)
      .select('Id', ...this.selected(), ...this.key(), ...STAMPS, ...this.stamps)
      .expand('Author', 'Editor')<StampedRow>(WITH_ETAG);
  }

  /** The rows that are stored under these keys. @param authorId where each reads only his own, and owners read all */
  public async byKeys(sp: SiteApi, keys: readonly string[], authorId: number | null): Promise<readonly StampedRow[]> {
    if (this.lacks(KEY_COLUMN)) return [];
    const some = keys.map((key) => `${KEY_COLUMN} eq ${literal(key)}`).join(' or ');
    const filter = authorId === null ? some : `(${some}) and AuthorId eq ${authorId}`;
    return this.stampedItems(sp).filter(filter).orderBy('ID').top(5000)<StampedRow[]>(WITH_ETAG);
  }

  public async post(sp: SiteApi, values: RestValues, clientKey: string): Promise<PlainRow> {
    return this.list(sp).add<PlainRow>(this.present({ ...values, [KEY_COLUMN]: clientKey }));
  }

  public async merge(sp: SiteApi, id: number, etag: string, values: RestValues): Promise<void> {
    await spPostMerge(this.list(sp).item(id), body(this.present(values), headers({ 'IF-Match': etag })));
  }

  public async recycle(sp: SiteApi, id: number, etag: string): Promise<void> {
    await spPost(SPQueryable(this.list(sp).item(id), 'recycle'), headers({ 'IF-Match': etag }));
  }

  /**
   * Asks again without the columns that the list does not have yet: an older list keeps working with a newer package.
   * SharePoint refuses such a column with 400 and a sentence in the language of the site; so when nobody knew the list's
   * version before, it is looked at.
   */
  public async adapting<T>(ask: () => Promise<T>): Promise<T> {
    const known = storedVersion(this.connection, this.schema.url);
    try {
      return await ask();
    } catch (error) {
      if (known !== null || !hasCode(error, 'unknown') || !(await this.isOlder())) throw error;
      return ask();
    }
  }

  private async isOlder(): Promise<boolean> {
    await readSite(this.connection, [this.schema], false);
    return (storedVersion(this.connection, this.schema.url) ?? this.schema.version) < this.schema.version;
  }

  /** Did the column come with a version that the list, as far as it is known, does not have yet? */
  private lacks(column: string): boolean {
    const version = storedVersion(this.connection, this.schema.url);
    return version !== null && (this.since.get(column) ?? 1) > version;
  }

  private stampedItems(sp: SiteApi): ISPCollection {
    return this.list(sp).items.select('Id', ...this.selected(), ...this.key(), ...STAMPS, ...this.stamps).expand('Author', 'Editor');
  }

  private asked(items: ISPCollection, { filter, orderBy, descending, size, cursor, signal }: RowsQuery): ISPCollection {
    items.orderBy(orderBy === 'Id' ? 'ID' : orderBy, !descending).top(size).using(withSignal(signal));
    if (filter !== '') items.filter(filter);
    if (cursor !== undefined) items.query.set('$skiptoken', cursor);
    return items;
  }

  private selected(): readonly string[] {
    return this.columns.filter((column) => !this.lacks(column));
  }

  private key(): readonly string[] {
    return [KEY_COLUMN].filter((column) => !this.lacks(column));
  }

  private present(values: RestValues): RestValues {
    return Object.fromEntries(Object.entries(values).filter(([column]) => !this.lacks(column)));
  }
}
