import { HiddenContributionsList } from '../../lists/calls';

/** In characters (MS docs: SP.List.ValidationFormula). */
const LONGEST = 1023;

/** The calls that a validation formula of the list of reserved contributions refuses; null: it is somebody else's. '' refuses none. */
export function refusedCalls(formula: string): readonly number[] | null {
  if (formula === '') return [];
  return HiddenContributionsList.rule.test(formula) ? (formula.match(/<>\d+/g) ?? []).map((part) => Number(part.slice(2))) : null;
}

/**
 * The formula that refuses what is said in these calls: without functions and separators, which differ by language. Of more than fit, the
 * oldest are left out.
 * @param column the title of the column that names the call
 */
export function closingRule(column: string, calls: readonly number[]): string {
  const rising = [...new Set(calls)].sort((a, b) => a - b);
  const factors = rising.map((id) => `*([${column}]<>${id})`);
  while (factors.join('').length > LONGEST - 4) factors.shift();
  return factors.length === 0 ? '' : `=1${factors.join('')}=1`;
}
