import type { Campaign } from './Campaign';
import type { Evaluation } from './Evaluation';
import { validateEvaluation } from './validateEvaluation';

/** What he gave last for each idea, as far as it says all that is asked: where a criterion came later, he is asked again. */
export function givenBy(id: number, { criteria }: Pick<Campaign, 'criteria'>, evaluations: readonly Evaluation[]): ReadonlyMap<number, Evaluation> {
  const own = evaluations.filter(({ author, isAltered }) => author.id === id && !isAltered).sort((a, b) => a.id - b.id);
  const newest = new Map(own.map((evaluation) => [evaluation.idea, evaluation]));
  return new Map([...newest].filter(([, evaluation]) => !validateEvaluation(evaluation, criteria).some(({ field }) => field === 'marks')));
}
