import { VOTES } from '../../lists/votes';
import type { Standings } from '../connection/EarlierReads';
import { listStamp } from './listStamp';
import type { SiteFacts } from './SiteFacts';

/** SP.List.ReadSecurity: own items only. */
const OWN_ITEMS = 2;
/** Whose folders each let in some alone, and shut again without a change of stamp: the name stands here, its head is of a part that few pages have. */
const FOLDERS_OF_SOME = 'Lists/ParvisRequestFiles';

/**
 * How the lists of a web stand, so that what was read of them earlier may serve again. Votes and what counts them are read at every view.
 * @param now the server's time
 */
export function standingsOf({ permissions, lists }: SiteFacts, now: Date): Standings {
  const all = [...lists];
  return {
    rights: runsOf([permissions, ...all.map(([, list]) => list.permissions)].map(({ High, Low }) => `${High}.${Low}`)),
    lists: new Map(all.map(([url, list]) => [url, { stamp: VOTES.has(url) ? null : listStamp(list, now), isOwn: list.readSecurity === OWN_ITEMS || url === FOLDERS_OF_SOME, isCounted: VOTES.has(url) }]))
  };
}

/** Most lists give a reader the same rights: each run of equal ones once, with its length. */
function runsOf(all: readonly string[]): string {
  const starts = all.flatMap((each, index) => (each === all[index - 1] ? [] : [index]));
  return starts.map((start, place) => `${all[start]}*${(starts[place + 1] ?? all.length) - start}`).join(' ');
}
