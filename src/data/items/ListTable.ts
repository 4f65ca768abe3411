import type { Column } from '../../domain/columns/Column';
import type { Person } from '../../domain/people/Person';
import { columnsOf } from '../../lists/columns';
import type { EntityOf, ListDefinition, ListSchema } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { filterText, restColumn, restConditions } from './conditions';
import type { PersonRow, PlainRow, RowsPage, RowsQuery, StampedRow } from './ListRows';
import { ListRows } from './ListRows';
import type { ListWriter } from './ListWriter';
import type { RestValues } from './RowFormat';
import { KEY_COLUMN, RowFormat } from './RowFormat';
import type { Change, Entry, ManyChanged, ManyOptions, NewRow, PackedRow, Page, PageQuery, Stored, Table, UnreadableRow } from './Table';

const PAGE_SIZE = 100;
/** Loads the half that writes. */
export type LoadWriter = () => Promise<{ readonly ListWriter: typeof ListWriter }>;

export interface ListTableOptions<D extends ListDefinition> {
  /** Values of the columns that are `derived`, by their REST name. */
  readonly derive?: (values: EntityOf<D>) => RestValues;
  /** Default: on demand, since most lists are written by owners alone. Where agents write, it comes with the page: what they send waits for no chunk. */
  readonly loadWriter?: LoadWriter;
  /** Are rows told with the folder that they lie in? */
  readonly asksFolder?: boolean;
}

/** A `Table` on a SharePoint list. */
export class ListTable<D extends ListDefinition> implements Table<EntityOf<D>> {
  public readonly columns: readonly Column[];
  private readonly format: RowFormat<D>;
  private readonly rows: ListRows;
  /** Each reads only his own items: no column can be unique there, so a key is looked up before it is stored. */
  private readonly isOwn: boolean;
  private readonly loadWriter: LoadWriter;

  public constructor(
    private readonly connection: Connection,
    public readonly schema: ListSchema<D>,
    { derive, asksFolder = false, loadWriter = () => import(/* webpackChunkName: 'writer' */ './ListWriter') }: ListTableOptions<D> = {}
  ) {
    this.loadWriter = loadWriter;
    this.format = new RowFormat<D>(schema, derive);
    this.columns = columnsOf(schema);
    this.isOwn = schema.read === 'own';
    const columns = this.format.columns.map(({ restName }) => restName);
    this.rows = new ListRows(connection, schema, columns, this.isOwn, asksFolder ? ['FileDirRef'] : []);
  }

  public blank(): EntityOf<D> {
    return this.format.blank();
  }

  public pack(entries: readonly Entry<EntityOf<D>>[]): readonly PackedRow[] {
    return this.format.pack(entries);
  }

  public unpack(packed: readonly PackedRow[]): readonly Entry<EntityOf<D>>[] | null {
    return this.format.unpack(packed);
  }

  public page(query: PageQuery<EntityOf<D>> = {}): Promise<Page<Stored<EntityOf<D>>>> {
    return this.read(query, (asked) => this.rows.stamped(this.connection.sp, asked), (row, values) => this.toStored(row, values));
  }

  public entries(query: PageQuery<EntityOf<D>> = {}): Promise<Page<Entry<EntityOf<D>>>> {
    return this.read(query, (asked) => this.rows.plain(this.connection.sp, asked), ({ Id }, values) => ({ ...values, id: Id }));
  }

  public async get(id: number): Promise<Stored<EntityOf<D>>> {
    return this.stored(await this.byId(id));
  }

  /** The row that is stored under a key, where each reads only his own the reader's; null: there is none. */
  public async byKey(clientKey: string): Promise<Stored<EntityOf<D>> | null> {
    const author = this.isOwn ? await this.connection.userId() : null;
    const [row] = await this.rows.adapting(() => this.rows.byKeys(this.connection.sp, [clientKey], author));
    return row ? this.stored(row) : null;
  }

  public async add(values: EntityOf<D>, clientKey: string): Promise<Stored<EntityOf<D>>> {
    return (await this.writer()).add(values, clientKey);
  }

