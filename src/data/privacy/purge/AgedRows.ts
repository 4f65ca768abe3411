import type { DueThing } from '../../../domain/privacy/Due';
import { earliest } from '../../../domain/calendar/extremes';
import type { ListSchema } from '../../../lists/defineList';
import type { Connection } from '../../connection/Connection';
import { itemPages } from '../../items/itemPages';
import { ListTable } from '../../items/ListTable';
import type { ManyOptions } from '../../items/Table';
import { dueRows } from './dueRows';
import type { PurgeRule } from './PurgeRule';

const PAGE = 5000;

interface AgedRow {
  readonly Id: number;
  readonly Modified: string;
  readonly FileSystemObjectType: number;
  readonly [column: string]: unknown;
}

/** Rows of one list that nobody changed for a time; also rows that cannot be read. The list is walked along its ids, which SharePoint answers whatever its size. */
export class AgedRows implements PurgeRule {
  /** @param lastSign when something of the row happened last; default: its last change. Null: it stays */
  public constructor(
    private readonly connection: Connection,
    private readonly schema: ListSchema,
    private readonly column: string | null = null,
    private readonly lastSign: (row: AgedRow) => Date | null = ({ Modified }) => new Date(Modified)
  ) {}

  public async due(before: Date, options: ManyOptions = {}): Promise<readonly DueThing[]> {
    const rows = await this.rows(before, options);
    return dueRows(before, { count: rows.length, oldest: earliest(rows.map(({ at }) => at)) });
  }

  public async remove({ key }: DueThing, options: ManyOptions = {}): Promise<void> {
    const rows = await this.rows(new Date(key), options);
    await new ListTable(this.connection, this.schema).removeMany(rows.map(({ id }) => id), options);
  }

  private async rows(before: Date, { signal }: ManyOptions): Promise<readonly { readonly id: number; readonly at: Date }[]> {
    const found: { readonly id: number; readonly at: Date }[] = [];
    const select = ['Id', 'Modified', 'FileSystemObjectType', ...(this.column === null ? [] : [this.column])];
    for await (const page of itemPages<AgedRow>(this.connection, this.schema, { select, size: PAGE, signal })) {
      for (const row of page) {
        const at = row.FileSystemObjectType === 0 ? this.lastSign(row) : null;
        if (at !== null && at < before) found.push({ id: row.Id, at });
      }
    }
    return found;
  }
}

/** When a month ended that a row counts; null: it says none. */
export function endOfMonth(row: AgedRow): Date | null {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(String(row.Month)) ?? [];
  return year === undefined || month === undefined ? null : new Date(Date.UTC(Number(year), Number(month), 1));
}
