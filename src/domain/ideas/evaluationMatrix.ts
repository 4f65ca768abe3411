import { inOrder } from '../arrival/arrivalOfRows';
import type { Campaign, Criterion } from './Campaign';
import type { CampaignState } from './campaignState';
import type { Evaluation } from './Evaluation';
import { HIGHEST_MARK } from './Evaluation';
import type { Ignored, IgnoredWhy } from './Ignored';
import { validateEvaluation } from './validateEvaluation';

/** Marks that an idea was given for a criterion. */
export interface MarkedCriterion {
  readonly criterion: number;
  readonly mean: number;
  /** From the lowest mark to the highest: 0 where all agree. */
  readonly spread: number;
}

export interface EvaluatedIdea {
  readonly idea: number;
  /** Whose marks count, one each: the newest. */
  readonly evaluations: readonly Evaluation[];
  /** In the order of the criteria; none without marks. */
  readonly criteria: readonly MarkedCriterion[];
  /** Of all criteria, a cost turned round; null without marks. */
  readonly mean: number | null;
  /** Evaluators who have given none yet. */
  readonly awaited: readonly number[];
}

export interface EvaluationMatrix {
  /** In the order of the short list. */
  readonly ideas: readonly EvaluatedIdea[];
  readonly ignored: readonly Ignored[];
}

type Judged = Pick<Campaign, 'id' | 'criteria' | 'evaluators'>;

/**
 * Who has left gives no more marks, and is not waited for; those that he gave stand.
 * @param evaluations that the reader can read, in any order: an evaluator his own alone, until marks are shown to all
 * @param former evaluators who left
 */
export function evaluationMatrix(campaign: Judged, shortList: readonly number[], evaluations: readonly Evaluation[], former: readonly number[] = []): EvaluationMatrix {
  const ignored: Ignored[] = [];
  const newest = new Map<string, Evaluation>();
  for (const evaluation of inOrder(evaluations)) {
    const why = refusal(evaluation, campaign, former);
    if (why) ignored.push({ what: 'evaluation', id: evaluation.id, why });
    else newest.set(`${evaluation.idea}:${evaluation.author.id}`, evaluation);
  }
  return { ideas: shortList.map((idea) => evaluated(idea, [...newest.values()].filter((each) => each.idea === idea), campaign)), ignored };
}

/** Does the reader see what others gave for an idea? Not before he has given his own, unless he is no evaluator or all were shown. */
export function mayReadMarks(me: number, idea: number, campaign: Pick<Campaign, 'evaluators'>, evaluations: readonly Evaluation[], { marksShown }: Pick<CampaignState, 'marksShown'>): boolean {
  const isEvaluator = campaign.evaluators.some(({ id }) => id === me);
  return marksShown !== null || !isEvaluator || evaluations.some(({ author, idea: marked }) => author.id === me && marked === idea);
}

function refusal(evaluation: Evaluation, { id, criteria, evaluators }: Judged, former: readonly number[]): IgnoredWhy | null {
  if (evaluation.campaignId !== id) return 'elsewhere';
  if (evaluation.isAltered) return 'altered';
  if (![...evaluators.map((each) => each.id), ...former].includes(evaluation.author.id)) return 'notAllowed';
  return validateEvaluation(evaluation, criteria).some(({ field }) => field === 'marks') ? 'incomplete' : null;
}

function evaluated(idea: number, evaluations: readonly Evaluation[], { criteria, evaluators }: Judged): EvaluatedIdea {
  const marked = evaluations.length === 0 ? [] : criteria.map((criterion) => markedFor(criterion, evaluations));
  const sum = marked.reduce((total, { criterion, mean }) => total + (isCost(criterion, criteria) ? HIGHEST_MARK + 1 - mean : mean), 0);
  const given = new Set(evaluations.map(({ author }) => author.id));
  return { idea, evaluations, criteria: marked, mean: marked.length === 0 ? null : sum / marked.length, awaited: evaluators.map(({ id }) => id).filter((id) => !given.has(id)) };
}

function markedFor({ id }: Criterion, evaluations: readonly Evaluation[]): MarkedCriterion {
  const marks = evaluations.map(({ marks: all }) => all[id] ?? 0);
  return { criterion: id, mean: marks.reduce((sum, mark) => sum + mark, 0) / marks.length, spread: Math.max(...marks) - Math.min(...marks) };
}

function isCost(criterion: number, criteria: readonly Criterion[]): boolean {
  return criteria.some(({ id, isCost: speaksAgainst }) => id === criterion && speaksAgainst);
}