  public async update(row: Entry<EntityOf<D>> & { readonly etag: string }): Promise<Stored<EntityOf<D>>> {
    return (await this.writer()).update(row);
  }

  public async remove(row: { readonly id: number; readonly etag: string }): Promise<void> {
    return (await this.writer()).remove(row);
  }

  public async addMany(rows: readonly NewRow<EntityOf<D>>[], options?: ManyOptions): Promise<readonly number[]> {
    return (await this.writer()).addMany(rows, options);
  }

  public async updateMany(changes: readonly Change<EntityOf<D>>[], options?: ManyOptions): Promise<ManyChanged> {
    return (await this.writer()).updateMany(changes, options);
  }

  public async removeMany(ids: readonly number[], options?: ManyOptions): Promise<void> {
    return (await this.writer()).removeMany(ids, options);
  }

  /** For what few pages do with rows. */
  public async writer(): Promise<ListWriter<D>> {
    const { ListWriter: Writer } = await this.loadWriter();
    return new Writer<D>({
      connection: this.connection,
      schema: this.schema,
      format: this.format,
      rows: this.rows,
      isOwn: this.isOwn,
      byId: (id) => this.byId(id),
      get: (id) => this.get(id),
      stored: (row) => this.stored(row)
    });
  }

  private async read<R extends PlainRow, E>(
    query: PageQuery<EntityOf<D>>,
    ask: (query: RowsQuery) => Promise<RowsPage<R>>,
    toEntry: (row: R, values: EntityOf<D>) => E
  ): Promise<Page<E>> {
    const { orderBy = 'id', descending = false, size = PAGE_SIZE, cursor, signal } = query;
    const asked = { filter: filterText(restConditions(this.format, query)), orderBy: restColumn(this.format, orderBy), descending, size, cursor, signal };
    const { rows, next } = await this.rows.adapting(() => ask(asked));
    const entries: E[] = [];
    const unreadable: UnreadableRow[] = [];
    for (const row of this.once(rows)) {
      const reading = this.format.read(row);
      if (reading.ok) entries.push(toEntry(row, reading.values));
      else unreadable.push({ id: row.Id, list: this.schema.title, column: reading.column, address: this.addressOf(row.Id) });
    }
    return { rows: entries, unreadable, next };
  }

  /** Without a unique column two tabs may store one key twice: the first counts. */
  private once<R extends PlainRow>(rows: readonly R[]): readonly R[] {
    if (!this.isOwn) return rows;
    const first = new Map<string, number>();
    for (const row of rows) first.set(nameOf(row), Math.min(row.Id, first.get(nameOf(row)) ?? row.Id));
    return rows.filter((row) => !row[KEY_COLUMN] || first.get(nameOf(row)) === row.Id);
  }

  private byId(id: number): Promise<StampedRow> {
    return this.rows.adapting(() => this.rows.byId(this.connection.sp, id));
  }

  private stored(row: StampedRow): Stored<EntityOf<D>> {
    const reading = this.format.read(row);
    if (!reading.ok) throw new DataError('unreadable', `${this.schema.url} ${row.Id}: ${reading.column.en}`);
    return this.toStored(row, reading.values);
  }

  private toStored(row: StampedRow, values: EntityOf<D>): Stored<EntityOf<D>> {
    const modified = new Date(row.Modified);
    this.connection.sawServerTime(modified);
    return { ...values, id: row.Id, etag: row['odata.etag'] ?? '', created: new Date(row.Created), modified, author: toPerson(row.Author), editor: toPerson(row.Editor), ...(row.FileDirRef === undefined ? {} : { folder: row.FileDirRef }) };
  }

  private addressOf(id: number): string {
    return `${this.connection.webUrl}/${this.schema.url}/DispForm.aspx?ID=${id}`;
  }
}

/** Nobody is left of whom the site has no more than a number. */
function toPerson(row: PersonRow | null): Person {
  return { id: row?.Id ?? 0, name: row?.Title ?? '' };
}

function nameOf(row: PlainRow): string {
  return `${row.AuthorId ?? row.Author?.Id}|${String(row[KEY_COLUMN])}`;
}
