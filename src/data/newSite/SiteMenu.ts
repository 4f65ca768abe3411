import { body } from '@pnp/queryable';
import { spPost } from '@pnp/sp';
import type { Connection } from '../connection/Connection';

interface NodeRow {
  readonly Url: string;
}

const MENU = '_api/web/navigation/quicklaunch';

/** The menu of a site: beside its pages on a team site, above them on a communication site. */
export class SiteMenu {
  public constructor(private readonly site: Connection) {}

  /** Does the menu lead there, under whatever title? @param url absolute */
  public async leadsTo(url: string): Promise<boolean> {
    const rows = await this.site.sp.rows(MENU).select('Url')<readonly NodeRow[]>();
    return rows.some(({ Url }) => sameAddress(Url, url));
  }

  public async add(title: string, url: string): Promise<void> {
    await spPost(this.site.sp.at(MENU), body({ Title: title, Url: url, IsExternal: true, IsVisible: true }));
  }
}

/** Menus keep addresses of the same SharePoint with or without its host. */
function sameAddress(one: string, other: string): boolean {
  const plain = (address: string): string => decodeURI(new URL(address, other).href).toLowerCase();
  try {
    return plain(one) === plain(other);
  } catch {
    return false;
  }
}
