import { pollDraftLists, pollLists, PollRecordsList } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import type { SetUpOptions, SetUpReport } from '../provisioning/SetUpReport';
import { Provisioner } from '../provisioning/Provisioner';
import type { SetUpStatus } from '../provisioning/SetUpStatus';
import type { PollTables } from './pollTables';

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
    // It joined polls later: where it is missing, it was never there.
    const ofDrafts = drafts.state === 'missing' ? 'older' : drafts.state;
    const lists = drafts.lists.map((list) => (list.state === 'missing' ? { ...list, state: 'older' as const } : list));
    return { ...status, lists: [...status.lists, ...lists], state: ofDrafts === 'broken' || status.state === 'current' ? ofDrafts : status.state };
  }

  public override async setUp(options: SetUpOptions = {}): Promise<SetUpReport> {
    const { lists } = await this.status();
    const { setUpPolls } = await import(/* webpackChunkName: 'provisioning' */ './setUpPolls');
    const faults = lists.find(({ url }) => url === PollRecordsList.url)?.faults ?? [];
    return setUpPolls({ connection: this.pollConnection, records: this.records, faults, setUp: (given) => super.setUp(given), setUpDrafts: (given) => this.drafts.setUp(given) }, options);
  }
}
