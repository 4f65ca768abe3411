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

  /**
   * From the one operation that tells of all lists of the web, for all parts of a page. Columns and who was given what are
   * looked at for who may mend them, a few times an hour; what does it is loaded then.
   */
  public async status(): Promise<SetUpStatus> {
    const site = siteReader(this.connection);
    const facts = await site.inspect(this.schemas);
    const urls = this.schemas.map(({ url }) => url);
    if (!urls.some((url) => facts.lists.get(url)?.fields)) return checkLists(this.schemas, facts);
    const { inspector } = await import(/* webpackChunkName: 'inspection' */ './inspectList');
    const status = checkLists(this.schemas, facts, inspector(this.schemas, facts));
    if (status.state === 'broken') site.inspections.forget(urls);
    else site.inspections.sound(urls);
    return status;
  }

  /**
   * Creates what is missing, upgrades what is older, mends what is not as it was promised, and says what it changed. It can be
   * run again at any time, after a failure or from two places at once; it never deletes, and keeps the titles and words that
   * an owner chose. Its code is loaded when it is called.
   * @throws DataError `forbidden` without the rights that `status` names; `AbortError`
   */
  public async setUp(options: SetUpOptions = {}): Promise<SetUpReport> {
    siteReader(this.connection).inspections.forget(this.schemas.map(({ url }) => url));
    const { setUpLists } = await import(/* webpackChunkName: 'provisioning' */ './setUpLists');
    return setUpLists(this.connection, this.schemas, options);
  }

  /** Faults in words, for who may mend them. */
  public async explain(faults: readonly Fault[]): Promise<readonly Words[]> {
    const { faultWords } = await import(/* webpackChunkName: 'provisioning' */ './setUpLists');
    return faults.map(faultWords);
  }
}
