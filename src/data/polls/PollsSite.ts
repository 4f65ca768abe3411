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
  /** Makes room for ballots. @returns the highest id that no ballot of the poll can have */
  prepareBallots(poll: Poll): Promise<number>;
  /** Did anybody vote in an open vote? */
  hasBallots(poll: Poll): Promise<boolean>;
}
