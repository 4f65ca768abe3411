import '@pnp/sp/items';
import { headers } from '@pnp/queryable';
import type { Mark } from '../../domain/usages/agentMarks';
import type { OpenCounts } from '../../domain/usages/openCounts';
import { addOpen, formatOpenCounts, parseOpenCounts, sumOpenCounts } from '../../domain/usages/openCounts';
import type { UsageOpensItem } from '../../lists/usages';
import { UsageOpensList } from '../../lists/usages';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { swallowed } from '../swallowed';
import { ListItems } from '../items/ListItems';

/** Items a month among which the writes of many agents spread. */
const SHARDS = 8;
/** Openings that are sent together: what one agent opened cannot be read from one change of a counter. */
const ENOUGH = 5;

const WITH_ETAG = { Accept: 'application/json;odata=minimalmetadata' };

type StoredCounts = UsageOpensItem & { readonly 'odata.etag': string };

/**
 * Counts openings without naming anybody: they gather in the browser and are added, several at a time, to one of a few
 * counters of the month. A page view costs no request for it, five openings cost two.
 */
export class OpenCounter {
  private readonly items: ListItems<typeof UsageOpensList>;

  public constructor(
    private readonly connection: Connection,
    private readonly storage: Storage | undefined,
    private readonly random: () => number = Math.random
  ) {
    this.items = new ListItems(connection, UsageOpensList);
  }

  /** Never fails: a figure that is lost is no reason to disturb anybody. */
  public async count(mark: Mark): Promise<void> {
    const counts = addOpen(this.gathered(), mark);
    this.keep(counts);
    if (Object.values(counts).reduce((sum, count) => sum + count, 0) < ENOUGH) return;
    this.keep({});
    try {
      await this.send(counts);
    } catch (error) {
      swallowed(error, 'count openings');
      this.keep(sumOpenCounts([counts, this.gathered()]));
    }
  }

  /** Sums the counters of this month and the `months - 1` before it; one request of at most `8 × months` items. */
  public async read(months: number): Promise<OpenCounts> {
    const now = this.connection.serverNow();
    const names = Array.from({ length: months }, (_, index) => monthOf(new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - index, 1))));
    const items = await this.items
      .query()
      .filter(names.map((name) => `Month eq '${name}'`).join(' or '))
      .top(SHARDS * months)<readonly UsageOpensItem[]>();
    return sumOpenCounts(items.map(({ Counts }) => parseOpenCounts(Counts ?? '')));
  }

  /** Another counter is taken when somebody else writes the same one at the same time. */
  private async send(counts: OpenCounts, triesLeft = 2): Promise<void> {
    const month = monthOf(this.connection.serverNow());
    const counter = `${month}/${Math.floor(this.random() * SHARDS) + 1}`;
    try {
      const [stored] = await this.items.query().filter(`Counter eq '${counter}'`).top(1)<readonly StoredCounts[]>(headers(WITH_ETAG));
      if (stored) await this.items.update(stored.Id, stored['odata.etag'], { Counts: formatOpenCounts(sumOpenCounts([parseOpenCounts(stored.Counts ?? ''), counts])) });
      else await this.items.add({ Month: month, Counter: counter, Counts: formatOpenCounts(counts) });
    } catch (error) {
      const isTaken = error instanceof DataError && (error.code === 'conflict' || error.code === 'duplicate');
      if (!isTaken || triesLeft === 0) throw error;
      await this.send(counts, triesLeft - 1);
    }
  }

  private gathered(): OpenCounts {
    return parseOpenCounts(this.storage?.getItem(this.key()) ?? '');
  }

  private keep(counts: OpenCounts): void {
    try {
      this.storage?.setItem(this.key(), formatOpenCounts(counts));
    } catch (error) {
      // A full storage: the opening is not counted.
      swallowed(error, 'keep openings');
    }
  }

  private key(): string {
    return `parvis-usage-opens|${this.connection.webUrl}`;
  }
}

function monthOf(date: Date): string {
  return date.toISOString().slice(0, 7);
}
