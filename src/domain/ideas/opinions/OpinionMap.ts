/** How many of a group gave each opinion on an idea. */
export interface GroupOpinion {
  readonly idea: number;
  readonly agree: number;
  readonly disagree: number;
  readonly pass: number;
}

/** Agents who vote alike; nothing in it names one of them. */
export interface OpinionGroup {
  readonly agents: number;
  /** Where its middle lies, in hundredths from -100 to 100: how far groups lie from each other is what it says, no axis has a meaning. */
  readonly x: number;
  readonly y: number;
  /** Of each idea in the vote, in the order of the map's ideas. */
  readonly opinions: readonly GroupOpinion[];
}

/** Who votes alike, and what unites all: as it was computed from the votes and published. */
export interface OpinionMap {
  /** The largest group first. None: there are too few agents to show any. */
  readonly groups: readonly OpinionGroup[];
  /** Ideas with which more than half of those who said yes or no agree in each group: the strongest agreement first. */
  readonly uniting: readonly number[];
  /** Ideas on which groups differ most, the most first. */
  readonly dividing: readonly number[];
  /** Agents whose votes it was computed from. */
  readonly agents: number;
  /** Of the last step that was read. */
  readonly lastBallotId: number;
}
