/** A ranking as an audit counted it: every agent once over all ideas that were merged. */
export interface CertifiedRanking {
  /** The first place first; merged ideas by the one that they went under. */
  readonly places: readonly CertifiedPlace[];
  /** Agents who voted. */
  readonly voters: number;
  /** Steps read, and not counted. */
  readonly read: number;
  readonly excluded: number;
  /** Fingerprint of the merges that stood. */
  readonly merges: string;
  /** Fingerprint of the windows in which votes counted. */
  readonly windows: string;
  /** Of the last step that was read. */
  readonly lastBallotId: number;
}

export interface CertifiedPlace {
  readonly idea: number;
  /** From 1; ideas with as many votes share theirs. */
  readonly place: number;
  readonly votes: number;
  /** Different agents; of a budget less than its votes, of opinions all who have one. */
  readonly agents: number;
}
