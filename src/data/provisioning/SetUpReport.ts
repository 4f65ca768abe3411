import type { Words } from '../../lists/defineList';

export interface SetUpProgress {
  /** From 0 to 1. */
  readonly done: number;
  /** The list being set up. */
  readonly list: Words;
}

/** What an owner says of those who have the site and nothing in its lists, where nothing tells whether an owner meant it so: ids of people and groups. Of others nothing is decided. */
export interface SetUpChoice {
  /** They get what everybody has. */
  readonly admit: readonly number[];
  /** They stay without, and are not asked about again. */
  readonly leave: readonly number[];
}

export interface SetUpOptions {
  readonly choice?: SetUpChoice;
  readonly onProgress?: (progress: SetUpProgress) => void;
  /** Heard between two steps. Rejects with an `AbortError`; what was done stays, and the next set-up goes on from there. */
  readonly signal?: AbortSignal;
}

/** Levels that whoever sets up may not make, and what to send to who can. */
export interface LevelRequest {
  /** Of the site collection's root web, whose owners and administrators can. */
  readonly address: string;
  /** Ready to be copied. */
  readonly message: Words;
}

export interface SetUpReport {
  /** What was made and mended, a sentence each; empty when there was nothing to do. */
  readonly changes: readonly Words[];
  /** What could not be mended and why, a sentence each. */
  readonly left: readonly Words[];
  /** Not null: nothing was changed, somebody else has to make levels first. */
  readonly request: LevelRequest | null;
}
