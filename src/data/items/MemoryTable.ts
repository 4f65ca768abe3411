import type { Column } from '../../domain/columns/Column';
import type { Person } from '../../domain/people/Person';
import { columnsOf } from '../../lists/columns';
import type { EntityOf, ListDefinition, ListSchema } from '../../lists/defineList';
import { DataError } from '../DataError';
import type { RestCondition } from './conditions';
import { restColumn, restConditions } from './conditions';
import { inBatches } from './inBatches';
import { stopIfAborted } from '../stopIfAborted';
import type { RawRow, RestValues } from './RowFormat';
import { KEY_COLUMN, RowFormat } from './RowFormat';
import type { Change, Entry, ManyChanged, ManyOptions, NewRow, PackedRow, Page, PageQuery, Seen, Stored, Table, UnreadableRow } from './Table';

export interface MemoryTableOptions<D extends ListDefinition> {
  readonly derive?: (values: EntityOf<D>) => RestValues;
  /** Who reads and writes; default: a person of id 1. */
  readonly me?: () => Person;
  readonly now?: () => Date;
}

interface MemoryRow {
  readonly item: RawRow;
  readonly version: number;
  readonly created: Date;
  readonly modified: Date;
  readonly author: Person;
  readonly editor: Person;
}

interface MemoryList {
  readonly items: Map<number, MemoryRow>;
  readonly failures: { readonly call: string; readonly failing: Failing; readonly error: unknown }[];
  lostAnswers: number;
  lastId: number;
}

/** When a call that fails does so: `before` it did anything, or `after` it did all, when its answer is lost. */
export type Failing = 'before' | 'after';

const reads: readonly string[] = ['page', 'entries', 'get'];

const somebody: Person = { id: 1, name: 'Nadia Benali' };

/** A `Table` in memory, with the rules of the list: for component tests, and held to the same contract as the real one. */
export class MemoryTable<D extends ListDefinition> implements Table<EntityOf<D>> {
  public readonly columns: readonly Column[];
  private readonly format: RowFormat<D>;
  private readonly me: () => Person;
  private readonly now: () => Date;

  public constructor(
    public readonly schema: ListSchema<D>,
    private readonly options: MemoryTableOptions<D> = {},
    private readonly list: MemoryList = { items: new Map(), failures: [], lostAnswers: 0, lastId: 0 }
  ) {
    const { derive, me = () => somebody, now = () => new Date() } = options;
    this.format = new RowFormat<D>(schema, derive);
    this.columns = columnsOf(schema);
    this.me = me;
    this.now = now;
  }

