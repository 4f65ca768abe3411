/** What is kept of people in a campaign: as a purge would find it. */
export interface CampaignHoldings {
  readonly ideas: number;
  /** Different people who threw ideas or said something of them. */
  readonly people: number;
  /** Additions, comments and whatever else was said of ideas. */
  readonly records: number;
  /** Of single ideas, and those that carry marks, or ideas from outside. */
  readonly decisions: number;
  readonly marks: number;
  readonly pictures: number;
  /** Where notes lie, with who moved each. */
  readonly places: number;
}

/** Is there nothing left to remove? */
export function isEmpty({ people: _, ...rows }: CampaignHoldings): boolean {
  return Object.values(rows).every((count) => count === 0);
}
