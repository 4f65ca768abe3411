import { chunksOf } from '../connection/BatchSender';
import type { Connection } from '../connection/Connection';
import type { ListRows } from './ListRows';
import { KEY_COLUMN } from './RowFormat';

/** Keys in one filter: keeps the address of the request well under SharePoint's limit. */
export const KEYS_A_QUERY = 20;

/** Ids of the rows that are stored under these keys; of two, the first. @param authorId as `ListRows.byKeys` */
export async function idsByKeys({ sp }: Connection, rows: ListRows, keys: readonly string[], authorId: number | null): Promise<Map<string, number>> {
  const found = await Promise.all(chunksOf(keys, KEYS_A_QUERY).map((some) => rows.byKeys(sp, some, authorId)));
  // From the last to the first, so that the first of two counts.
  return new Map(found.flat().reverse().map((row) => [String(row[KEY_COLUMN]), row.Id]));
}
