import type { Campaign } from './Campaign';
import type { CampaignDecision } from './CampaignDecision';
import type { Idea, IdeaRecord } from './Idea';

/** A campaign, with the rules and dates that stand, and what was decided of it as a whole, oldest first: merges too. */
export interface OpenedCampaign {
  readonly campaign: Campaign;
  readonly decisions: readonly CampaignDecision[];
}

/** An idea with what was said and decided of it. */
export interface IdeaThread {
  readonly idea: Idea;
  readonly records: readonly IdeaRecord[];
  readonly decisions: readonly CampaignDecision[];
  /** When the server received the first vote for it; null: there is none, or nobody looked. */
  readonly votedAt: Date | null;
}
