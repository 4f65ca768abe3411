import type { MapSite, NewSitePlan } from '../../domain/newSite/newSitePlan';
import { SitesList, UsagesList } from '../../lists/usages';
import { isAltered } from '../append/asArrived';
import type { Connection } from '../connection/Connection';
import { allRows } from '../items/allRows';
import { keyWithin } from '../items/keyWithin';
import { ListTable } from '../items/ListTable';
import type { Stored } from '../items/Table';
import { readPartPage } from '../partPages/readPartPage';
import { siteReader } from '../provisioning/SiteReader';
import type { SiteValues } from '../usages/usageTables';

/** The usage map of the city: the page that it is on, and its directory of sites. */
export class CityMap {
  private readonly sites: ListTable<typeof SitesList>;

  public constructor(
    private readonly site: Connection,
    private readonly map: MapSite
  ) {
    this.sites = new ListTable<typeof SitesList>(site, SitesList);
  }

  /** Has the site a map? One operation. */
  public async isThere(): Promise<boolean> {
    return (await siteReader(this.site).facts()).lists.has(UsagesList.url);
  }

  /** Of the page with the map, absolute; the site’s own where nobody recorded a page. */
  public async pageUrl(): Promise<string> {
    const description = (await siteReader(this.site).facts()).lists.get(UsagesList.url)?.description ?? '';
    const page = readPartPage(description)?.page;
    return page === undefined ? this.map.webUrl : `${this.map.webUrl}/${encodeURI(page)}`;
  }

  /** Does the directory name the site, however its owner wrote the address? */
  public async lists({ webUrl }: Pick<NewSitePlan, 'webUrl'>): Promise<boolean> {
    const rows = await allRows(this.sites, { size: 1000 });
    return rows.some(({ url }) => plainAddress(url, this.map.webUrl) === plainAddress(webUrl, this.map.webUrl));
  }

  /** Added once, whoever begins it again. @throws DataError `forbidden` for who does not keep the map */
  public async list({ webUrl, title, template, purpose, contact }: NewSitePlan): Promise<void> {
    const url = new URL(webUrl).pathname;
    await this.sites.add({ ...this.sites.blank(), title, facet: template, url, description: purpose, contact }, entryKey(webUrl));
  }

  /** The entry that the plan added; null: there is none, or somebody else wrote the one that names the site. */
  public async entry({ webUrl }: Pick<NewSitePlan, 'webUrl'>): Promise<(Pick<Stored<SiteValues>, 'id' | 'etag'> & { readonly isAltered: boolean }) | null> {
    const row = await this.sites.byKey(entryKey(webUrl));
    return row && { id: row.id, etag: row.etag, isAltered: isAltered(row) };
  }

  /** To the recycle bin. @throws DataError `forbidden`; `conflict` where somebody changed it */
  public async remove(entry: Pick<Stored<SiteValues>, 'id' | 'etag'>): Promise<void> {
    await this.sites.remove(entry);
  }
}

function entryKey(webUrl: string): string {
  return keyWithin('new site', plainAddress(webUrl, webUrl));
}

/** SharePoint’s addresses know no capitals. */
function plainAddress(address: string, base: string): string {
  try {
    const { origin, pathname } = new URL(address, base);
    return (origin + decodeURIComponent(pathname)).toLowerCase().replace(/\/+$/, '');
  } catch {
    return '';
  }
}
