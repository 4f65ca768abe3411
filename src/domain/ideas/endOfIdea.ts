import type { CampaignState } from './campaignState';
import type { IdeaState } from './ideaState';
import type { MergeForest } from './mergeForest';

/** How an idea ended, with the reason that its author reads. */
export interface IdeaEnd {
  /** `archived`: it had no end of its own when the campaign was put away. */
  readonly kind: 'done' | 'notKept' | 'withdrawn' | 'hidden' | 'merged' | 'archived';
  readonly reason: string;
  /** Of `merged`: the idea that it stands under. */
  readonly root: number;
}

/** Null: it goes on. What stands under another one ends with it. */
export function endOfIdea({ idea, withdrawn, hidden, stage, stages }: IdeaState, forest: Pick<MergeForest, 'rootOf' | 'groups'>, { archived }: Pick<CampaignState, 'archived'>): IdeaEnd | null {
  const root = forest.rootOf(idea.id);
  const end = (kind: IdeaEnd['kind'], reason: string): IdeaEnd => ({ kind, reason, root });
  if (withdrawn) return end('withdrawn', withdrawn.text);
  if (hidden) return end('hidden', hidden.reason);
  if (root !== idea.id) return end('merged', mergeReason(idea.id, root, forest));
  if (stage === 'done' || stage === 'notKept') return end(stage, stages[stages.length - 1]?.reason ?? '');
  return archived && end('archived', archived.reason);
}

function mergeReason(idea: number, root: number, { groups }: Pick<MergeForest, 'groups'>): string {
  return groups.get(root)?.edges.find((edge) => edge.idea === idea)?.merge.reason ?? '';
}
