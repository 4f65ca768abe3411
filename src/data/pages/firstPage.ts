import { body } from '@pnp/queryable';
import { spPostMerge } from '@pnp/sp';
import type { Connection } from '../connection/Connection';

const ROOT = '_api/web/rootfolder';

/** What readers of a site see first, e.g. `SitePages/Home.aspx`; '' where it says none. One operation. @throws DataError */
export async function firstPageOf({ sp }: Connection): Promise<string> {
  const { WelcomePage } = await sp.at(ROOT).select('WelcomePage')<{ readonly WelcomePage: string | null }>();
  return WelcomePage ?? '';
}

/** Is it this one? @param path below the web: SharePoint's addresses know no capitals */
export async function isFirstPage(site: Connection, path: string): Promise<boolean> {
  return (await firstPageOf(site)).toLowerCase() === path.toLowerCase();
}

/** @param path below the web. @throws DataError `forbidden` */
export async function makeFirstPage({ sp }: Connection, path: string): Promise<void> {
  await spPostMerge(sp.at(ROOT), body({ WelcomePage: path }));
}
