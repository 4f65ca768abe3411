import '@pnp/sp/lists';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import type { Connection } from '../connection/Connection';
import { hasCode } from '../DataError';
import { isTakingOver, TAKEOVER } from './takeoverMark';

interface ViewRow {
  readonly Id: string;
  readonly Title: string;
  readonly Hidden: boolean;
}

/** Says on a list that a repair of who has what is under way, or no longer. */
export async function markTakeover(connection: Connection, url: string, isUnderWay: boolean): Promise<void> {
  const { views } = connection.sp.web.getList(connection.listPath(url));
  const present = (await views.select('Id', 'Title', 'Hidden')<readonly ViewRow[]>()).filter((view) => isTakingOver([view]));
  if (isUnderWay) {
    if (present.length === 0) await views.add(TAKEOVER, false, { Hidden: true, RowLimit: 1 });
    return;
  }
  for (const { Id } of present) {
    try {
      await views.getById(Id).delete();
    } catch (error) {
      // Another owner ended it.
      if (!hasCode(error, 'notFound')) throw error;
    }
  }
}
