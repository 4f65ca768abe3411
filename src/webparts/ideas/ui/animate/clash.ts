import type { CampaignDecisionDraft } from '../../../../data/ideas/IdeaServices';
import type { CampaignDecision, CampaignDecisionKind } from '../../../../domain/ideas/CampaignDecision';

type Decision = Pick<CampaignDecisionDraft, 'kind' | 'idea' | 'targets' | 'content'>;

const MATTERS: readonly (readonly CampaignDecisionKind[])[] = [
  ['dates', 'rules', 'archived'],
  ['staged', 'owned'],
  ['hidden', 'shown', 'released'],
  ['clustered', 'unclustered'],
  ['merged', 'unmerged', 'overlap'],
  ['shortListed'],
  ['summarized'],
  ['certified', 'merged', 'unmerged', 'dates', 'archived'],
  ['marksShown']
];

/** Does what somebody else decided change what this decision would do? Then nobody decides without having seen it. */
export function isClash(draft: Decision, other: CampaignDecision): boolean {
  if (!matterOf(draft.kind).includes(other.kind)) return false;
  if (draft.idea !== other.idea) return false;
  if (draft.kind === 'clustered' || draft.kind === 'unclustered') return draft.content.cluster === other.content.cluster;
  // A comment of an idea is another matter than the idea, or than another comment.
  if (draft.content.record !== other.content.record) return false;
  if (draft.kind === 'unmerged' && other.kind === 'unmerged') return draft.content.merge === other.content.merge;
  const ideas = concerned(other);
  const own = concerned(draft);
  // Of the campaign as a whole.
  return own.length === 0 || ideas.length === 0 || draft.kind === 'shortListed' || own.some((idea) => ideas.includes(idea));
}

function matterOf(kind: CampaignDecisionKind): readonly CampaignDecisionKind[] {
  return MATTERS.find(([first, second, third]) => first === kind || (first !== 'certified' && (second === kind || third === kind))) ?? [kind];
}

/** The ideas that a decision names. */
function concerned({ idea, targets, content: { parent } }: Decision): readonly number[] {
  return [...(idea > 0 ? [idea] : []), ...targets, ...(parent ? [parent] : [])];
}
