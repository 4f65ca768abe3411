import type { EntityOf, ListDefinition } from '../../../lists/defineList';
import { DataError, hasCode } from '../../DataError';
import { inBatches } from '../../items/inBatches';
import type { MemoryTable } from '../../items/MemoryTable';
import type { Change, Entry, ManyChanged, ManyOptions, NewRow, Page, PageQuery, Seen, Stored } from '../../items/Table';
import type { FolderTable } from '../FolderTable';

/** What somebody may do in a folder beside reading it; null: nobody made it. */
export type FolderAccess = 'none' | 'append' | 'contribute' | null;

/** A `FolderTable` in memory, with the rights of its folders. */
export class MemoryFolderTable<D extends ListDefinition> implements FolderTable<EntityOf<D>> {
  /** @param table of the one who reads and writes @param folders of all rows, by id */
  public constructor(
    private readonly table: MemoryTable<D>,
    private readonly folders: Map<number, string>,
    private readonly access: (folder: string) => FolderAccess
  ) {}

  public async page(query?: PageQuery<EntityOf<D>>): Promise<Page<Stored<EntityOf<D>>>> {
    const page = await this.table.page(query);
    return { ...page, rows: page.rows.map((row) => this.placed(row)) };
  }

  public async get(id: number): Promise<Stored<EntityOf<D>>> {
    return this.placed(await this.table.get(id));
  }

  public async update(row: Entry<EntityOf<D>> & { readonly etag: string }): Promise<Stored<EntityOf<D>>> {
    this.checkMayChange(row.id);
    return this.placed(await this.table.update(row));
  }

  public async updateMany(changes: readonly Change<EntityOf<D>>[], options?: ManyOptions): Promise<ManyChanged> {
    for (const { id } of changes) this.checkMayChange(id);
    return this.table.updateMany(changes, options);
  }

  public async remove(row: { readonly id: number; readonly etag: string }): Promise<void> {
    this.checkMayChange(row.id);
    return this.table.remove(row);
  }

  public async removeSeen(rows: readonly Seen[], options?: ManyOptions): Promise<readonly number[]> {
    for (const { id } of rows) this.checkMayChange(id);
    return this.table.removeSeen(rows, options);
  }

  public async addIn(folder: string, values: EntityOf<D>, clientKey: string): Promise<Stored<EntityOf<D>>> {
    this.checkMayAdd(folder);
    const stored = await this.table.add(values, clientKey);
    return this.placed(this.folders.has(stored.id) ? stored : this.put(stored, folder));
  }

  public addManyIn(folder: string, rows: readonly NewRow<EntityOf<D>>[], options: ManyOptions = {}): Promise<readonly (number | null)[]> {
    return inBatches(rows, options, async (some) => {
      const ids: (number | null)[] = [];
      for (const { values, clientKey } of some) ids.push(await this.idOf(folder, values, clientKey));
      return ids;
    });
  }

  private async idOf(folder: string, values: EntityOf<D>, clientKey: string): Promise<number | null> {
    try {
      return (await this.addIn(folder, values, clientKey)).id;
    } catch (error) {
      if (hasCode(error, 'duplicate')) return null;
      throw error;
    }
  }

  private put<R extends { readonly id: number }>(row: R, folder: string): R {
    this.folders.set(row.id, folder);
    return row;
  }

  private placed<R extends Stored<EntityOf<D>>>(row: R): R {
    return { ...row, folder: this.folders.get(row.id) ?? '' };
  }

  private checkMayAdd(folder: string): void {
    const access = this.access(folder);
    if (access === null) throw new DataError('notFound', folder);
    if (access === 'none') throw new DataError('forbidden', folder);
  }

  private checkMayChange(id: number): void {
    if (this.access(this.folders.get(id) ?? '') !== 'contribute') throw new DataError('forbidden', String(id));
  }
}
