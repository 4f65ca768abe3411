import type { Connection } from '../connection/Connection';
import { withSignal } from '../connection/withSignal';
import type { SiteAddress } from './SiteAddress';

interface SearchAnswer {
  readonly PrimaryQueryResult: {
    readonly RelevantResults: { readonly TotalRows: number; readonly Table: { readonly Rows: ReadonlyArray<{ readonly Cells: ReadonlyArray<{ readonly Key: string; readonly Value: string | null }> }> } };
  };
}

const NO_HUB = '00000000-0000-0000-0000-000000000000';
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
    const { HubSiteId, IsHubSite } = await this.connection.sp.at('_api/site').select('HubSiteId', 'IsHubSite')<{ readonly HubSiteId?: string; readonly IsHubSite?: boolean }>();
    return !HubSiteId || HubSiteId === NO_HUB ? null : { id: HubSiteId, isHome: IsHubSite === true };
  }

  /**
   * By their names, the hub's own among them. SharePoint's search leaves out what the person cannot read, and what was made in the last
   * minutes (MS docs: search; `DepartmentId` holds the hub).
   * @throws DataError; AbortError
   */
  public async sites({ id }: Hub, signal?: AbortSignal): Promise<readonly SiteAddress[]> {
    const found = new Map<string, SiteAddress>();
    for (let page = 0; page < PAGES; page++) {
      const { RelevantResults } = (await this.page(id, page * PAGE, signal)).PrimaryQueryResult;
      for (const { Cells } of RelevantResults.Table.Rows) {
        const cell = (key: string): string => Cells.find(({ Key }) => Key === key)?.Value ?? '';
        const webUrl = cell('Path').replace(/\/$/, '');
        if (webUrl !== '') found.set(webUrl.toLowerCase(), { webUrl, title: cell('Title') || webUrl });
      }
      if ((page + 1) * PAGE >= RelevantResults.TotalRows) break;
    }
    return [...found.values()].sort((one, other) => one.title.localeCompare(other.title, this.connection.language ?? 'fr'));
  }

  private async page(id: string, from: number, signal?: AbortSignal): Promise<SearchAnswer> {
    const asked = this.connection.sp.at('_api/search/query');
    asked.query.set('querytext', `'contentclass:STS_Site DepartmentId:{${id.replace(/[{}]/g, '')}}'`);
    asked.query.set('selectproperties', "'Title,Path'");
    asked.query.set('rowlimit', String(PAGE));
    asked.query.set('startrow', String(from));
    asked.query.set('trimduplicates', 'false');
    return asked.using(withSignal(signal))<SearchAnswer>();
  }
}
