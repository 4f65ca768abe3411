import type { Person } from '../../domain/people/Person';
import type { EntityOf, ListDefinition, ListSchema } from '../../lists/defineList';
import { both } from '../connection/batch';
import type { Connection } from '../connection/Connection';
import type { SiteApi } from '../connection/SiteApi';
import { tryTwice } from '../connection/tryTwice';
import { DataError, hasCode } from '../DataError';
import type { FormValue } from '../items/ListApi';
import { listOf } from '../items/ListApi';
import { addFolder, ensureFolder } from '../items/listFolder';
import { ListTable } from '../items/ListTable';
import type { RestValues } from '../items/RowFormat';
import { KEY_COLUMN, RowFormat } from '../items/RowFormat';
import type { Stored } from '../items/Table';
import type { FolderTree } from './FolderTree';

interface AddedRow {
  readonly Id: number;
  readonly Created: string;
}

export interface AppendOptions<D extends ListDefinition> {
  /** Values of the columns that are `derived`, by their REST name. */
  readonly derive?: (values: EntityOf<D>) => RestValues;
  /** What of the columns is sent; default: all. */
  readonly sent?: (values: RestValues) => RestValues;
}

/** Stores rows that nobody changes, each once under its key, in a list whose items lie in folders or one in which each reads only his own. */
export class AppendWriter<D extends ListDefinition> {
  private readonly table: ListTable<D>;
  private readonly format: RowFormat<D>;

  private readonly sent: (values: RestValues) => RestValues;

  public constructor(
    private readonly connection: Connection,
    private readonly schema: ListSchema<D>,
    private readonly folders: FolderTree,
    private readonly me: () => Promise<Person>,
    { derive, sent = (values) => values }: AppendOptions<D> = {}
  ) {
    this.sent = sent;
    this.table = new ListTable<D>(connection, schema, derive ? { derive } : {});
    this.format = new RowFormat<D>(schema, derive);
  }

  /**
   * One operation; a second one makes the folder of what is the first there.
   * @param folder below the box, e.g. `b0/12-remark`; '' for the box itself, which is there
   * @throws DataError `duplicate` where somebody else has the key
   */
  public store(box: string, folder: string, values: EntityOf<D>, clientKey: string): Promise<Stored<EntityOf<D>>> {
    return tryTwice(() => this.storeIn(box, folder, values, clientKey));
  }

  /**
   * No column is unique where each reads only his own: the key is looked up first.
   * @param isLocked does the list's own rule refuse it? Asked where the list refused
   * @throws DataError `forbidden` where it is locked
   */
  public storeOwn(values: EntityOf<D>, clientKey: string, isLocked: () => Promise<boolean> = async () => false): Promise<Stored<EntityOf<D>>> {
    return tryTwice(async () => {
      const found = await this.table.byKey(clientKey);
      if (found) return found;
      return this.addUnlessLocked(values, clientKey, isLocked);
    });
  }

  /**
   * One operation where nobody was first; else what stands under the key, whoever stored it.
   * @param isLocked as `storeOwn`
   * @throws DataError `forbidden` where it is locked
   */
  public async storeFirst(values: EntityOf<D>, clientKey: string, isLocked: () => Promise<boolean> = async () => false): Promise<Stored<EntityOf<D>>> {
    try {
      return await tryTwice(() => this.addUnlessLocked(values, clientKey, isLocked));
    } catch (error) {
      const first = hasCode(error, 'duplicate') ? await this.table.byKey(clientKey) : null;
      if (!first) throw error;
      return first;
    }
  }

  private async addUnlessLocked(values: EntityOf<D>, clientKey: string, isLocked: () => Promise<boolean>): Promise<Stored<EntityOf<D>>> {
    try {
      return await this.add(values, clientKey);
    } catch (error) {
      // A list that refuses by its rule answers 400, in numbers that nobody documents.
      if (error instanceof DataError && error.status === 400 && (await isLocked())) throw new DataError('forbidden', error);
      throw error;
    }
  }

  private async add(values: EntityOf<D>, clientKey: string): Promise<Stored<EntityOf<D>>> {
    const { Id, Created } = await listOf(this.connection, this.schema).add<AddedRow>({ ...this.sent(this.format.write(values)), [KEY_COLUMN]: clientKey });
    return this.stored(Id, values, new Date(Created));
  }

  private async storeIn(box: string, folder: string, values: EntityOf<D>, clientKey: string): Promise<Stored<EntityOf<D>>> {
    const id = await this.addMaking(box, folder, values, clientKey);
    this.folders.made(box, folder);
    if (id !== null) return this.stored(id, values, this.connection.serverNow());
    const found = await this.table.byKey(clientKey);
    // Drawn by chance, a key that is somebody else's was taken on purpose.
    if (found?.author.id !== (await this.me()).id) throw new DataError('duplicate', clientKey);
    return found;
  }

  /** @returns the id of the new row; null: its key was there before */
  private async addMaking(box: string, folder: string, values: EntityOf<D>, clientKey: string): Promise<number | null> {
    try {
      return this.folders.isMissing(box, folder) ? await this.addWithFolder(box, folder, values, clientKey) : await this.addTo(this.connection.sp, box, folder, values, clientKey);
    } catch (error) {
      if (!hasCode(error, 'notFound') || folder === '') throw error;
      const [block = ''] = folder.split('/');
      await ensureFolder(this.connection, this.schema.url, this.folders.path(box, block));
      await ensureFolder(this.connection, this.schema.url, this.folders.path(box, folder));
      return this.addTo(this.connection.sp, box, folder, values, clientKey);
    }
  }

  private async addWithFolder(box: string, folder: string, values: EntityOf<D>, clientKey: string): Promise<number | null> {
    // Where somebody else made the folder a moment ago, that part fails and the other does not.
    const [, added] = await both(
      this.connection,
      (sp) => addFolder(this.connection, sp, this.schema.url, this.folders.path(box, folder)),
      (sp) => this.addTo(sp, box, folder, values, clientKey)
    );
    if (added.status === 'rejected') throw added.reason;
    return added.value;
  }

  private async addTo(sp: SiteApi, box: string, folder: string, values: EntityOf<D>, clientKey: string): Promise<number | null> {
    try {
      const written = await listOf(this.connection, this.schema, sp).addToFolder(this.folders.path(box, folder), this.formValues(values, clientKey));
      const failed = written.find(({ HasException }) => HasException);
      // It answers 200 for a value that a column refused; of a new row that is its key alone.
      if (failed && failed.FieldName !== KEY_COLUMN) throw new DataError('unknown', failed);
      return failed ? null : idIn(written);
    } catch (error) {
      if (hasCode(error, 'duplicate')) return null;
      throw error;
    }
  }

  private formValues(values: EntityOf<D>, clientKey: string): readonly FormValue[] {
    return Object.entries({ ...this.sent(this.format.write(values)), [KEY_COLUMN]: clientKey }).flatMap(([FieldName, value]) => (value === null || value === '' ? [] : [{ FieldName, FieldValue: String(value) }]));
  }

  private async stored(id: number, values: EntityOf<D>, at: Date): Promise<Stored<EntityOf<D>>> {
    const author = await this.me();
    return { ...values, id, etag: '', created: at, modified: at, author, editor: author };
  }
}

/** SharePoint adds the id of the new row to the values that it was given (MS docs: working with lists and list items with REST); null where it did not. */
function idIn(written: readonly FormValue[]): number | null {
  const id = Number(written.find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
  return id > 0 ? id : null;
}
