import '@pnp/sp/lists';
import '@pnp/sp/views';
import '@pnp/sp/webs';
import type { Connection } from '../connection/Connection';
import type { VersionMark } from './versionMark';
import { isMark, markTitle } from './versionMark';

interface ViewRow {
  readonly Id: string;
  readonly Title: string;
  readonly Hidden: boolean;
}

/** Names the hidden view of a list that tells a version. Another owner may have made one at the same moment: the highest counts. */
export async function setMark(connection: Connection, url: string, mark: VersionMark, version: number): Promise<void> {
  const { views } = connection.sp.web.getList(connection.listPath(url));
  const rows = await views.select('Id', 'Title', 'Hidden')<readonly ViewRow[]>();
  const present = rows.find((view) => isMark(mark, view));
  const title = markTitle(mark, version);
  if (present) await views.getById(present.Id).update({ Title: title });
  else await views.add(title, false, { Hidden: true, RowLimit: 1 });
}
