import type { Connection } from '../connection/Connection';
import { pageFile } from './pageFile';

/** A page of the site, as far as comments under it need to know it. */
export interface CommentedPage {
  /** Never changes, wherever the page is moved; lower case. */
  readonly id: string;
  readonly title: string;
  /** Who made the page, by his id in the site. */
  readonly authorId: number;
  /** Does SharePoint show comments of its own under it? */
  readonly hasOwnComments: boolean;
}

interface FileRow {
  readonly UniqueId: string;
  readonly Name: string;
  readonly Author: { readonly Id: number };
  readonly ListItemAllFields: { readonly Title: string | null; readonly CommentsDisabled?: boolean };
}

/**
 * @param path of the page, server-relative
 * @throws DataError `notFound` where there is no such page: a site's short address, a page that was never saved
 */
export async function readPage(connection: Connection, path: string): Promise<CommentedPage> {
  const { UniqueId, Name, Author, ListItemAllFields } = await connection.sp
    .at(pageFile(path))
    .select('UniqueId', 'Name', 'Author/Id', 'ListItemAllFields/Title', 'ListItemAllFields/CommentsDisabled')
    .expand('Author', 'ListItemAllFields')<FileRow>();
  const { Title, CommentsDisabled = false } = ListItemAllFields;
  return { id: UniqueId.toLowerCase(), title: Title ?? Name.replace(/\.aspx$/i, ''), authorId: Author.Id, hasOwnComments: !CommentsDisabled };
}
