/** Votes of a poll, counted. */
export interface Tally {
  /** Votes by option id; every option of the poll is present. */
  readonly counts: Readonly<Record<number, number>>;
  /** Agents who voted: with several choices, less than the sum of the counts. */
  readonly voters: number;
}

/** A tally in which figures below a minimum group size are hidden (null). */
export interface ShownTally {
  readonly counts: Readonly<Record<number, number | null>>;
  /** Null when fewer agents than the minimum voted: then every count is hidden too. */
  readonly voters: number | null;
}
