import type { Tally } from './Tally';

/**
 * Why a ballot is not counted.
 * - `forgedKey`: the key names another agent than the author that the server stamped
 * - `unreadable`: key, folder or content are not those of a ballot of this poll
 * - `late`, `early`: received outside the voting windows
 * - `unknownOption`: an option that the poll does not have
 * - `tooManyChoices`, `tooFewChoices`: more or fewer than allowed
 * - `doubleAuthor`: the same agent voted a second time where a change would have been one
 * - `changeNotAllowed`: a change or a withdrawal in a poll that allows none
 */
export type ExclusionReason =
  | 'forgedKey'
  | 'unreadable'
  | 'late'
  | 'early'
  | 'unknownOption'
  | 'tooManyChoices'
  | 'tooFewChoices'
  | 'doubleAuthor'
  | 'changeNotAllowed';

export interface Exclusion {
  readonly ballotId: number;
  readonly reason: ExclusionReason;
  /** Who stored it, as the server stamped it; null in a confidential vote, whose report names nobody. */
  readonly authorId: number | null;
  /** The key that the ballot claims; null in a confidential vote. */
  readonly key: string | null;
  readonly created: Date;
}

/** What an audit found. */
export interface AuditReport {
  /** The tally of the ballots that count. */
  readonly tally: Tally;
  /** Ballots read. */
  readonly read: number;
  readonly exclusions: readonly Exclusion[];
}
