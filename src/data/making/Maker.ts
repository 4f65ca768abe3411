import type { MadeState } from '../../domain/making/MadeState';
import type { Making, Proposal } from '../../domain/making/Proposal';
import type { Connection } from '../connection/Connection';

/** A part that makes something of what people said in another one. */
export interface Maker extends Making {
  /** The list that it goes to: a site that has it has the part. */
  readonly list: string;
  /** @returns the id of a draft, stored once under its key @throws DataError `forbidden`, `notFound` */
  make(connection: Connection, proposal: Proposal, clientKey: string): Promise<number>;
  /** How what was made stands, for who reads what it came from. @throws DataError `notFound` for what he may not read yet */
  stateOf(connection: Connection, id: number): Promise<MadeState>;
}
