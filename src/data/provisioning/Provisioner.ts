import type { ListSchema, Words } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { checkLists } from './checkLists';
import type { SetUpOptions, SetUpReport } from './SetUpReport';
import type { Fault, SetUpStatus } from './SetUpStatus';
import { siteReader } from './SiteReader';

export type { SetUpStatus } from './SetUpStatus';

/** Makes a topic's lists what its schemas say, and tells whether they are. */
export class Provisioner {
  /** @param schemas in the order in which they are made: lookups after what they look up */
  public constructor(
    private readonly connection: Connection,
    private readonly schemas: readonly ListSchema[]
  ) {}

  /** From the one operation that tells of all lists of the web, for all parts of a page. */
  public async status(): Promise<SetUpStatus> {
    return checkLists(this.schemas, await siteReader(this.connection).facts(this.schemas));
  }

  /**
   * Creates what is missing, upgrades what is older, mends what is not as it was promised, and says what it changed. It can be
   * run again at any time, after a failure or from two places at once; it never deletes, and keeps the titles and words that
   * an owner chose. Its code is loaded when it is called.
   * @throws DataError `forbidden` without the rights that `status` names; `AbortError`
   */
  public async setUp(options: SetUpOptions = {}): Promise<SetUpReport> {
    const { setUpLists } = await import(/* webpackChunkName: 'provisioning' */ './setUpLists');
    return setUpLists(this.connection, this.schemas, options);
  }

  /** Faults in words, for who may mend them. */
  public async explain(faults: readonly Fault[]): Promise<readonly Words[]> {
    const { faultWords } = await import(/* webpackChunkName: 'provisioning' */ './setUpLists');
    return faults.map(faultWords);
  }
}
