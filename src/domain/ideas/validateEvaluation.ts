import type { FieldIssue } from '../validation/fieldIssues';
import { tooLong } from '../validation/fieldIssues';
import type { Criterion } from './Campaign';
import { CAMPAIGN_LIMITS } from './campaignLimits';
import type { EvaluationDraft } from './Evaluation';
import { HIGHEST_MARK } from './Evaluation';

export interface EvaluationIssue {
  readonly field: 'marks' | 'words';
  readonly code: FieldIssue<string>['code'] | 'outOfRange' | 'unknown';
  /** The criterion that it is about. */
  readonly about?: number;
  /** The limit that was passed. */
  readonly limit?: number;
}

/** Everything that keeps marks from being given: each criterion has one, since half an evaluation would weigh as a whole one. */
export function validateEvaluation({ marks, words }: EvaluationDraft, criteria: readonly Criterion[]): readonly EvaluationIssue[] {
  const issues = criteria.flatMap(({ id: about }): readonly EvaluationIssue[] => {
    const mark = marks[about];
    if (mark === undefined) return [{ field: 'marks', code: 'required', about }];
    return Number.isInteger(mark) && mark >= 1 && mark <= HIGHEST_MARK ? [] : [{ field: 'marks', code: 'outOfRange', about, limit: HIGHEST_MARK }];
  });
  const strange = Object.keys(marks).map(Number).filter((about) => !criteria.some(({ id }) => id === about));
  return [...issues, ...strange.map((about): EvaluationIssue => ({ field: 'marks', code: 'unknown', about })), ...tooLong('words', words, CAMPAIGN_LIMITS.commentLength)];
}
