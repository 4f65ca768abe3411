import type { FolderCount } from '../../domain/ballots/Tally';
import type { CastResult } from './BallotBox';

/** A vote as it was stored, before it is known what owners decided meanwhile. */
export interface StoredVote extends Pick<CastResult, 'vote' | 'outcome'> {
  /** What lay in the box after the last step; null when nothing was stored. */
  readonly folders: readonly FolderCount[] | null;
  /** Nothing was stored: the agent's last ballot does not count by these rules, so it has to be known that they still hold. */
  readonly isDoubtful?: boolean;
  /** Of the steps that were stored; told to `OpenVotes.learned` once they are judged. */
  readonly keys?: readonly string[];
}

/** What an agent wants his vote to be. */
export interface WantedVote {
  /** Allowed option ids; of a ranking in the agent's order, else in the poll's. */
  readonly choices: readonly number[];
  /** What he wrote for those that are answered in own words, in the poll's order. */
  readonly texts: readonly string[];
}
