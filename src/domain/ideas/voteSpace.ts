import type { SupportSpace } from '../supports/SupportSpace';
import { MOST_TARGETS, targetFingerprint } from '../supports/SupportSpace';
import type { Campaign } from './Campaign';
import type { CampaignState } from './campaignState';
import type { IdeaState } from './ideaState';
import { boxBudget } from './votes';
import { targetsOf } from './voteTargets';

type VotedIdea = Pick<IdeaState, 'idea' | 'title' | 'text' | 'link'>;

/** The ballot box of a campaign. @param ideas that can be voted for, as their authors have them now */
export function voteSpace({ box }: Pick<Campaign, 'box'>, { voting, rules, changes }: Pick<CampaignState, 'voting' | 'rules' | 'changes'>, ideas: readonly VotedIdea[]): SupportSpace {
  const seen = ideas.flatMap((idea) => targetsOf(idea.idea.id, rules.vote).map((target) => [target, wordsSeen(idea)] as const));
  return {
    box,
    targets: seen.map(([target]) => target),
    budget: boxBudget(rules.vote),
    seen: Object.fromEntries(seen),
    windows: voting,
    // Each change of dates or rules is announced before it is stored.
    revision: changes.length
  };
}

/** What stands for the words that an agent votes for. */
export function wordsSeen({ title, text, link }: Pick<VotedIdea, 'title' | 'text' | 'link'>): string {
  return targetFingerprint([title, text, link]);
}

/** How many ideas a campaign of these rules can have in the vote: its ballot box has so many targets, and one that was voted for and withdrawn keeps its own. */
export function mostIdeas(rules: Parameters<typeof targetsOf>[1]): number {
  return Math.floor(MOST_TARGETS / targetsOf(1, rules).length);
}
