import type { Connection } from '../connection/Connection';
import type * as SitePages from './sitePages';
import type { PageDraft } from './sitePages';

/** Publishes a page of a site that a plan sets up: nobody else begins pages there, so what an earlier try left is taken up. */
export async function publishAfresh(site: Connection, page: Omit<PageDraft, 'takesUp'>): Promise<string> {
  const { publishSitePage } = await sitePages();
  return publishSitePage(site, { ...page, takesUp: 'all' });
}

/** Before people are told of the site, what was left of tries that were broken off goes: from then on, whoever has a page without a name is writing it. */
export async function takeAwayLeft(site: Connection): Promise<void> {
  const { takeAwayPagesLeft } = await sitePages();
  await takeAwayPagesLeft(site);
}

function sitePages(): Promise<typeof SitePages> {
  return import(/* webpackChunkName: 'site-pages' */ './sitePages');
}
