import { callLists } from '../../lists/callLists';
import type { Connection } from '../connection/Connection';
import { holdersOf } from './groupHolders';
import { readSite } from './readSite';

/** Who animates calls, by what was given on their lists: as `holdersOf`. @throws DataError */
export async function findAnimators(connection: Connection): Promise<readonly number[]> {
  return holdersOf('animators', callLists, await readSite(connection, callLists, true));
}
