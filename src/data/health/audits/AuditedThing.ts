import type { AuditWhy } from '../../../domain/health/records';
import type { AuditOptions } from '../../ballots/BallotBox';
import type { DutyHeld } from '../duties/DutyHeld';
import type { GroupName } from '../listGroups';

/** What an audit of one thing found. */
export interface LookedAt {
  /** Reasons, in the part's own words, for which records of it count for nothing. */
  readonly whys: readonly AuditWhy[];
  /** Who is to do something about it still, as its records say. */
  readonly duties: readonly DutyHeld[];
}

/** A thing whose records an audit can look at. */
export interface AuditedThing {
  /** As addresses name it. */
  readonly kind: string;
  readonly id: number;
  readonly title: string;
  /** Where it is, where no address of its kind leads to it; asked only when something was found. */
  link?(): Promise<string>;
  /** By the part's own audit, of all of its records. Nothing is written. @throws DataError; AbortError */
  look(options: AuditOptions): Promise<LookedAt>;
}

/** What there is of one part. */
export interface ListedThings {
  /** All of them, however many, the newest first. */
  readonly things: readonly AuditedThing[];
  /** That hang on no thing, each with its link. */
  readonly duties: readonly DutyHeld[];
}

export interface RecordSource {
  readonly part: GroupName;
  /** @throws DataError */
  list(): Promise<ListedThings>;
}
