import type { CampaignDecisionDraft } from '../../../../data/ideas/IdeaServices';
import type { CampaignDecision, CampaignDecisionKind } from '../../../../domain/ideas/CampaignDecision';

type Decision = Pick<CampaignDecisionDraft, 'kind' | 'idea' | 'targets' | 'content'>;

const COURSE: readonly CampaignDecisionKind[] = ['dates', 'rules', 'archived'];
const STAGE: readonly CampaignDecisionKind[] = ['staged', 'owned'];
const SIGHT: readonly CampaignDecisionKind[] = ['hidden', 'shown', 'released'];
const CLUSTERS: readonly CampaignDecisionKind[] = ['clustered', 'unclustered'];
const MERGES: readonly CampaignDecisionKind[] = ['merged', 'unmerged'];

/** What a decision of a kind has to have seen; of other kinds only its own. */
const SEEN: Partial<Readonly<Record<CampaignDecisionKind, readonly CampaignDecisionKind[]>>> = {
  dates: COURSE,
  rules: COURSE,
  archived: COURSE,
  staged: STAGE,
  owned: STAGE,
  hidden: SIGHT,
  shown: SIGHT,
  released: SIGHT,
  clustered: CLUSTERS,
  unclustered: CLUSTERS,
  merged: MERGES,
  unmerged: MERGES,
  overlap: MERGES,
  marksShown: ['marksShown', 'evaluator', 'shortListed'],
  // A ranking rests on what is merged and on when votes counted.
  certified: ['certified', 'dates', 'archived', ...MERGES]
};

/** Does what somebody else decided change what this decision would do? Then nobody decides without having seen it. */
export function isClash(draft: Decision, other: CampaignDecision): boolean {
  const { kind, idea, content } = draft;
  if (!(SEEN[kind] ?? [kind]).includes(other.kind)) return false;
  if (STAGE.includes(kind)) return isOnSome(draft, other);
  if (idea !== other.idea) return false;
  if (CLUSTERS.includes(kind)) return content.cluster === other.content.cluster;
  // A comment of an idea is another matter than the idea, or than another comment.
  if (SIGHT.includes(kind)) return content.record === other.content.record;
  if (kind === 'evaluator') return content.evaluator?.id === other.content.evaluator?.id;
  if (!MERGES.includes(kind) && kind !== 'overlap') return true;
  if (kind === 'unmerged' && other.kind === 'unmerged') return content.merge === other.content.merge;
  return isOnSome(draft, other);
}

/** Is the other decision about all ideas that this one is about? Where it is about some of them only, the rest would have none if it were left at that. */
export function covers(draft: Decision, other: CampaignDecision): boolean {
  const theirs = concerned(other);
  return concerned(draft).every((each) => theirs.includes(each));
}

/** Can somebody decide it of an idea while another one decides it of many? No key of the server tells the one from the other. */
export function isOfOneOrMany({ kind }: Pick<Decision, 'kind'>): boolean {
  return STAGE.includes(kind);
}

function isOnSome(draft: Decision, other: CampaignDecision): boolean {
  const theirs = concerned(other);
  return concerned(draft).some((each) => theirs.includes(each));
}

/** The ideas that a decision names. */
function concerned({ idea, targets, content: { parent } }: Decision): readonly number[] {
  return [...(idea > 0 ? [idea] : []), ...targets, ...(parent ? [parent] : [])];
}
