import { pollLists, PollRecordsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import type { SetUpOptions, SetUpReport } from '../provisioning/SetUpReport';
import { Provisioner } from '../provisioning/Provisioner';
import type { FaultKind } from '../provisioning/SetUpStatus';
import type { PollTables } from './pollTables';
import type { Refused } from './refuseRecords';

/** Anybody could have written decisions; or somebody who may no longer. */
const UNPROTECTED: ReadonlySet<FaultKind> = new Set(['notSetUp', 'permissions']);
const OVERGRANTED: ReadonlySet<FaultKind> = new Set(['level']);

const NONE: Refused = { ids: [], changes: [] };

/** Sets up the lists of polls; decisions that it finds where nothing protected them count for nothing from then on. */
export class PollSetUp extends Provisioner {
  public constructor(
    private readonly pollConnection: Connection,
    private readonly records: PollTables['records']
  ) {
    super(pollConnection, pollLists);
  }

  public override async setUp(options: SetUpOptions = {}): Promise<SetUpReport> {
    const { lists } = await this.status();
    const faults = lists.find(({ url }) => url === PollRecordsList.url)?.faults ?? [];
    const wasUnprotected = faults.some(({ kind }) => UNPROTECTED.has(kind));
    if (!wasUnprotected && !faults.some(({ kind }) => OVERGRANTED.has(kind))) return super.setUp(options);
    const { refuseRecords } = await import(/* webpackChunkName: 'provisioning' */ './refuseRecords');
    // Before the list is protected too: a set-up that is cut off right after it leaves nothing planted behind a sound list.
    const early = wasUnprotected ? await refuseRecords(this.pollConnection, this.records, true).catch(() => NONE) : NONE;
    const report = await super.setUp(options);
    if (report.request) return report;
    const late = await refuseRecords(this.pollConnection, this.records, wasUnprotected, early.ids);
    return { ...report, changes: [...report.changes, ...early.changes, ...late.changes] };
  }
}
