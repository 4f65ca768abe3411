import type { Campaign } from './Campaign';
import type { CampaignDecision } from './CampaignDecision';
import type { CampaignState } from './campaignState';
import { campaignState } from './campaignState';
import type { IdeaComment } from './Comments';
import type { Idea, IdeaRecord } from './Idea';
import type { IdeaState } from './ideaState';
import { ideaState } from './ideaState';
import type { MergeForest } from './mergeForest';
import { mergeForest } from './mergeForest';
import { threadsOf } from './threadsOf';

/** All that was read of a campaign. */
export interface ReadCampaign {
  readonly campaign: Campaign;
  readonly ideas: readonly Idea[];
  readonly records: readonly IdeaRecord[];
  readonly decisions: readonly CampaignDecision[];
  /** When the first vote for an idea came, of those of which somebody asked. */
  readonly votedAt?: ReadonlyMap<number, Date>;
}

/** A campaign with its ideas, as they stand at a moment. */
export interface Brainstorm {
  readonly campaign: Campaign;
  readonly state: CampaignState;
  /** Rising. */
  readonly ideas: readonly IdeaState[];
  readonly byId: ReadonlyMap<number, IdeaState>;
  readonly forest: MergeForest;
  /** All of the campaign. */
  readonly decisions: readonly CampaignDecision[];
}

/** @param now the server's time */
export function brainstorm({ campaign, ideas, records, decisions, votedAt }: ReadCampaign, now: Date): Brainstorm {
  const state = campaignState(campaign, decisions, now);
  const states = threadsOf(ideas, records, decisions, votedAt).map((thread) => ideaState(thread, campaign, state, now));
  const byId = new Map(states.map((each) => [each.idea.id, each]));
  return { campaign, state, ideas: states, byId, forest: mergeForest(decisions, (id) => byId.has(id)), decisions };
}

/** What was said of an idea, with replies under what they answer. @param said its records */
export function commentsOn(idea: Idea, said: readonly IdeaRecord[], { campaign, state, decisions }: Pick<Brainstorm, 'campaign' | 'state' | 'decisions'>): readonly IdeaComment[] {
  const [thread] = threadsOf([idea], said, decisions);
  // When it is looked at changes nothing of comments.
  return thread ? ideaState(thread, campaign, state, idea.created).comments : [];
}
