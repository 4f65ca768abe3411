import { hasCode } from '../DataError';
import { allRows } from '../items/allRows';
import type { Table } from '../items/Table';
import { ChangedMeanwhile } from '../ChangedMeanwhile';
import { communityFrom, communityRow } from './requestRows';
import type { Communities, StoredCommunity } from './RequestServices';
import type { CommunityRow } from './requestTables';

/** Communities on their list. */
export class TableCommunities implements Communities {
  public constructor(private readonly table: Table<CommunityRow>) {}

  public async list(): Promise<readonly StoredCommunity[]> {
    const rows = await allRows(this.table, { size: 1000 });
    return rows.map(communityFrom).sort((one, other) => one.name.localeCompare(other.name));
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
