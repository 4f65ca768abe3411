import { CLOSING_RULE } from '../../lists/closingRule';

/** In characters (MS docs: SP.List.ValidationFormula). */
const LONGEST = 1023;

/** The numbers of what a validation formula of a list refuses; null: it is somebody else's. '' refuses none. */
export function refusedBy(formula: string): readonly number[] | null {
  if (formula === '') return [];
  return CLOSING_RULE.test(formula) ? (formula.match(/<>\d+/g) ?? []).map((part) => Number(part.slice(2))) : null;
}

/**
 * The formula that refuses what is said in these: without functions and separators, which differ by language. Of more than fit, the
 * oldest are left out.
 * @param column the title of the column that names what it is said in
 */
export function closingRule(column: string, ids: readonly number[]): string {
  const rising = [...new Set(ids)].sort((a, b) => a - b);
  const factors = rising.map((id) => `*([${column}]<>${id})`);
  while (factors.join('').length > LONGEST - 4) factors.shift();
  return factors.length === 0 ? '' : `=1${factors.join('')}=1`;
}
