import type { EntityOf } from '../../lists/defineList';
import type { TariffFollowsList } from '../../lists/tariffs';
import { keyWithin } from '../items/keyWithin';
import type { Stored, Table } from '../items/Table';
import type { TariffFollows } from './TariffServices';

type FollowRow = EntityOf<typeof TariffFollowsList>;
/** Nobody follows more services than a city has. */
const MOST = 200;

/** Services that an agent follows: one row of his own each. */
export class StoredFollows implements TariffFollows {
  public constructor(
    private readonly table: Table<FollowRow>,
    private readonly userId: () => Promise<number>
  ) {}

  public async read(): Promise<readonly string[]> {
    return namesOf(await this.rows());
  }

  public async set(service: string, isFollowed: boolean): Promise<readonly string[]> {
    const rows = await this.rows();
    const own = rows.filter((row) => row.service === service);
    // A key for each time: what was taken away lies in the recycle bin under the one before.
    if (isFollowed && own.length === 0) await this.table.add({ service }, keyWithin('follow', `${await this.userId()}|${service}|${rows.reduce((last, { id }) => Math.max(last, id), 0)}`));
    if (!isFollowed) for (const row of own) await this.table.remove(row);
    const others = namesOf(rows).filter((each) => each !== service);
    return isFollowed ? [...others, service] : others;
  }

  /** Site owners read everybody's, so the author is asked for by name. */
  private async rows(): Promise<readonly Stored<FollowRow>[]> {
    return (await this.table.page({ where: [{ column: 'author', is: 'eq', value: await this.userId() }], size: MOST })).rows;
  }
}

function namesOf(rows: readonly FollowRow[]): readonly string[] {
  return [...new Set(rows.map(({ service }) => service))];
}
