import { chunksOf } from '../append/chunksOf';
import { batch } from '../connection/batch';
import type { Connection } from '../connection/Connection';

interface UserRow {
  readonly Id: number;
  readonly LoginName: string;
}

interface PropertiesRow {
  readonly UserProfileProperties?: ReadonlyArray<{ readonly Key: string; readonly Value: string | null }> | null;
}

/** SharePoint takes a hundred in a batch. */
const AT_ONCE = 100;

/** The property Department of other people's profiles (as `profileOf` has the reader's), by their number in the site; who has none is left out, and whose could not be read. */
export async function directionsOf(connection: Connection, people: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const users = await connection.sp.at('_api/web/siteusers').select('Id', 'LoginName')<readonly UserRow[]>();
  const wanted = users.filter(({ Id }) => people.includes(Id));
  const found = new Map<number, string>();
  for (const some of chunksOf(wanted, AT_ONCE)) {
    const rows = await batch(connection, (sp) => some.map(({ LoginName }) => sp.at(`_api/sp.userprofiles.peoplemanager/getpropertiesfor(accountName='${encodeURIComponent(LoginName.replace(/'/g, "''"))}')`).select('UserProfileProperties')<PropertiesRow>()));
    for (const [index, row] of rows.entries()) {
      const direction = row.status === 'fulfilled' ? row.value.UserProfileProperties?.find(({ Key }) => Key === 'Department')?.Value : undefined;
      if (direction) found.set(some[index]?.Id ?? 0, direction);
    }
  }
  return found;
}
