import { hasCode } from '../DataError';
import { allRows } from '../items/allRows';
import type { Condition, PageQuery, Table } from '../items/Table';
import { ChangedMeanwhile } from '../ChangedMeanwhile';
import { communityFrom, communityRow } from './requestRows';
import type { Communities, StoredCommunity } from './RequestServices';
import type { CommunityRow } from './requestTables';

/** Requests that are asked for at once. */
const MOST_REQUESTS = 20;

/** Communities on their list. */
export class TableCommunities implements Communities {
  public constructor(private readonly table: Table<CommunityRow>) {}

  public async list(): Promise<readonly StoredCommunity[]> {
    const rows = await allRows(this.table, { size: 1000 });
    return rows.map(communityFrom).sort((one, other) => one.name.localeCompare(other.name));
  }

  public async ofRequests(requests: readonly number[]): Promise<readonly StoredCommunity[]> {
    if (requests.length === 0) return [];
    const { rows } = await this.table.page({ where: [requests.slice(0, MOST_REQUESTS).map((value): Condition<CommunityRow> => ({ column: 'request', is: 'eq', value }))], size: 1000 });
    return rows.map(communityFrom);
  }

  public async toCareFor(since: Date): Promise<readonly StoredCommunity[]> {
    const where: PageQuery<CommunityRow>['where'] = [{ column: 'state', is: 'eq', value: 'open' }, [{ column: 'seeksAnimators', is: 'eq', value: true }, { column: 'lastSignAt', is: 'le', value: since }, { column: 'lastSignAt', is: 'eq', value: null }]];
    return (await allRows(this.table, { where, size: 1000 })).map(communityFrom);
  }

  public async open(id: number): Promise<StoredCommunity> {
    return communityFrom(await this.table.get(id));
  }

  public async save(community: StoredCommunity): Promise<StoredCommunity> {
    try {
      return communityFrom(await this.table.update({ ...communityRow(community), id: community.id, etag: community.etag }));
    } catch (error) {
      if (!hasCode(error, 'conflict')) throw error;
      throw new ChangedMeanwhile(community, await this.open(community.id), error);
    }
  }
}
