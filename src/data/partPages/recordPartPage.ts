import { body, headers } from '@pnp/queryable';
import { spPostMerge } from '@pnp/sp';
import type { Connection } from '../connection/Connection';
import { listOf } from '../items/ListApi';
import type { PartPage } from './readPartPage';
import { markPartPage } from './markPartPage';

/**
 * Records to which page links to the things of a list lead, for all who read that list.
 * @throws DataError `forbidden` for who may not manage the list
 */
export async function recordPartPage(connection: Connection, url: string, partPage: PartPage): Promise<void> {
  const { Description } = await listOf(connection, { url }).list.select('Description')<{ readonly Description: string | null }>();
  await spPostMerge(listOf(connection, { url }).list, body({ Description: markPartPage(Description ?? '', partPage) }, headers({ 'IF-Match': '*' })));
}
