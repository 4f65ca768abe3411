import type { ListSchema } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { JustSeen } from '../connection/JustSeen';
import { tabStorage } from '../kept/browserStorage';
import { Inspections } from './Inspections';
import { readSite } from './readSite';
import type { SiteFacts } from './SiteFacts';
import { missingRights } from './siteRights';
import { standingsOf } from './standingsOf';

/** Parts of one page do not start at the same moment. */
const YOUNG_MS = 2000;

/** What one operation tells of all lists of a web, for all parts of a page. */
export class SiteReader {
  private readonly seen: JustSeen<Promise<SiteFacts>>;
  private isInspecting = false;

  public constructor(
    private readonly connection: Connection,
    public readonly inspections = new Inspections(tabStorage(), connection.webUrl)
  ) {
    this.seen = new JustSeen(connection, YOUNG_MS);
  }

  /**
   * An answer is shared for two seconds, unless something was written since: then the lists are not what they were.
   * @throws DataError
   */
  public facts(): Promise<SiteFacts> {
    const seen = this.seen.get();
    if (seen) return seen;
    const facts = this.read();
    this.seen.keep(facts);
    const standings = facts.then((read) => standingsOf(read, this.connection.serverNow()));
    // Whoever asked for the facts is told; without standings all is read from the site.
    standings.catch(() => undefined);
    this.connection.stands(standings);
    facts.catch(() => {
      if (this.seen.get() === facts) this.seen.forget();
    });
    return facts;
  }

  /**
   * As `facts`, for who checks these lists: with their columns where the person may mend them and this tab did not find them
   * sound a while ago.
   * @throws DataError
   */
  public async inspect(lists: readonly Pick<ListSchema, 'url'>[]): Promise<SiteFacts> {
    const isDue = this.inspections.isDue(lists.map(({ url }) => url));
    this.isInspecting ||= isDue;
    const facts = await this.facts();
    if (!isDue || !lacksColumns(facts)) return facts;
    // What was shared did not bring them.
    this.seen.forget();
    this.isInspecting = true;
    return this.facts();
  }

  private async read(): Promise<SiteFacts> {
    // Whoever starts in the same tick is heard: a page asks once.
    await Promise.resolve();
    const isInspecting = this.isInspecting;
    this.isInspecting = false;
    const facts = await readSite(this.connection, undefined, isInspecting);
    seen.set(this.connection.webPath.toLowerCase(), facts);
    // In an owner's browser it is seen to that links lead to the right pages; what does not load is asked for at the next view.
    if (missingRights(facts.permissions).length === 0) import(/* webpackChunkName: 'part-page' */ '../partPages/lookAfterPages').then(({ lookAfterPages }) => lookAfterPages(this.connection, facts), () => undefined);
    return facts;
  }
}

function lacksColumns({ permissions, lists }: SiteFacts): boolean {
  return missingRights(permissions).length === 0 && [...lists.values()].some(({ fields }) => fields === null);
}

const seen = new Map<string, SiteFacts>();

/** What this page read last of a web, by its server-relative address; undefined where it did not. */
export function seenSite(webPath: string): SiteFacts | undefined {
  return seen.get(webPath.toLowerCase());
}

const readers = new WeakMap<Connection, SiteReader>();

/** The one reader of a connection. */
export function siteReader(connection: Connection): SiteReader {
  let reader = readers.get(connection);
  if (!reader) readers.set(connection, (reader = new SiteReader(connection)));
  return reader;
}
