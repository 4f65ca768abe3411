import type { Direction, NamedThing, Reference } from '../../domain/references/Reference';
import { opposite } from '../../domain/references/Reference';
import type { Thing } from '../../domain/references/thing';
import { formatThing, isSameWeb, parseThing } from '../../domain/references/thing';
import type { EntityOf } from '../../lists/defineList';
import { hashedGuid } from '../../lists/hashedGuid';
import type { ReferencesList } from '../../lists/references';
import { chunksOf } from '../connection/BatchSender';
import { hasCode } from '../DataError';
import type { Condition, Entry, Table } from '../items/Table';

type Row = EntityOf<typeof ReferencesList>;

/** Things in one request; each is a condition of its filter. */
const AT_ONCE = 20;
/** References of that many things; one has a handful. */
const MOST = 500;

/**
 * References between the things of one web, kept at both ends. Who asks for several things in one tick is answered by one
 * request (docs/decisions/0017-addresses-and-other-sites.md).
 */
export class References {
  private asked: Thing[] = [];
  private answer: Promise<readonly Reference[]> | undefined;

  /** @param webPath server-relative address of the web */
  public constructor(
    private readonly table: Table<Row>,
    private readonly webPath: string
  ) {}

  /** What the thing comes from and what it led to; nothing where the list is not set up. @throws DataError */
  public async of(thing: Thing): Promise<readonly Reference[]> {
    this.asked.push(thing);
    this.answer ??= Promise.resolve().then(() => this.read());
    const key = this.format(thing);
    return (await this.answer).filter((reference) => this.format(reference.thing) === key);
  }

  /**
   * Keeps that `thing` comes from `source`, at the ends that are things of this web. Kept already: nothing happens. It can be
   * called again after any failure: each end is stored once.
   * @throws DataError
   */
  public async add(thing: NamedThing, source: NamedThing): Promise<void> {
    const ends = [
      { thing, direction: 'from' as const, other: source },
      { thing: source, direction: 'to' as const, other: thing }
    ].filter((end) => isSameWeb(end.thing.webPath, this.webPath));
    await this.table.addMany(ends.map((end) => ({ values: this.toRow(end), clientKey: this.keyOf(end) })));
  }

  /** Forgets a reference at both ends; an end that is gone already is no failure. @throws DataError */
  public async remove({ thing, direction, other }: Reference): Promise<void> {
    const rows = await this.rowsOf([thing, other]);
    const ids = rows.filter((row) => this.isEnd(row, thing, direction, other) || this.isEnd(row, other, opposite(direction), thing)).map(({ id }) => id);
    if (ids.length > 0) await this.table.removeMany(ids);
  }

  private async read(): Promise<readonly Reference[]> {
    const things = this.asked;
    this.asked = [];
    this.answer = undefined;
    try {
      return (await this.rowsOf(things)).flatMap((row) => this.toReference(row));
    } catch (error) {
      if (hasCode(error, 'notFound')) return [];
      throw error;
    }
  }

  private async rowsOf(things: readonly Thing[]): Promise<readonly Entry<Row>[]> {
    const names = [...new Set(things.map((thing) => this.format(thing)))];
    const pages = await Promise.all(
      chunksOf(names, AT_ONCE).map((group) => this.table.entries({ where: [group.map((value): Condition<Row> => ({ column: 'thing', is: 'eq', value }))], size: MOST }))
    );
    return pages.flatMap(({ rows }) => rows);
  }

  private toRow({ thing, direction, other }: Reference): Row {
    return { title: other.title, thing: this.format(thing), direction, other: this.format(other) };
  }

  private toReference({ title, thing, direction, other }: Row): readonly Reference[] {
    const [one, two] = [parseThing(thing, this.webPath), parseThing(other, this.webPath)];
    return one && two ? [{ thing: one, direction, other: { ...two, title } }] : [];
  }

  private isEnd(row: Row, thing: Thing, direction: Direction, other: Thing): boolean {
    return row.thing === this.format(thing) && row.direction === direction && row.other === this.format(other);
  }

  /** The same reference has the same key, whoever keeps it: the list's unique column keeps it once. */
  private keyOf({ thing, direction, other }: Reference): string {
    return hashedGuid(`${this.format(thing)} ${direction} ${this.format(other)}`);
  }

  private format(thing: Thing): string {
    return formatThing(thing, this.webPath);
  }
}
