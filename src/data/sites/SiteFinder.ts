import type { Connection } from '../connection/Connection';
import { withSignal } from '../connection/withSignal';
import type { SiteAddress } from './SiteAddress';

interface SearchAnswer {
  readonly PrimaryQueryResult: {
    readonly RelevantResults: { readonly Table: { readonly Rows: ReadonlyArray<{ readonly Cells: ReadonlyArray<{ readonly Key: string; readonly Value: string | null }> }> } };
  };
}

interface HubSite {
  readonly SiteUrl: string;
  readonly Title: string;
}

const SHOWN = 20;
const NO_HUB = '00000000-0000-0000-0000-000000000000';

/** Finds sites and webs that the person can read: SharePoint's search leaves out all others (MS docs: security trimming). */
export class SiteFinder {
  public constructor(private readonly connection: Connection) {}

  /**
   * Sites with a word that begins with each of the words; what was made in the last minutes is not in the index yet.
   * @throws DataError
   */
  public async find(text: string, signal?: AbortSignal): Promise<readonly SiteAddress[]> {
    const words = text.split(/[^\p{L}\p{N}]/u).filter(Boolean);
    if (words.length === 0) return [];
    const query = `(contentclass:STS_Site OR contentclass:STS_Web) ${words.map((word) => `Title:${word}*`).join(' ')}`;
    const asked = this.query('search/query');
    asked.query.set('querytext', `'${query}'`);
    asked.query.set('selectproperties', "'Title,Path'");
    asked.query.set('rowlimit', String(SHOWN));
    asked.query.set('trimduplicates', 'false');
    const { PrimaryQueryResult } = await asked.using(withSignal(signal))<SearchAnswer>();
    return PrimaryQueryResult.RelevantResults.Table.Rows.flatMap(({ Cells }) => {
      const cell = (key: string): string => Cells.find(({ Key }) => Key === key)?.Value ?? '';
      const webUrl = cell('Path').replace(/\/$/, '');
      return webUrl === '' ? [] : [{ webUrl, title: cell('Title') || webUrl }];
    });
  }

  /** The hub that the page's site has joined; null when there is none, or when it is the site itself. */
  public async hub(): Promise<SiteAddress | null> {
    const { HubSiteId } = await this.query('site').select('HubSiteId')<{ readonly HubSiteId?: string }>();
    if (!HubSiteId || HubSiteId === NO_HUB) return null;
    const { SiteUrl, Title } = await this.query(`hubsites/getbyid('${HubSiteId}')`).select('SiteUrl', 'Title')<HubSite>();
    const webUrl = SiteUrl.replace(/\/$/, '');
    return webUrl.toLowerCase() === this.connection.webUrl.toLowerCase() ? null : { webUrl, title: Title };
  }

  /** Asked by its address: PnPjs' modules for search and hubs would bring all of their methods. */
  private query(path: string) {
    return this.connection.sp.at(`_api/${path}`);
  }
}
