import type { FolderCount } from '../../domain/ballots/Tally';
import type { Poll } from '../../domain/polls/Poll';
import type { PollRights } from './PollsRepository';

/** What is known of the lists before any row is read. */
export interface PollsFacts {
  readonly rights: PollRights;
  /** Says whether a list is still what was read together with it; null: cannot be told, so it is read again. */
  readonly stamps: Readonly<Record<'polls' | 'records', string | null>>;
}

/** What polls ask of their site beside the rows of their lists. */
export interface PollsSite {
  readonly webUrl: string;
  userId(): Promise<number>;
  serverNow(): Date;
  /** @throws DataError `notFound` when a list is missing */
  facts(): Promise<PollsFacts>;
  /**
   * Makes room for ballots, new and empty.
   * @throws DataError `conflict` when somebody else was in it each time
   */
  prepareBallots(poll: Poll): Promise<Preparation>;
  /** May the agent keep drafts where only owners read? Not where a site has no such list yet. */
  keepsDrafts(): Promise<boolean>;
  /** What lies in the poll's box; nothing where there is none. */
  boxFolders(poll: Poll): Promise<readonly FolderCount[]>;
  /** Makes folders in the poll's box; those that are there stay. */
  makeFolders(poll: Poll, names: readonly string[]): Promise<void>;
}

export interface Preparation {
  /** The highest id that no ballot of the poll can have. */
  readonly lastBallotIdBefore: number;
  readonly box: string;
}
