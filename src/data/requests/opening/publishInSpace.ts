import type { Connection } from '../../connection/Connection';
import type { PageDraft } from '../../pages/sitePages';

/** Publishes a page of a space that is being opened: nobody else begins pages there, so what an earlier try left is taken up. */
export async function publishInSpace(space: Connection, page: Omit<PageDraft, 'takesUp'>): Promise<void> {
  const { publishSitePage } = await import(/* webpackChunkName: 'site-pages' */ '../../pages/sitePages');
  await publishSitePage(space, { ...page, takesUp: true });
}
