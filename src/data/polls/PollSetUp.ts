import { pollLists } from '../../lists/polls';
import type { Connection } from '../connection/Connection';
import type { SetUpOptions, SetUpReport } from '../provisioning/SetUpReport';
import { Provisioner } from '../provisioning/Provisioner';
import type { SetUpStatus } from '../provisioning/SetUpStatus';
import type { PollTables } from './pollTables';

/** Sets up the lists of polls; decisions that it finds where nothing protected them count for nothing from then on. */
export class PollSetUp extends Provisioner {
  public constructor(
    private readonly pollConnection: Connection,
    private readonly records: PollTables['records']
  ) {
    super(pollConnection, pollLists);
  }

  /** Who may repair is told too when there is no list yet for drafts or for groups of answers, or it is damaged. */
  public override async status(): Promise<SetUpStatus> {
    const status = await super.status();
    if (!status.mayRepair || status.state === 'missing' || status.state === 'newer') return status;
    const { withOwnerLists } = await import(/* webpackChunkName: 'poll-owners' */ './pollOwnerLists');
    return withOwnerLists(this.pollConnection, status);
  }

  public override async setUp(options: SetUpOptions = {}): Promise<SetUpReport> {
    const { setUpWithOwners } = await import(/* webpackChunkName: 'poll-owners' */ './pollOwnerLists');
    return setUpWithOwners({ connection: this.pollConnection, records: this.records, setUp: (given) => super.setUp(given) }, await this.status(), options);
  }
}
