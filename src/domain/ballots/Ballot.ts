import type { Arrival } from '../arrival/Arrival';
import type { BallotLayout } from './BallotLayout';
import type { ExclusionReason } from './Exclusion';

/** What a vote must satisfy, and when. Computed from a poll by `ballotRules`. */
export interface BallotRules {
  readonly pollId: number;
  /** How its keys and folders are named. */
  readonly layout: BallotLayout;
  readonly optionIds: readonly number[];
  readonly minChoices: number;
  readonly maxChoices: number;
  /** Options of which only so many go together: the answers to one question, or to one date. Undefined: there are none. */
  readonly groups?: readonly OptionGroup[];
  /** A vote is all options in an order: a step says the first, the ballot the whole. */
  readonly isRanking?: boolean;
  /** Options that are answered in the voter's own words, in the poll's order. */
  readonly textIds?: readonly number[];
  readonly mayChange: boolean;
  /** A change is one step, in a folder of its own. Otherwise it is two: `0 → new`, which counts from then on, and `old → 0`. */
  readonly isPaired: boolean;
  /** The fingerprint of what voters have before their eyes; null: published before ballots carried one. */
  readonly seen: string | null;
  /** By option, where each has words of its own that a choice is for; a step that leaves an option needs none. */
  readonly words?: Readonly<Record<number, string>>;
  /** The server's time of a ballot must lie in one of them. */
  readonly windows: readonly VotingWindow[];
}

export interface OptionGroup {
  readonly options: readonly number[];
  /** At least so many of them in a vote. */
  readonly least: number;
  readonly most: number;
}

/** Whole seconds, both ends included; `to` null: no end. */
export interface VotingWindow {
  readonly from: Date;
  readonly to: Date | null;
}

interface StampedBallot extends Arrival {
  /** Who changed it last, as the server stamped it: another than the author for no honest ballot. */
  readonly editorId: number;
  /** The fingerprint that it carries; empty for none. */
  readonly seen: string;
}

/** An item of the open ballot list: one step of one choice of one agent. Never changed once stored. */
export interface OpenBallot extends StampedBallot {
  /** Unique in the list; written by the client, so it can be forged. */
  readonly key: string;
  /** Name of the folder that holds it; empty when that does not lie in the box. */
  readonly folder: string;
  /** All that its sender wanted to stand once his steps were stored, a ranking in its order; undefined: it does not say, since it is one step alone. */
  readonly wanted?: readonly number[];
}

/** An item of the confidential ballot list: a whole vote. The last one of an agent counts. */
export interface ConfidentialBallot extends StampedBallot {
  /** Option ids; empty: the vote was withdrawn. Null: what is stored cannot be read. */
  readonly choices: readonly number[] | null;
  /** What was written for those of the options that are answered in own words, in the poll's order. */
  readonly texts?: readonly string[];
}

/** An agent's own vote as it is stored. */
export interface MyVote {
  /** Option ids, in the poll's order, of a ranking in the agent's. Empty: did not vote, or withdrew. */
  readonly choices: readonly number[];
  /** When the server received the last step; null when there is none. */
  readonly at: Date | null;
  /** Why what he sent last does not count; null when it does. */
  readonly uncounted: Uncounted | null;
  /** What he wanted when he sent it last, in the poll's order, where only part of it arrived; null: it stands whole. */
  readonly unfinished: readonly number[] | null;
  /** As those of a ballot. */
  readonly texts?: readonly string[];
}

export interface Uncounted {
  readonly reason: ExclusionReason;
  readonly at: Date;
}
