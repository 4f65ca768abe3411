import '@pnp/sp/clientside-pages';
// Nothing else on a page brings `sp.web`.
import '@pnp/sp/webs';
import { InjectHeaders } from '@pnp/queryable';
import { spfi } from '@pnp/sp';
import { ClientsideText } from '@pnp/sp/clientside-pages';
import type { IClientsidePage } from '@pnp/sp/clientside-pages';
import type { Connection } from '../connection/Connection';

/** A page of the site, before it is made. */
export interface PageDraft {
  /** Name of its file, without its ending: letters, digits and hyphens. */
  readonly name: string;
  readonly title: string;
  /** Of its one text; nothing in it runs (SharePoint cleans it as it cleans what editors type). */
  readonly html: string;
}

/**
 * Publishes a page with one text. A page of this name that is there already, as after an answer that was lost, is written anew.
 * @returns its absolute address
 * @throws DataError `forbidden` for who may make no pages
 */
export async function publishSitePage(connection: Connection, { name, title, html }: PageDraft): Promise<string> {
  const { sp, webUrl, webPath } = connection;
  // PnPjs reads the address of the page's item from the metadata of the answer.
  const { web } = spfi([sp.web, webUrl]).using(InjectHeaders({ Accept: 'application/json;odata=minimalmetadata' }));
  const path = `${webPath}/SitePages/${name}.aspx`;
  const isThere = await web.getFileByServerRelativePath(path).exists();
  const page: IClientsidePage = isThere ? await web.loadClientsidePage(path) : await web.addClientsidePage(name, title);
  page.title = title;
  page.sections = [];
  page.addSection().addColumn(12).addControl(new ClientsideText(html));
  await page.save();
  return `${new URL(webUrl).origin}${encodeURI(path)}`;
}
