import type { ActContent, ActKind, PrivacyAct } from '../../domain/privacy/acts';
import type { EntityOf } from '../../lists/defineList';
import { PrivacyRecordsList } from '../../lists/privacyRecords';
import { isAltered } from '../append/asArrived';
import type { Connection } from '../connection/Connection';
import { DataError, hasCode } from '../DataError';
import { allRows } from '../items/allRows';
import { ListTable } from '../items/ListTable';
import type { Stored, Table } from '../items/Table';
import { Provisioner } from '../provisioning/Provisioner';
import { siteReader } from '../provisioning/SiteReader';
import type { Acts } from './PrivacyServices';

type ActRow = EntityOf<typeof PrivacyRecordsList>;

/** What owners did for the protection of data, in a list that is made with the first act. */
export class PrivacyActs {
  private readonly table: Table<ActRow>;

  public constructor(private readonly connection: Connection) {
    this.table = new ListTable<typeof PrivacyRecordsList>(connection, PrivacyRecordsList, { derive: ({ kind }) => ({ Title: kind }) });
  }

  public async all(): Promise<Acts> {
    let unreadable = 0;
    try {
      const rows = await allRows(this.table, { size: 1000 }, (some) => (unreadable += some.length));
      return { acts: rows.map(toAct), unreadable, at: this.connection.serverNow() };
    } catch (error) {
      if (hasCode(error, 'notFound')) return { acts: [], unreadable, at: this.connection.serverNow() };
      throw error;
    }
  }

  public async add(kind: ActKind, content: ActContent, clientKey: string): Promise<PrivacyAct> {
    if (!(await siteReader(this.connection).facts()).lists.has(PrivacyRecordsList.url)) await this.make();
    return toAct(await this.table.add({ kind, content }, clientKey));
  }

  private async make(): Promise<void> {
    const { left } = await new Provisioner(this.connection, [{ ...PrivacyRecordsList, isOnDemand: false }]).setUp();
    if (left.length > 0) throw new DataError('forbidden', left[0]?.en);
  }
}

function toAct(row: Stored<ActRow>): PrivacyAct {
  const { id, kind, content, author, created } = row;
  return { id, kind, content, by: author, at: created, isAltered: isAltered(row) };
}
