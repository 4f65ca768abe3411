import type { MadeState } from '../../domain/making/MadeState';
import type { Making, MakingPlace, Proposal } from '../../domain/making/Proposal';
import type { Connection } from '../connection/Connection';

/** A part that makes something of what people said in another one. */
export interface Maker extends Making {
  /** The list that it goes to: a site that has it has the part. */
  readonly list: string;
  /** In a chunk of its part. */
  load(): Promise<MakerWork>;
}

export interface MakerWork {
  /** Open things that it can go into, the newest first; of a maker whose things stand by themselves, nothing is asked. @throws DataError */
  places?(connection: Connection): Promise<readonly MakingPlace[]>;
  /** @returns the id of a draft, or of what was put into its place; stored once under its key @throws DataError `forbidden`, `notFound`, `conflict` where its place takes nothing any more */
  make(connection: Connection, proposal: Proposal, clientKey: string): Promise<number>;
  /** How what was made stands, for who reads what it came from. @throws DataError `notFound` for what he may not read yet */
  stateOf(connection: Connection, id: number): Promise<MadeState>;
}

/** What a site can make of what people said. */
export interface MakingServices {
  /** Polls, calls, and whatever else stands among `makers`: nothing of a part that the site does not have. */
  makings(): Promise<readonly Making[]>;
  /** As `MakerWork.places`. */
  places(offer: string): Promise<readonly MakingPlace[]>;
  /** As `MakerWork.make`. */
  make(offer: string, proposal: Proposal, clientKey: string): Promise<number>;
}
