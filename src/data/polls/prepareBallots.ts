import { newBox } from '../../domain/ballots/newBox';
import type { Poll } from '../../domain/polls/Poll';
import { ListsOutdatedError } from '../../domain/polls/ListsOutdatedError';
import { textIds } from '../../domain/polls/pollKinds';
import { boxFolders } from '../../domain/polls/boxFolders';
import { ConfidentialBallotsList, OpenBallotsList } from '../../lists/polls';
import { hasSecret } from '../ballots/ConfidentialBallots';
import { siteReader } from '../provisioning/SiteReader';
import type { BallotFolders } from '../ballots/BallotFolders';
import { makeFolders } from '../ballots/makeFolders';
import type { Connection } from '../connection/Connection';
import { DataError } from '../DataError';
import { ListItems } from '../items/ListItems';
import type { Preparation } from './PollsSite';

/** Boxes that are made before publication gives up. */
const TRIES = 3;

/** As `PollsSite.prepareBallots`; its code is loaded when an owner publishes. */
export async function prepareBallots(connection: Connection, folders: BallotFolders, poll: Poll): Promise<Preparation> {
  if (textIds(poll).length > 0 && (await lacksSecret(connection))) throw new ListsOutdatedError();
  const names = poll.confidential ? [] : boxFolders(poll, String(poll.id));
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const lastBallotIdBefore = await new ListItems(connection, poll.confidential ? ConfidentialBallotsList : OpenBallotsList).lastId();
    // Folders are items too, so they come after the id is read and before anybody can vote.
    const box = newBox(poll.id);
    await makeFolders(connection, folders, box, names);
    const made = await folders.readOne(box);
    if (made.length === names.length && made.every(({ name, itemCount }) => itemCount === 0 && names.includes(name))) return { lastBallotIdBefore, box };
  }
  throw new DataError('conflict', `poll ${poll.id}: somebody else stores in its folders`);
}

/** Before it has the column for them, the list keeps no more of a vote than numbers. */
async function lacksSecret(connection: Connection): Promise<boolean> {
  if (hasSecret(connection) === null) await siteReader(connection).facts();
  return !hasSecret(connection);
}
