import type { CalendarDay } from '../../calendar/calendarDay';
import { PriceBook } from '../prices/PriceBook';
import type { PriceFile } from '../prices/PriceFile';
import { priceOf } from '../priceOf';
import type { Proposal } from './ChangeFile';

/** What a proposal starts from. */
export type Start = Pick<Proposal, 'base' | 'before'>;

/**
 * How the version that a proposal noted stands to what is known now.
 * - `same`: nothing came in between
 * - `overtaken`: another version came meanwhile; the proposal says how it starts again
 * - `applied`: an act of its own file has set the line
 * - `unknown`: no version of the line has that key
 */
export type StartState = 'same' | 'overtaken' | 'applied' | 'unknown';

/** Where lines of one service start from: what is applicable on the wanted day, without what the file's own acts set. */
export class Starts {
  private readonly book: PriceBook;
  private readonly own: ReadonlySet<number>;

  /** @param id of the change file @param today nothing later is known */
  public constructor(
    private readonly file: PriceFile,
    id: number,
    private readonly wanted: CalendarDay,
    private readonly today: CalendarDay
  ) {
    this.own = new Set(file.acts.filter((act) => act.file === id).map((act) => act.id));
    this.book = new PriceBook({ ...file, versions: file.versions.filter(({ act }) => !this.own.has(act)) });
  }

  /** As a proposal that is made now notes it. */
  public now(line: string, day: CalendarDay = this.wanted): Start {
    const standing = this.book.on(line, day, this.today).applicable;
    // What is abolished or annulled is charged to nobody.
    return standing.state === 'set' ? { base: standing.version.key, before: priceOf(standing) } : { base: null, before: null };
  }

  /** What a proposal that noted a version starts from: that version for ever, whatever came since. */
  public of(line: string, base: string | null): Start & { readonly state: StartState } {
    const version = base === null ? null : this.file.versions.find((each) => each.key === base && each.line === line);
    if (version === undefined) return { base, before: null, state: 'unknown' };
    const before = version === null ? null : priceOf({ state: 'set', version });
    const isApplied = this.file.versions.some((each) => each.line === line && this.own.has(each.act));
    return { base, before, state: isApplied ? 'applied' : this.now(line).base === base ? 'same' : 'overtaken' };
  }
}
