import type { ListFacts } from './SiteFacts';

/** `LastItemModifiedDate` has steps of one second, and a server's parts may answer a moment apart. */
const SETTLED_MS = 10_000;

/**
 * Says whether a list is still what was read together with it: last change, last deletion and number of items as one text.
 * Null for a list that changed a moment ago: another change may come under the same stamp, so what was read is read again.
 * @param now the server's time
 */
export function listStamp({ lastModified, lastDeleted, itemCount }: Pick<ListFacts, 'lastModified' | 'lastDeleted' | 'itemCount'>, now: Date): string | null {
  const last = Math.max(Date.parse(lastModified), Date.parse(lastDeleted));
  return Number.isNaN(last) || now.getTime() - last < SETTLED_MS ? null : `${lastModified}|${lastDeleted}|${itemCount}`;
}