  /** The same list, as somebody else reads and writes it. */
  public as(person: Person): MemoryTable<D> {
    return new MemoryTable(this.schema, { ...this.options, me: () => person }, this.list);
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

  /** The next call of this name fails. */
  public failNext(call: keyof Table<never>, error: unknown, failing: Failing = 'before'): void {
    this.list.failures.push({ call, failing, error });
  }

  /** The next writes are done, and their answers are lost. */
  public loseAnswers(count: number): void {
    this.list.lostAnswers = count;
  }

  /** Puts an item into the list as somebody would there, past the schema. */
  public plant(item: RawRow, author: Person = this.me()): number {
    const id = ++this.list.lastId;
    this.list.items.set(id, { item, version: 1, created: this.now(), modified: this.now(), author, editor: author });
    return id;
  }

  /** Stores entries under their own ids, as they were before the test began. */
  public give(entries: readonly Entry<EntityOf<D>>[]): this {
    for (const entry of entries) {
      this.list.lastId = entry.id - 1;
      this.plant(this.format.write(entry));
    }
    return this;
  }

  /** Every row that can be read, at once. */
  public peek(): readonly Stored<EntityOf<D>>[] {
    return this.read({ size: this.list.items.size || 1 }, (id, row, values) => toStored(id, row, values)).rows;
  }

  /** Changes an item as somebody else would meanwhile. */
  public meddle(id: number, changes: Partial<EntityOf<D>>, editor: Person = somebody): void {
    const row = this.list.items.get(id);
    const reading = row && this.format.read(row.item);
    if (row && reading?.ok) this.put(id, row, { ...reading.values, ...changes }, editor);
  }

  public page(query: PageQuery<EntityOf<D>> = {}): Promise<Page<Stored<EntityOf<D>>>> {
    return this.call('page', () => this.read(query, (id, row, values) => toStored(id, row, values)));
  }

  public entries(query: PageQuery<EntityOf<D>> = {}): Promise<Page<Entry<EntityOf<D>>>> {
    return this.call('entries', () => this.read(query, (id, _, values) => ({ ...values, id })));
  }

  public get(id: number): Promise<Stored<EntityOf<D>>> {
    return this.call('get', () => this.stored(id));
  }

  public add(values: EntityOf<D>, clientKey: string): Promise<Stored<EntityOf<D>>> {
    return this.call('add', () => this.stored(this.addOne(values, clientKey)));
  }

  public update(row: Entry<EntityOf<D>> & { readonly etag: string }): Promise<Stored<EntityOf<D>>> {
    return this.call('update', () => {
      const current = this.known(row.id);
      if (etagOf(current) !== row.etag && !this.format.says(current.item, row)) throw new DataError('conflict');
      if (etagOf(current) === row.etag) this.put(row.id, current, row, this.me());
      return this.stored(row.id);
    });
  }

  public remove({ id, etag }: { readonly id: number; readonly etag: string }): Promise<void> {
    return this.call('remove', () => {
      const current = this.list.items.get(id);
      if (current && etagOf(current) !== etag) throw new DataError('conflict');
      this.list.items.delete(id);
    });
  }

  public addMany(rows: readonly NewRow<EntityOf<D>>[], options: ManyOptions = {}): Promise<readonly number[]> {
    return this.call('addMany', () => inBatches(rows, options, async (some) => some.map(({ values, clientKey }) => this.addOne(values, clientKey))));
  }

  public updateMany(changes: readonly Change<EntityOf<D>>[], options: ManyOptions = {}): Promise<ManyChanged> {
    return this.call('updateMany', async () => {
      const changedIds = await inBatches(changes, options, async (some) => some.filter((change) => this.changeOne(change)).map(({ id }) => id));
      return { changedIds, conflictIds: changes.map(({ id }) => id).filter((id) => !changedIds.includes(id)) };
    });
  }

  public removeMany(ids: readonly number[], options: ManyOptions = {}): Promise<void> {
    return this.call('removeMany', async () => {
      await inBatches(ids, options, async (some) => some.filter((id) => this.list.items.delete(id)));
    });
  }

  /** As `ListWriter.removeSeen`. */
  public removeSeen(rows: readonly Seen[], options: ManyOptions = {}): Promise<readonly number[]> {
    return this.call('removeMany', async () =>
      inBatches(rows, options, async (some) =>
        some.flatMap(({ id, etag }) => {
          const current = this.list.items.get(id);
          if (current && etagOf(current) !== etag) return [id];
          this.list.items.delete(id);
          return [];
        })
      )
    );
  }

  private async call<R>(call: keyof Table<never>, work: () => R | Promise<R>): Promise<R> {
    const index = this.list.failures.findIndex((failure) => failure.call === call);
    const failure = index < 0 ? undefined : this.list.failures.splice(index, 1)[0];
    if (failure?.failing === 'before') throw failure.error;
    const result = await work();
    if (failure) throw failure.error;
    if (this.list.lostAnswers > 0 && !reads.includes(call)) {
      this.list.lostAnswers -= 1;
      throw new DataError('timeout');
    }
    return result;
  }

  private read<E>(query: PageQuery<EntityOf<D>>, toEntry: (id: number, row: MemoryRow, values: EntityOf<D>) => E): Page<E> {
    const { orderBy = 'id', descending = false, size = 100, cursor = '0', signal } = query;
    stopIfAborted(signal);
    const conditions = restConditions(this.format, query);
    const order = restColumn(this.format, orderBy);
    const found = this.once()
      .filter(([id, row]) => conditions.every((some) => some.some((condition) => holds(restValue(id, row, condition.name), condition))))
      .sort(([a, left], [b, right]) => compare(restValue(a, left, order), restValue(b, right, order)) || a - b);
    if (descending) found.reverse();
    const from = Number(cursor);
    const rows: E[] = [];
    const unreadable: UnreadableRow[] = [];
    for (const [id, row] of found.slice(from, from + size)) {
      const reading = this.format.read(row.item);
      if (reading.ok) rows.push(toEntry(id, row, reading.values));
      else unreadable.push({ id, list: this.schema.title, column: reading.column, address: `/${this.schema.url}/DispForm.aspx?ID=${id}` });
    }
    return { rows, unreadable, next: from + size < found.length ? String(from + size) : null };
  }

  /** What the reader may see, an author's key once. */
  private once(): [number, MemoryRow][] {
    const seen = new Set<string>();
    return [...this.list.items].filter(([, { item, author }]) => {
      const key: unknown = item[KEY_COLUMN];
      if (!key) return true;
      const name = `${author.id}|${String(key)}`;
      return !seen.has(name) && seen.add(name);
    });
  }

  private addOne(values: EntityOf<D>, clientKey: string): number {
    const written: RawRow = { ...this.format.write(values), [KEY_COLUMN]: clientKey };
    const mine = ([, { author }]: [number, MemoryRow]): boolean => this.schema.read === 'all' || author.id === this.me().id;
    const [earlier] = [...this.list.items].filter(mine).filter(([, { item }]) => item[KEY_COLUMN] === clientKey);
    if (earlier) return earlier[0];
    this.refuseDoubles(0, written);
    return this.plant(written);
  }

  private changeOne({ id, before, after }: Change<EntityOf<D>>): boolean {
    const row = this.list.items.get(id);
    if (!row) return false;
    if (this.format.says(row.item, after)) return true;
    if (!this.format.says(row.item, before)) return false;
    this.put(id, row, after, this.me());
    return true;
  }

  private put(id: number, row: MemoryRow, values: EntityOf<D>, editor: Person): void {
    const written = this.format.write(values);
    this.refuseDoubles(id, written);
    this.list.items.set(id, { ...row, item: { ...row.item, ...written }, version: row.version + 1, modified: this.now(), editor });
  }

  /** Unique columns, as the list enforces them: whatever the case, and empty values as often as one likes. */
  private refuseDoubles(id: number, written: RawRow): void {
    for (const [name, field] of Object.entries(this.schema.fields)) {
      const value = written[name];
      if (!field.unique || value === null || value === undefined || value === '') continue;
      const same = (other: unknown): boolean => String(other).toLowerCase() === String(value).toLowerCase();
      if ([...this.list.items].some(([otherId, { item }]) => otherId !== id && same(item[name]))) throw new DataError('duplicate');
    }
  }

  private known(id: number): MemoryRow {
    const row = this.list.items.get(id);
    if (!row) throw new DataError('notFound');
    return row;
  }

  private stored(id: number): Stored<EntityOf<D>> {
    const row = this.known(id);
    const reading = this.format.read(row.item);
    if (!reading.ok) throw new DataError('unreadable', reading.column.en);
    return toStored(id, row, reading.values);
  }
}

function toStored<T>(id: number, row: MemoryRow, values: T): Stored<T> {
  return { ...values, id, etag: etagOf(row), created: row.created, modified: row.modified, author: row.author, editor: row.editor };
}

function etagOf({ version }: MemoryRow): string {
  return `"${version}"`;
}

function restValue(id: number, row: MemoryRow, name: string): unknown {
  const stamps: RawRow = { Id: id, Created: row.created, Modified: row.modified, AuthorId: row.author.id, EditorId: row.editor.id };
  return name in stamps ? stamps[name] : row.item[name];
}

function holds(stored: unknown, { is, value }: RestCondition): boolean {
  const isEmpty = stored === null || stored === undefined;
  if (value === null) return isEmpty === (is === 'eq');
  if (isEmpty) return is === 'ne';
  const order = compare(stored, value);
  return { eq: order === 0, ne: order !== 0, lt: order < 0, le: order <= 0, gt: order > 0, ge: order >= 0 }[is];
}

function compare(left: unknown, right: unknown): number {
  const [a, b] = [comparable(left), comparable(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** REST has dates as text, with and without thousandths; SharePoint compares text without case. */
function comparable(value: unknown): string | number {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return new Date(value).toISOString();
  return typeof value === 'boolean' ? Number(value) : String(value ?? '').toLowerCase();
}
