import type { Community } from '../../../domain/requests/Community';
import type { Stored } from '../../items/Table';

/** What a look came to. */
export interface WatchedSpaces {
  /** The sheet that was looked at last: the next look begins after it. */
  readonly last: number;
  readonly looked: number;
  /** Sheets that say something new. */
  readonly changed: readonly Stored<Community>[];
  /** Communities whose space could not be read, by name. */
  readonly unread: readonly string[];
}

/** Looks after open communities: reads the signs of life of their spaces, and keeps them on their sheets. */
export interface CommunityWatch {
  /** For the team: one operation for all sheets, one request a space, one for the directory, one for each sheet that changed. @param after `last` of the look before; 0: none */
  look(after: number): Promise<WatchedSpaces>;
}
