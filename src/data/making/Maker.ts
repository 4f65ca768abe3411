import type { Making, Proposal } from '../../domain/making/Proposal';
import type { Connection } from '../connection/Connection';

/** A part that makes something of what people said in another one. */
export interface Maker extends Making {
  /** The list that it goes to: a site that has it has the part. */
  readonly list: string;
  /** @returns the id of a draft, stored once under its key @throws DataError `forbidden`, `notFound` */
  make(connection: Connection, proposal: Proposal, clientKey: string): Promise<number>;
}
