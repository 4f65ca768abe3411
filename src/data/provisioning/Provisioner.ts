import type { ListHead, ListSchema, Words } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { checkLists } from './checkLists';
import type { SetUpOptions, SetUpReport } from './SetUpReport';
import type { Fault, SetUpStatus } from './SetUpStatus';
import { siteReader } from './SiteReader';

export type { SetUpStatus } from './SetUpStatus';

/** Lists of which a page knows what is looked at at each visit; the rest is loaded for who may mend them. */
export interface ListsOnDemand {
  readonly heads: readonly ListHead[];
  /** In the same order. */
  load(): Promise<readonly ListSchema[]>;
}

/** Makes a topic's lists what its schemas say, and tells whether they are. */
export class Provisioner {
  private readonly lists: ListsOnDemand;

  /** @param lists in the order in which they are made: lookups after what they look up */
  public constructor(
    private readonly connection: Connection,
    lists: readonly ListSchema[] | ListsOnDemand
  ) {
    this.lists = 'load' in lists ? lists : { heads: lists, load: () => Promise.resolve(lists) };
  }

  /**
   * From the one operation that tells of all lists of the web, for all parts of a page. Columns and who was given what are
   * looked at for who may mend them, a few times an hour; what does it is loaded then.
   */
  public async status(): Promise<SetUpStatus> {
    const site = siteReader(this.connection);
    const facts = await site.inspect(this.lists.heads);
    const urls = this.urls();
    const seen = checkLists(this.lists.heads, facts);
    if (seen.state === 'missing') return seen;
    const isRead = urls.some((url) => facts.lists.get(url)?.fields);
    // What is wrong is told by name to who may mend it.
    if (!isRead && !(seen.mayRepair && seen.state === 'broken')) return seen;
    const [{ inspector, siteReaders }, schemas] = await Promise.all([import(/* webpackChunkName: 'inspection' */ './inspectList'), this.lists.load()]);
    const status = checkLists(schemas, facts, inspector(schemas, facts, isRead ? await siteReaders(this.connection) : []));
    if (!isRead) return status;
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
    siteReader(this.connection).inspections.forget(this.urls());
    const [{ setUpLists }, schemas] = await Promise.all([import(/* webpackChunkName: 'provisioning' */ './setUpLists'), this.lists.load()]);
    return setUpLists(this.connection, schemas, options);
  }

  /** Faults in words, for who may mend them. */
  public async explain(faults: readonly Fault[]): Promise<readonly Words[]> {
    const { faultSentences } = await import(/* webpackChunkName: 'provisioning' */ './setUpLists');
    return faultSentences(faults);
  }

  private urls(): readonly string[] {
    return this.lists.heads.map(({ url }) => url);
  }
}
