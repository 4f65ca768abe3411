/** What a vote must satisfy, and when. Computed from a poll by `ballotRules`. */
export interface BallotRules {
  readonly pollId: number;
  readonly optionIds: readonly number[];
  readonly minChoices: number;
  readonly maxChoices: number;
  readonly mayChange: boolean;
  /** The server's time of a ballot must lie in one of them. */
  readonly windows: readonly VotingWindow[];
}

/** From `from` (included) to `to` (excluded; null: no end). */
export interface VotingWindow {
  readonly from: Date;
  readonly to: Date | null;
}

/** An item of the open ballot list: one step of one choice of one agent. Never changed once stored. */
export interface OpenBallot {
  readonly id: number;
  /** `<poll>:<agent>:<slot>:<step>`, unique in the list; written by the client, so it can be forged. */
  readonly key: string;
  /** Name of the folder that holds it: `first-<from>-<to>` or `more-<from>-<to>`. */
  readonly folder: string;
  /** Stamped by the server. */
  readonly authorId: number;
  /** Stamped by the server. */
  readonly created: Date;
  /** Its last change has another author or another time than its creation: nobody votes that way. */
  readonly altered: boolean;
}

/** An item of the confidential ballot list: a whole vote. The last one of an agent counts. */
export interface ConfidentialBallot {
  readonly id: number;
  /** Option ids; empty: the vote was withdrawn. Null: what is stored cannot be read. */
  readonly choices: readonly number[] | null;
  readonly authorId: number;
  readonly created: Date;
  /** As in `OpenBallot`. */
  readonly altered: boolean;
}

/** An agent's own vote as it is stored. */
export interface MyVote {
  /** Option ids, in the poll's order. Empty: did not vote, or withdrew. */
  readonly choices: readonly number[];
  /** When the server received the last step; null when there is none. */
  readonly at: Date | null;
}
