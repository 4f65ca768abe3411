import type { Connection } from '../connection/Connection';
import { hasRight } from '../connection/permissions';
import { siteReader } from '../provisioning/SiteReader';
import type { AnsweredList } from './describedLists';
import { answeredLists } from './describedLists';

/** A list of the site in which something is. */
export interface FilledList extends AnsweredList {
  /** Items, files and folders; SharePoint's own count. */
  readonly items: number;
  /** SharePoint leaves out of it what others own, without a word. */
  readonly isTrimmed: boolean;
}

/** Lists of the package that the site has and in which something is. No operation of its own beside what the page asked already. */
export async function listsThere(connection: Connection): Promise<readonly FilledList[]> {
  const { lists } = await siteReader(connection).facts();
  return answeredLists.flatMap((each): readonly FilledList[] => {
    const found = lists.get(each.schema.url);
    return !found || found.itemCount === 0 ? [] : [{ ...each, items: found.itemCount, isTrimmed: each.schema.read === 'own' && !hasRight(found.permissions, 'manageLists') }];
  });
}
