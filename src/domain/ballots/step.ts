/**
 * One step of one choice of one agent: from an option, or none, to another, or none. An open ballot is a step; an agent
 * with several choices has several slots.
 */
export interface Step {
  readonly agentId: number;
  /** 1 to `maxChoices`. Slot 1 is filled whenever the agent has a vote: it counts him as a voter. */
  readonly slot: number;
  /** Makes the key unique. What came first is told by the order of arrival, not by it. */
  readonly number: number;
  readonly from: number;
  readonly to: number;
}

/** Stands for "no option" in a step. */
export const NO_OPTION = 0;

/** Keys that somebody else has are passed over by chance, so that nobody can be there before. */
export const HIGHEST_NUMBER = 999_999_999;
