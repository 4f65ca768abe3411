import { body } from '@pnp/queryable';
import { spDelete, spPost } from '@pnp/sp';
import type { Connection } from '../connection/Connection';

interface NodeRow {
  readonly Id: number;
  readonly Title: string;
  readonly Url: string;
}

const MENU = '_api/web/navigation/quicklaunch';

/** The menu of a site: beside its pages on a team site, above them on a communication site. */
export class SiteMenu {
  public constructor(private readonly site: Connection) {}

  /** Does the menu lead there, under whatever title? @param url absolute */
  public async leadsTo(url: string): Promise<boolean> {
    return (await this.to(url)).length > 0;
  }

  /** Links that lead there. @param url absolute */
  public async to(url: string): Promise<readonly NodeRow[]> {
    const rows = await this.site.sp.rows(MENU).select('Id', 'Title', 'Url')<readonly NodeRow[]>();
    return rows.filter(({ Url }) => sameAddress(Url, url));
  }

  public async remove({ Id }: Pick<NodeRow, 'Id'>): Promise<void> {
    await spDelete(this.site.sp.at(`${MENU}(${Id})`));
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
