import { pollLists } from '../../lists/polls';
import type { BallotBox } from '../ballots/BallotBox';
import { SharePointBallotBox } from '../ballots/SharePointBallotBox';
import type { Connection } from '../connection/Connection';
import { Provisioner } from '../provisioning/Provisioner';
import type { PollsRepository } from './PollsRepository';
import { SharePointPollsRepository } from './SharePointPollsRepository';

/** What a poll's screens read and write through. */
export interface PollServices {
  readonly polls: PollsRepository;
  readonly ballots: BallotBox;
  readonly setup: Pick<Provisioner, 'status' | 'setUp'>;
  /** The current user's id in the site. */
  userId(): Promise<number>;
  /** Now by the server's clock. */
  serverNow(): Date;
}

const services = new Map<string, PollServices>();

/** One set a web address, kept while the page lives. */
export function pollServices(connection: Connection): PollServices {
  const known = services.get(connection.webUrl);
  if (known) return known;
  const made = createPollServices(connection);
  services.set(connection.webUrl, made);
  return made;
}

/** A new set, e.g. for each of several people in one program. */
export function createPollServices(connection: Connection): PollServices {
  const polls = new SharePointPollsRepository(connection);
  return {
    polls,
    ballots: new SharePointBallotBox(connection, polls),
    setup: new Provisioner(connection, pollLists),
    userId: () => connection.userId(),
    serverNow: () => connection.serverNow()
  };
}
