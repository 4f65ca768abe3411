import type { Mark } from '../../domain/usages/agentMarks';
import type { OpenCounts } from '../../domain/usages/openCounts';
import { addOpen, formatOpenCounts, openingsIn, parseOpenCounts, sumOpenCounts } from '../../domain/usages/openCounts';
import { DataError, hasCode } from '../DataError';
import { swallowed } from '../swallowed';
import { newClientKey } from '../items/newClientKey';
import type { Stored } from '../items/Table';
import type { UsageMapSite } from './UsageMapSite';
import type { UsageTables } from './usageTables';

/** Items a month among which the writes of many agents spread. */
const SHARDS = 8;
/** Openings that are sent together: what one agent opened cannot be read from one change of a counter. */
const ENOUGH = 5;

/**
 * Counts openings: they gather in the browser, apart for each person, and are added, several at a time, to one of a few
 * counters of the month. No screen says by whom; whoever looks at the counters all the time can tell, for each says who changed it last. A page view costs no request for it, five openings cost two.
 */
export class OpenCounter {
  public constructor(
    private readonly table: UsageTables['opens'],
    private readonly site: Pick<UsageMapSite, 'serverNow' | 'userId' | 'webUrl'>,
    private readonly storage: Storage | undefined,
    private readonly random: () => number = Math.random
  ) {}

  /**
   * Never fails: a figure that is lost is no reason to disturb anybody.
   * @param usage for which the tool was opened, where it is known
   */
  public async count(mark: Mark, usage?: Mark): Promise<void> {
    try {
      const key = await this.key();
      const opened = addOpen(this.gathered(key), mark);
      const counts = usage ? addOpen(opened, usage) : opened;
      this.keep(key, counts);
      if (openingsIn(counts) < ENOUGH) return;
      this.keep(key, {});
      await this.sendOrKeep(key, counts);
    } catch (error) {
      swallowed(error, 'count openings');
    }
  }

  private async sendOrKeep(key: string, counts: OpenCounts): Promise<void> {
    try {
      await this.send(counts);
    } catch (error) {
      this.keep(key, sumOpenCounts([counts, this.gathered(key)]));
      throw error;
    }
  }

  /** Sums the counters of this month and the `months - 1` before it; one request of at most `8 × months` items. */
  public async read(months: number): Promise<OpenCounts> {
    const now = this.site.serverNow();
    const names = Array.from({ length: months }, (_, index) => monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - index, 1))));
    const { rows } = await this.table.entries({ where: [names.map((value) => ({ column: 'month', is: 'eq', value }) as const)], size: SHARDS * months });
    return sumOpenCounts(rows.map(({ counts }) => parseOpenCounts(counts)));
  }

  /** Another counter is taken when somebody else writes the same one at the same time. */
  private async send(counts: OpenCounts, triesLeft = 2): Promise<void> {
    const month = monthOf(this.site.serverNow());
    const counter = `${month}/${Math.floor(this.random() * SHARDS) + 1}`;
    try {
      const [stored] = (await this.table.page({ where: [{ column: 'counter', is: 'eq', value: counter }], size: 1 })).rows;
      if (stored) await this.raise(stored, counts);
      else await this.table.add({ month, counter, counts: formatOpenCounts(counts) }, newClientKey());
    } catch (error) {
      const isTaken = hasCode(error, 'conflict') || hasCode(error, 'duplicate');
      if (!isTaken || triesLeft === 0) throw error;
      await this.send(counts, triesLeft - 1);
    }
  }

  /**
   * @throws DataError `conflict` too when somebody else wrote the same figures meanwhile: a table takes them for this write,
   * whose answer was lost, but his openings are not these
   */
  private async raise(stored: Stored<{ readonly month: string; readonly counter: string; readonly counts: string }>, counts: OpenCounts): Promise<void> {
    const wanted = formatOpenCounts(sumOpenCounts([parseOpenCounts(stored.counts), counts]));
    const written = await this.table.update({ ...stored, counts: wanted });
    if (written.counts === wanted && written.editor.id !== (await this.site.userId())) throw new DataError('conflict');
  }

  private gathered(key: string): OpenCounts {
    return parseOpenCounts(this.storage?.getItem(key) ?? '');
  }

  private keep(key: string, counts: OpenCounts): void {
    try {
      this.storage?.setItem(key, formatOpenCounts(counts));
    } catch (error) {
      // A full storage: the opening is not counted.
      swallowed(error, 'keep openings');
    }
  }

  /** On a computer that people share, nobody's openings leave under another's name. */
  private async key(): Promise<string> {
    return `parvis-usage-opens|${this.site.webUrl}|${await this.site.userId()}`;
  }
}

function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7);
}
