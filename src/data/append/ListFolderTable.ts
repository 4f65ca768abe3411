import type { EntityOf, FieldDefinition, ListDefinition, ListSchema } from '../../lists/defineList';
import { batch } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import type { SiteApi } from '../connection/SiteApi';
import { tryTwice } from '../connection/tryTwice';
import { DataError, hasCode } from '../DataError';
import { idsByKeys } from '../items/idsByKeys';
import { inBatches } from '../items/inBatches';
import type { FormValue } from '../items/ListApi';
import { listOf } from '../items/ListApi';
import { ListRows } from '../items/ListRows';
import { ListTable } from '../items/ListTable';
import type { RestValues } from '../items/RowFormat';
import { KEY_COLUMN, RowFormat } from '../items/RowFormat';
import type { Change, Entry, ManyChanged, ManyOptions, NewRow, Page, PageQuery, Seen, Stored } from '../items/Table';
import type { FolderTable } from './FolderTable';

interface FolderTableOptions<D extends ListDefinition> {
  /** Values of the columns that are `derived`, by their REST name. */
  readonly derive?: (values: EntityOf<D>) => RestValues;
}

/** A `FolderTable` on a SharePoint list. */
export class ListFolderTable<D extends ListDefinition> implements FolderTable<EntityOf<D>> {
  private readonly table: ListTable<D>;
  private readonly format: RowFormat<D>;
  private readonly rows: ListRows;
  private readonly root: string;

  public constructor(
    private readonly connection: Connection,
    private readonly schema: ListSchema<D>,
    { derive }: FolderTableOptions<D> = {}
  ) {
    this.table = new ListTable<D>(connection, schema, { asksFolder: true, ...(derive ? { derive } : {}) });
    this.format = new RowFormat<D>(schema, derive);
    this.rows = new ListRows(connection, schema, [], false);
    this.root = connection.listPath(schema.url);
  }

  public async page(query?: PageQuery<EntityOf<D>>): Promise<Page<Stored<EntityOf<D>>>> {
    const page = await this.table.page(query);
    return { ...page, rows: page.rows.map((row) => this.placed(row)) };
  }

  public async get(id: number): Promise<Stored<EntityOf<D>>> {
    return this.placed(await this.table.get(id));
  }

  public async update(row: Entry<EntityOf<D>> & { readonly etag: string }): Promise<Stored<EntityOf<D>>> {
    return this.placed(await this.table.update(row));
  }

  public updateMany(changes: readonly Change<EntityOf<D>>[], options?: ManyOptions): Promise<ManyChanged> {
    return this.table.updateMany(changes, options);
  }

  public remove(row: { readonly id: number; readonly etag: string }): Promise<void> {
    return this.table.remove(row);
  }

  public async removeSeen(rows: readonly Seen[], options?: ManyOptions): Promise<readonly number[]> {
    return (await this.table.writer()).removeSeen(rows, options);
  }

  public async addIn(folder: string, values: EntityOf<D>, clientKey: string): Promise<Stored<EntityOf<D>>> {
    const [id] = await this.addManyIn(folder, [{ values, clientKey }]);
    if (id === null || id === undefined) throw new DataError('duplicate', `${this.schema.url}: ${clientKey}`);
    return this.get(id);
  }

  public addManyIn(folder: string, rows: readonly NewRow<EntityOf<D>>[], options: ManyOptions = {}): Promise<readonly (number | null)[]> {
    return inBatches(rows, options, (some) => tryTwice(() => this.addSome(folder, some)));
  }

  private async addSome(folder: string, rows: readonly NewRow<EntityOf<D>>[]): Promise<readonly (number | null)[]> {
    const results = await batch(this.connection, (sp) => rows.map((row) => this.addOne(sp, folder, row)));
    const ids = results.map((result) => {
      if (result.status === 'fulfilled') return result.value;
      if (!hasCode(result.reason, 'duplicate')) throw result.reason;
      return null;
    });
    const refused = rows.filter((_, index) => ids[index] === null);
    const known = await idsByKeys(this.connection, this.rows, refused.map(({ clientKey }) => clientKey), null);
    return rows.map(({ clientKey }, index) => ids[index] ?? known.get(clientKey) ?? null);
  }

  /** @returns its id; null: some row has its key, or another value that the list wants once */
  private async addOne(sp: SiteApi, folder: string, { values, clientKey }: NewRow<EntityOf<D>>): Promise<number | null> {
    const written = await listOf(this.connection, this.schema, sp).addToFolder(`${this.root}/${folder}`, this.formValues(values, clientKey));
    const failed = written.filter(({ HasException }) => HasException);
    // It answers 200 for a value that a column refused.
    const wrong = failed.find(({ FieldName }) => !this.isUnique(FieldName));
    if (wrong) throw new DataError('unknown', wrong);
    const id = Number(written.find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
    return failed.length === 0 && id > 0 ? id : null;
  }

  private isUnique(column: string): boolean {
    const fields: Readonly<Record<string, FieldDefinition>> = this.schema.fields;
    return column === KEY_COLUMN || fields[column]?.unique === true;
  }

  private formValues(values: EntityOf<D>, clientKey: string): readonly FormValue[] {
    return Object.entries({ ...this.format.write(values), [KEY_COLUMN]: clientKey }).flatMap(([FieldName, value]) => (value === null || value === '' ? [] : [{ FieldName, FieldValue: typeof value === 'boolean' ? (value ? '1' : '0') : String(value) }]));
  }

  private placed<R extends Stored<EntityOf<D>>>(row: R): R {
    return { ...row, folder: (row.folder ?? this.root).slice(this.root.length + 1) };
  }
}
