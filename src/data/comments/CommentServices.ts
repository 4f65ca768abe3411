import type { CallServices } from '../calls/CallServices';
import type { EarlierComments } from './EarlierComments';
import type { PageComments } from './PageComments';
import type { CommentedPage } from './readPage';

/** SharePoint's own comments of a page, and what was brought in of them. */
export interface EarlierServices {
  readonly own: Pick<PageComments, 'switchOff' | 'read'>;
  readonly kept: Pick<EarlierComments, 'read' | 'keep'>;
}

/** Comments under an article are a call without a text: what the screens of calls have, and the page. */
export interface CommentServices extends CallServices {
  /** @param path server-relative @throws DataError `notFound` where there is no such page */
  page(path: string): Promise<CommentedPage>;
  /** Loaded when it is called. */
  earlier(): Promise<EarlierServices>;
}
