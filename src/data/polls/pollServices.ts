import type { BallotBox } from '../ballots/BallotBox';
import { SharePointBallotBox } from '../ballots/SharePointBallotBox';
import type { Connection } from '../connection/Connection';
import { perConnection } from '../connection/perConnection';
import { tabStorage } from '../kept/browserStorage';
import { loadOnce } from '../loadOnce';
import type { SitePictures } from '../pictures/SitePictures';
import type { Provisioner } from '../provisioning/Provisioner';
import { KeptPolls } from './KeptPolls';
import type { AnswerGroups } from './AnswerGroups';
import type { PollsRepository } from './PollsRepository';
import { PollSetUp } from './PollSetUp';
import { pollTables } from './pollTables';
import { SharePointPollsSite } from './SharePointPollsSite';
import { TablePollsRepository } from './TablePollsRepository';

/** What a poll's screens read and write through. */
export interface PollServices {
  readonly polls: PollsRepository;
  readonly ballots: BallotBox;
  readonly setup: Pick<Provisioner, 'status' | 'setUp' | 'explain'>;
  /** The current user's id in the site. */
  userId(): Promise<number>;
  /** Display names by site user id. */
  names(ids: readonly number[]): Promise<Readonly<Record<number, string>>>;
  /** Pictures for answers, in the site's own library. */
  readonly pictures: Pick<SitePictures, 'list' | 'add'>;
  /** How answers in own words are grouped; null: the site cannot keep that yet, or the person may not. */
  groups(): Promise<AnswerGroups | null>;
  /** Now by the server's clock. */
  serverNow(): Date;
}

/** The services of a connection, the same ones for all that a page shows of it. */
export const pollServicesOf = perConnection(createPollServices);

export interface PollServicesOptions {
  /** Default: the tab's session storage. */
  readonly session?: Storage;
}

export function createPollServices(connection: Connection, { session = tabStorage() }: PollServicesOptions = {}): PollServices {
  const tables = pollTables(connection);
  // Owners alone choose pictures.
  const pictures = loadOnce(async () => new (await import(/* webpackChunkName: 'site-pictures' */ '../pictures/SitePictures')).SitePictures(connection));
  const polls = new TablePollsRepository(tables, new SharePointPollsSite(connection), new KeptPolls(session));
  return {
    polls,
    ballots: new SharePointBallotBox(connection, polls),
    setup: new PollSetUp(connection, tables.records),
    userId: () => connection.userId(),
    // Owners alone ask for them.
    names: async (ids) => (await import(/* webpackChunkName: 'people-names' */ '../people/peopleNames')).peopleNames(connection, ids),
    pictures: {
      list: async () => (await pictures()).list(),
      add: async (name, content) => (await pictures()).add(name, content)
    },
    // Owners alone group.
    groups: async () => (await import(/* webpackChunkName: 'polls-editor' */ './AnswerGroups')).answerGroupsOf(connection),
    serverNow: () => connection.serverNow()
  };
}
