import { inOrder } from '../arrival/arrivalOfRows';
import type { Campaign, Criterion } from './Campaign';
import type { CampaignDecision } from './CampaignDecision';
import type { CampaignState } from './campaignState';
import type { Evaluation } from './Evaluation';
import { HIGHEST_MARK } from './Evaluation';
import { hasLeft, isEvaluator } from './evaluators';
import type { Ignored, IgnoredWhy } from './Ignored';
import { validateEvaluation } from './validateEvaluation';

/** Marks that an idea was given for a criterion. */
export interface MarkedCriterion {
  readonly criterion: number;
  readonly mean: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
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
type Standing = Pick<CampaignState, 'evaluators'>;

const NOBODY: Standing = { evaluators: new Map() };

/**
 * Who has left gives no more marks, and is not waited for; those that he gave stand, unless they were left out.
 * @param evaluations that the reader can read, in any order: an evaluator his own alone, until marks are shown to all
 */
export function evaluationMatrix(campaign: Judged, shortList: readonly number[], evaluations: readonly Evaluation[], standing: Standing = NOBODY): EvaluationMatrix {
  const ignored: Ignored[] = [];
  const newest = new Map<string, Evaluation>();
  for (const evaluation of inOrder(evaluations)) {
    if (standingOf(evaluation, standing) === 'leftOut') continue;
    const why = refusal(evaluation, campaign, standing);
    if (why) ignored.push({ what: 'evaluation', id: evaluation.id, why });
    else newest.set(`${evaluation.idea}:${evaluation.author.id}`, evaluation);
  }
  const awaited = campaign.evaluators.filter(({ id }) => isEvaluator(id, campaign, standing)).map(({ id }) => id);
  return { ideas: shortList.map((idea) => evaluated(idea, [...newest.values()].filter((each) => each.idea === idea), campaign.criteria, awaited)), ignored };
}

/** What everybody reads: the marks as a decision published them, whatever changed since. */
export function shownMatrix({ id: campaignId, criteria }: Pick<Judged, 'id' | 'criteria'>, shown: CampaignDecision): EvaluationMatrix {
  const { content: { shownMarks = [] }, created } = shown;
  const all = shownMarks.map(({ idea, evaluator: author, marks }, index): Evaluation => ({ id: index + 1, campaignId, idea, marks, words: '', author, created, isAltered: false }));
  const ideas = [...new Set([...shown.targets, ...all.map(({ idea }) => idea)])];
  return { ideas: ideas.map((idea) => evaluated(idea, all.filter((each) => each.idea === idea), criteria, [])), ignored: [] };
}

/** Does the reader see what others gave for an idea? Not before he has given his own, unless he is no evaluator or all were shown. */
export function mayReadMarks(me: number, idea: number, campaign: Pick<Campaign, 'evaluators'>, evaluations: readonly Evaluation[], { marksShown, evaluators }: Pick<CampaignState, 'marksShown' | 'evaluators'>): boolean {
  return marksShown !== null || !isEvaluator(me, campaign, { evaluators }) || evaluations.some(({ author, idea: marked }) => author.id === me && marked === idea);
}

function refusal(evaluation: Evaluation, { id, criteria, evaluators }: Judged, standing: Standing): IgnoredWhy | null {
  if (evaluation.campaignId !== id) return 'elsewhere';
  if (evaluation.isAltered) return 'altered';
  const left = hasLeft(evaluation.author.id, standing);
  if (!left && !evaluators.some((each) => each.id === evaluation.author.id)) return 'notAllowed';
  if (left && evaluation.created > left.created) return 'late';
  return validateEvaluation(evaluation, criteria).some(({ field }) => field === 'marks') ? 'incomplete' : null;
}

function standingOf({ author }: Evaluation, { evaluators }: Standing): CampaignDecision['content']['standing'] {
  return evaluators.get(author.id)?.content.standing;
}

function evaluated(idea: number, evaluations: readonly Evaluation[], criteria: readonly Criterion[], asked: readonly number[]): EvaluatedIdea {
  const marked = criteria.flatMap((criterion) => markedFor(criterion, evaluations) ?? []);
  const sum = marked.reduce((total, { criterion, mean }) => total + (isCost(criterion, criteria) ? HIGHEST_MARK + 1 - mean : mean), 0);
  const given = new Set(evaluations.map(({ author }) => author.id));
  return { idea, evaluations, criteria: marked, mean: marked.length === 0 ? null : sum / marked.length, awaited: asked.filter((id) => !given.has(id)) };
}

/** Undefined where nobody gave a mark for it. */
function markedFor({ id }: Criterion, evaluations: readonly Evaluation[]): MarkedCriterion | undefined {
  const marks = evaluations.flatMap(({ marks: all }) => all[id] ?? []).sort((a, b) => a - b);
  const [low, high] = [marks[0], marks[marks.length - 1]];
  if (low === undefined || high === undefined) return undefined;
  const middle = [marks[Math.floor((marks.length - 1) / 2)] ?? low, marks[Math.ceil((marks.length - 1) / 2)] ?? high] as const;
  return { criterion: id, mean: marks.reduce((sum, mark) => sum + mark, 0) / marks.length, median: (middle[0] + middle[1]) / 2, low, high, spread: high - low };
}

function isCost(criterion: number, criteria: readonly Criterion[]): boolean {
  return criteria.some(({ id, isCost: speaksAgainst }) => id === criterion && speaksAgainst);
}
