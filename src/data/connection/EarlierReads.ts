/** How a list stands: with the same stamp as before, it holds what it held. */
export interface ListStanding {
  /** Null: it changed a moment ago, or nothing that is read of it is kept. */
  readonly stamp: string | null;
  /** Who reads it sees what is his, or of those he is among: of that, no browser keeps anything. */
  readonly isOwn: boolean;
  /** What is read of it counts: it is read at every view. */
  readonly isCounted?: boolean;
}

/** How the lists of a web stand for one person. */
export interface Standings {
  /** What he may do in them, as one text: once that changes, nothing that was read before is believed. */
  readonly rights: string;
  /** By address within the web, e.g. `Lists/ParvisPolls`. */
  readonly lists: ReadonlyMap<string, ListStanding>;
}

/** What a browser kept of earlier reads of a web's lists. */
export interface EarlierReads {
  /** Undefined: it is known what is kept. Else until then nothing need be sent. */
  ready(): Promise<unknown> | undefined;
  /** Told how lists stand, as soon as that is asked for. */
  stands(standings: Promise<Standings>): void;
  /** Told that its reader is about to store something. */
  wrote(): void;
  /**
   * What was read earlier from this address, once it is known that it still is so; undefined there: it has to be read.
   * @returns undefined where nothing is kept, or nobody asks how the lists stand: then it is read at once
   */
  answer(url: string): Promise<Response | undefined> | undefined;
  /** What is to be told of the answer to a read that is sent now; undefined: nothing. */
  keeper(url: string): ((answer: Response) => void) | undefined;
}
