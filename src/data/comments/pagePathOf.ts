import { plainPath } from '../../domain/address/plainPath';

/**
 * The path of the page that is shown, as it is called. SharePoint says it beside the page (`serverRequestPath`), and nowhere whether it is escaped: a page may be
 * called `100 %`, or `50%25`. Where the browser's address names the same page, it tells; where it is short, as a home page's, what looks escaped is taken so.
 * @param said as SharePoint says it, server-relative
 * @param pathname of the browser's address
 */
export function pagePathOf(said: string, pathname: string): string {
  const shown = plainPath(pathname);
  return said.toLowerCase() === shown.toLowerCase() ? said : plainPath(said);
}
