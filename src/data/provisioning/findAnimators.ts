import { callLists } from '../../lists/callLists';
import type { Connection } from '../connection/Connection';
import { holdersOfAnimation } from './isAnimatorsGroup';
import { readSite } from './readSite';

/** Who animates calls, by what was given on their lists: as `holdersOfAnimation`. @throws DataError */
export async function findAnimators(connection: Connection): Promise<readonly number[]> {
  return holdersOfAnimation(callLists, await readSite(connection, callLists, true));
}
