import { pollDraftLists, pollLists, PollRecordsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import type { SetUpOptions, SetUpReport } from '../provisioning/SetUpReport';
import { Provisioner } from '../provisioning/Provisioner';
import type { FaultKind, SetUpStatus } from '../provisioning/SetUpStatus';
import type { PollTables } from './pollTables';
import type { Refused } from './refuseRecords';

/** Anybody could have written decisions; or somebody who may no longer. */
const UNPROTECTED: ReadonlySet<FaultKind> = new Set(['notSetUp', 'permissions']);
const OVERGRANTED: ReadonlySet<FaultKind> = new Set(['level']);

const NONE: Refused = { ids: [], changes: [] };

/** Sets up the lists of polls; decisions that it finds where nothing protected them count for nothing from then on. */
export class PollSetUp extends Provisioner {
  private readonly drafts: Provisioner;

  public constructor(
    private readonly pollConnection: Connection,
    private readonly records: PollTables['records']
  ) {
    super(pollConnection, pollLists);
    this.drafts = new Provisioner(pollConnection, pollDraftLists);
  }

  /** Who may repair is told too when there is no list for drafts yet, or it is damaged. */
  public override async status(): Promise<SetUpStatus> {
    const [status, drafts] = await Promise.all([super.status(), this.drafts.status()]);
    if (!status.mayRepair || status.state === 'missing' || status.state === 'newer') return status;
    const faults = drafts.lists.flatMap((list) => list.faults);
    const state = faults.length > 0 ? 'broken' : status.state === 'current' && drafts.state !== 'current' ? 'older' : status.state;
    return { ...status, lists: [...status.lists, ...drafts.lists.map((list) => (list.state === 'missing' ? { ...list, state: 'older' as const } : list))], state };
  }

  public override async setUp(options: SetUpOptions = {}): Promise<SetUpReport> {
    const { lists } = await this.status();
    const faults = lists.find(({ url }) => url === PollRecordsList.url)?.faults ?? [];
    const wasUnprotected = faults.some(({ kind }) => UNPROTECTED.has(kind));
    if (!wasUnprotected && !faults.some(({ kind }) => OVERGRANTED.has(kind))) return this.setUpAll(options);
    const { refuseRecords } = await import(/* webpackChunkName: 'provisioning' */ './refuseRecords');
    // Before the list is protected too: a set-up that is cut off right after it leaves nothing planted behind a sound list.
    const early = wasUnprotected ? await refuseRecords(this.pollConnection, this.records, true).catch(() => NONE) : NONE;
    const report = await this.setUpAll(options);
    if (report.request) return report;
    const late = await refuseRecords(this.pollConnection, this.records, wasUnprotected, early.ids);
    return { ...report, changes: [...report.changes, ...early.changes, ...late.changes] };
  }

  private async setUpAll(options: SetUpOptions): Promise<SetUpReport> {
    const { onProgress, signal } = options;
    const report = await super.setUp({ signal, onProgress: onProgress && ((progress) => onProgress({ ...progress, done: progress.done * 0.8 })) });
    if (report.request) return report;
    const { changes, left, request } = await this.drafts.setUp({ signal, onProgress: onProgress && ((progress) => onProgress({ ...progress, done: 0.8 + progress.done * 0.2 })) });
    return { changes: [...report.changes, ...changes], left: [...report.left, ...left], request };
  }
}
