import type { Person } from '../../domain/people/Person';
import type { RequestRights } from './RequestServices';

/** Of a row, what says whether something new is there. */
export interface RowHead {
  readonly id: number;
  readonly request: number;
  /** Of the board: the newest record, and the newest drop, that its row was made of. */
  readonly upTo?: number;
  readonly upToDrop?: number;
}

/** Who is of the team. */
export interface TeamGroup {
  readonly people: readonly Person[];
  /** Nobody else is: the server tells all, and no group of the directory is in it. */
  readonly isWhole: boolean;
}

/** What requests need of a site beside its lists. */
export interface RequestSite {
  userId(): Promise<number>;
  rights(): Promise<RequestRights>;
  /** The newest rows of a list, by what tells them apart: one operation. */
  newest(list: 'box' | 'files' | 'board', count: number): Promise<readonly RowHead[]>;
  /**
   * Makes a folder that the team and these people alone read, and add in; nobody changes anything there. Begun again it ends the same.
   * @throws DataError `forbidden` for who is not of the team
   */
  openFolder(folder: string, people: readonly number[]): Promise<void>;
  /** Somebody may read and add in a folder from now on. */
  admit(folder: string, person: number): Promise<void>;
  /** The person as the site knows him. */
  known(login: string): Promise<Person>;
  members(): Promise<TeamGroup>;
  /** Has a site the address, or had one that lies in the bin? */
  hasSite(slug: string): Promise<boolean>;
  serverNow(): Date;
}
