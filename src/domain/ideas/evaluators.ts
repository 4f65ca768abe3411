import type { Campaign } from './Campaign';
import type { CampaignDecision } from './CampaignDecision';
import type { CampaignState } from './campaignState';
import type { Evaluation } from './Evaluation';
import { validateEvaluation } from './validateEvaluation';

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

/** What he gave last for each idea, as far as it says all that is asked: where a criterion came later, he is asked again. */
export function givenBy(id: number, { criteria }: Pick<Campaign, 'criteria'>, evaluations: readonly Evaluation[]): ReadonlyMap<number, Evaluation> {
  const own = evaluations.filter(({ author, isAltered }) => author.id === id && !isAltered).sort((a, b) => a.id - b.id);
  const newest = new Map(own.map((evaluation) => [evaluation.idea, evaluation]));
  return new Map([...newest].filter(([, evaluation]) => !validateEvaluation(evaluation, criteria).some(({ field }) => field === 'marks')));
}
