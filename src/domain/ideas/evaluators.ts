import type { Campaign } from './Campaign';
import type { CampaignDecision } from './CampaignDecision';
import type { CampaignState } from './campaignState';

type Standing = Pick<CampaignState, 'evaluators'>;

/** Does he evaluate, as far as the campaign and what was decided since say? */
export function isEvaluator(id: number, campaign: Pick<Campaign, 'evaluators'>, standing: Standing): boolean {
  return campaign.evaluators.some((each) => each.id === id) && !hasLeft(id, standing);
}

/** The decision that says that he has left; undefined: none does. */
export function hasLeft(id: number, { evaluators }: Standing): CampaignDecision | undefined {
  const said = evaluators.get(id);
  return said && said.content.standing !== 'evaluates' ? said : undefined;
}

/** The short list that he gives marks to now; null: he gives none, or no longer. */
export function listToEvaluate(id: number, campaign: Pick<Campaign, 'evaluators'>, state: Pick<CampaignState, 'phase' | 'shortList' | 'marksShown' | 'evaluators'>): readonly number[] | null {
  const isOver = state.phase === 'unpublished' || state.phase === 'scheduled' || state.phase === 'archived' || state.marksShown !== null;
  return isOver || !isEvaluator(id, campaign, state) ? null : state.shortList;
}
