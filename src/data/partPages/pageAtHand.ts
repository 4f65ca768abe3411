import { plainPath } from '../../domain/address/plainPath';
import type { Connection } from '../connection/Connection';
import { markPartPage } from './markPartPage';
import { readPartPage } from './readPartPage';

/** Of the browser's address. */
export interface PageView {
  readonly pathname: string;
  readonly search: string;
}

/**
 * The page at hand below the web's address, e.g. `SitePages/Vie.aspx`; null for what is no page of the web, or is called as no mark can say, and for a home page
 * under its short address.
 */
export function pageOf({ webPath }: Connection, { pathname }: Pick<PageView, 'pathname'>): string | null {
  return asPage(plainPath(pathname).slice(webPath.length + 1));
}

function asPage(page: string): string | null {
  return readPartPage(markPartPage('', { kinds: 'x', page }))?.page === page ? page : null;
}

/** A page of the web, or the address of the web itself, under which its home page is shown. */
export function isOfWeb(connection: Connection, view: PageView): boolean {
  const path = plainPath(view.pathname).toLowerCase();
  const web = connection.webPath.toLowerCase();
  return path.replace(/\/$/, '') === web || (path.startsWith(`${web}/`) && pageOf(connection, view) !== null);
}

/** The home page; null where it is called as no mark can say. @throws DataError */
export async function welcomePage({ sp }: Connection): Promise<string | null> {
  const { WelcomePage } = await sp.at('_api/web/rootFolder').select('WelcomePage')<{ readonly WelcomePage: string | null }>();
  return asPage(WelcomePage ?? '');
}
