import type { Poll } from '../../domain/polls/Poll';
import type { PollRights } from './PollsRepository';

/** What polls ask of their site beside the rows of their lists. */
export interface PollsSite {
  serverNow(): Date;
  /** May the agent write polls, and so see those that are not published? */
  mayManage(): Promise<boolean>;
  rights(): Promise<PollRights>;
  /** Makes room for ballots. @returns the highest id that no ballot of the poll can have */
  prepareBallots(poll: Poll): Promise<number>;
  /** Did anybody vote in an open vote? */
  hasBallots(poll: Poll): Promise<boolean>;
}
