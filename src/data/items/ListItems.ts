import { body, headers } from '@pnp/queryable';
import { spPostMerge } from '@pnp/sp';
import type { ListDefinition, ListSchema } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import type { SiteApi } from '../connection/SiteApi';
import { withSignal } from '../connection/withSignal';
import { hasCode } from '../DataError';
import type { ListApi } from './ListApi';
import { listOf } from './ListApi';
import type { RestValues } from './RowFormat';

/** Rows a page of `scan`: what SharePoint reads at most in one query (MS docs: list view threshold). */
const PAGE = 5000;

/** Where `scan` begins and what it reads. */
export interface ScanOptions {
  /** Go on after this id; without it, begin where `folder` or `first` say. */
  readonly after?: number;
  /** Begin at the lowest id among the items of this folder and the folders in it: a server-relative path. */
  readonly folder?: string;
  /** Begin at the lowest id among the items that fit: a filter on an indexed column. */
  readonly first?: string;
  /** Columns; `Id` has to be among them. */
  readonly select: readonly string[];
  /** Rows a page, where they are long; `PAGE` at most. */
  readonly size?: number;
  readonly signal?: AbortSignal;
  /** @param done from 0 to 1 */
  readonly onProgress?: (done: number) => void;
}

interface IdRow {
  readonly Id: number;
}

/** Items of one list as they are stored, for what goes through all of them; whatever shows or edits rows has a `Table`. */
export class ListItems {
  public constructor(
    private readonly connection: Connection,
    private readonly schema: Pick<ListSchema<ListDefinition>, 'url'>
  ) {}

  /** The list's addresses; give the `sp` of a batch to read within it. */
  public list(sp: SiteApi = this.connection.sp): ListApi {
    return listOf(this.connection, this.schema, sp);
  }

  /**
   * Changes an item that nobody changed since `etag` was read.
   * @throws DataError `conflict` when somebody did, `notFound` when it was deleted
   */
  public async update(id: number, etag: string, changes: RestValues, sp?: SiteApi): Promise<void> {
    await spPostMerge(this.list(sp).item(id), body(changes, headers({ 'IF-Match': etag })));
  }

  /** The highest item id so far; 0 in an empty list. */
  public async lastId(signal?: AbortSignal): Promise<number> {
    const [last] = await this.list().items.select('Id').orderBy('ID', false).top(1).using(withSignal(signal))<IdRow[]>();
    return last?.Id ?? 0;
  }

  /**
   * Items in the order of their ids, page by page, each page from the last id that was read: a walk along the ids with no
   * other condition is what SharePoint answers above the list view threshold (MS docs), and an id far away, which a client
   * may have chosen, costs nothing. Where it begins is what the folder or the filter holds, not an id that was remembered:
   * an id may also have been chosen below it. The caller leaves out what it does not want.
   */
  public async *scan<Row extends IdRow>({ after: from, folder, first, select, size = PAGE, signal, onProgress }: ScanOptions): AsyncGenerator<readonly Row[], void, undefined> {
    const [last, count, lowest] = await Promise.all([this.lastId(signal), this.itemCount(), from === undefined ? this.lowestId(folder, first) : from + 1]);
    let after = lowest === null ? last : Math.max(0, lowest - 1);
    // No id says how many rows there are; the list's own count and the span of ids both bound them.
    const expected = Math.max(1, Math.min(count, last - after));
    for (let read = 0; after < last; ) {
      const query = this.list().items.orderBy('ID').top(size).using(withSignal(signal));
      // Of items SharePoint skips by token alone (MS docs: working with lists and list items with REST).
      query.query.set('$skiptoken', `Paged=TRUE&p_ID=${after}`);
      const rows = await query.select(...select)<Row[]>();
      if (rows.length === 0) break;
      yield rows;
      after = rows[rows.length - 1]?.Id ?? last;
      read += rows.length;
      onProgress?.(Math.min(1, read / expected));
    }
    onProgress?.(1);
  }

  /** The lowest id where a scan begins; 0 when SharePoint will not look it up among so many, null when there is none. */
  private async lowestId(folder: string | undefined, filter: string | undefined): Promise<number | null> {
    try {
      const [lowest] = folder === undefined ? await this.lowest(filter) : await this.lowestIn(folder);
      return lowest?.Id ?? null;
    } catch (error) {
      if (hasCode(error, 'tooLarge')) return 0;
      throw error;
    }
  }

  private lowest(filter: string | undefined): Promise<IdRow[]> {
    const query = this.list().items.select('Id').orderBy('ID').top(1);
    return (filter === undefined ? query : query.filter(filter))<IdRow[]>();
  }

  private lowestIn(folder: string): Promise<readonly IdRow[]> {
    const ViewXml = `<View Scope="RecursiveAll"><Query><OrderBy><FieldRef Name="ID" /></OrderBy></Query><ViewFields><FieldRef Name="ID" /></ViewFields><RowLimit>1</RowLimit></View>`;
    return this.list().camlRows<IdRow>({ ViewXml, FolderServerRelativeUrl: folder });
  }

  /** SharePoint's own count of the list's items and folders. */
  public async itemCount(): Promise<number> {
    const { ItemCount } = await this.list().list.select('ItemCount')<{ readonly ItemCount: number }>();
    return ItemCount;
  }
}
