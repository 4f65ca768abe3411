import type { Connection } from '../../connection/Connection';
import type * as SitePages from '../../pages/sitePages';
import type { PageDraft } from '../../pages/sitePages';

/** Publishes a page of a space that is being opened: nobody else begins pages there, so what an earlier try left is taken up. */
export async function publishInSpace(space: Connection, page: Omit<PageDraft, 'takesUp'>): Promise<void> {
  const { publishSitePage } = await sitePages();
  await publishSitePage(space, { ...page, takesUp: true });
}

/** Before the space is told to be open, what was left of tries that were broken off goes: from then on, whoever has a page without a name is writing it. */
export async function takeAwayLeft(space: Connection): Promise<void> {
  const { takeAwayPagesLeft } = await sitePages();
  await takeAwayPagesLeft(space);
}

function sitePages(): Promise<typeof SitePages> {
  return import(/* webpackChunkName: 'site-pages' */ '../../pages/sitePages');
}
