import type { Connection } from '../connection/Connection';
import type { HubRow } from './hubIn';
import { hubIn } from './hubIn';
import { searchSites } from './searchSites';
import type { SiteAddress } from './SiteAddress';

interface HubSite {
  readonly SiteUrl: string;
  readonly Title: string;
}

const SHOWN = 20;

/** Finds sites and webs that the person can read. */
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
    return (await searchSites(this.connection, { text: query, most: SHOWN, signal })).sites;
  }

  /** The hub that the page's site has joined; null when there is none, or when it is the site itself. */
  public async hub(): Promise<SiteAddress | null> {
    const { sp } = this.connection;
    const id = hubIn(await sp.at('_api/site').select('HubSiteId')<HubRow>());
    if (id === null) return null;
    // Asked by its address: PnPjs' module for hubs would bring all of its methods.
    const { SiteUrl, Title } = await sp.at(`_api/hubsites/getbyid('${id}')`).select('SiteUrl', 'Title')<HubSite>();
    const webUrl = SiteUrl.replace(/\/$/, '');
    return webUrl.toLowerCase() === this.connection.webUrl.toLowerCase() ? null : { webUrl, title: Title };
  }
}
