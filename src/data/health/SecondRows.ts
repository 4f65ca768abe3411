import { secondRows } from '../../domain/health/twins';
import { allLists } from '../../lists/allLists';
import type { ListSchema } from '../../lists/defineList';
import type { Connection } from '../connection/Connection';
import { ListItems } from '../items/ListItems';
import type { SiteFacts } from '../provisioning/SiteFacts';
import type { CheckControl, SecondRow } from './Checks';
import { rowPage } from './listPages';

interface KeyRow {
  readonly Id: number;
  readonly ClientKey: string | null;
  readonly AuthorId: number;
}

/** Lists in which two rows may bear one key: where SharePoint itself refuses a second one, there is none to look for. */
export function listsWithOpenKeys({ lists }: Pick<SiteFacts, 'lists'>): readonly ListSchema[] {
  return allLists.filter((schema) => {
    const list = lists.get(schema.url);
    const column = list?.fields?.find(({ InternalName }) => InternalName === 'ClientKey');
    return column !== undefined && !column.EnforceUniqueValues && (list?.itemCount ?? 0) > 1;
  });
}

/** Rows of a list that bear the key of an earlier one: one operation for each 5,000 rows. @param list its id @throws DataError; AbortError */
export async function secondsIn(connection: Connection, schema: ListSchema, list: string, { signal }: Pick<CheckControl, 'signal'>): Promise<readonly SecondRow[]> {
  const rows: { readonly id: number; readonly key: string; readonly author: number }[] = [];
  for await (const page of new ListItems(connection, schema).scan<KeyRow>({ after: 0, select: ['Id', 'ClientKey', 'AuthorId'], signal })) rows.push(...page.map(({ Id, ClientKey, AuthorId }) => ({ id: Id, key: ClientKey ?? '', author: AuthorId })));
  const authors = new Map(rows.map(({ id, author }) => [id, author]));
  return secondRows(rows).map(({ id, first, author }) => ({ list: schema.title, id, first, isOfAnother: authors.get(first) !== author, link: rowPage(connection.webUrl, list, id) }));
}
