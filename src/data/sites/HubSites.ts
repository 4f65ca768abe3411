import type { Connection } from '../connection/Connection';
import type { HubRow } from './hubIn';
import { hubIn } from './hubIn';
import { searchSites } from './searchSites';
import type { SiteAddress } from './SiteAddress';

/** Rows of a page of search results (MS docs: search limits). */
const PAGE = 500;
/** Pages at most: as many sites as one hub of a city could have. */
const PAGES = 8;

/** The hub that a site belongs to, or is. */
export interface Hub {
  readonly id: string;
  readonly isHome: boolean;
}

/** The sites of a hub, as far as the person may read them. */
export class HubSites {
  public constructor(private readonly connection: Connection) {}

  /** Null: the site has joined none. @throws DataError */
  public async hub(): Promise<Hub | null> {
    const site = await this.connection.sp.at('_api/site').select('HubSiteId', 'IsHubSite')<HubRow & { readonly IsHubSite?: boolean }>();
    const id = hubIn(site);
    return id === null ? null : { id, isHome: site.IsHubSite === true };
  }

  /**
   * By their names, the hub's own among them, and each once (MS docs: search; `DepartmentId` holds the hub).
   * @throws DataError; AbortError
   */
  public async sites({ id }: Hub, signal?: AbortSignal): Promise<readonly SiteAddress[]> {
    const text = `contentclass:STS_Site DepartmentId:{${id.replace(/[{}]/g, '')}}`;
    const found = new Map<string, SiteAddress>();
    for (let page = 0; page < PAGES; page++) {
      const { sites, total } = await searchSites(this.connection, { text, most: PAGE, from: page * PAGE, signal });
      for (const site of sites) found.set(site.webUrl.toLowerCase(), site);
      if ((page + 1) * PAGE >= total) break;
    }
    return [...found.values()].sort((one, other) => one.title.localeCompare(other.title, this.connection.language ?? 'fr'));
  }
}
