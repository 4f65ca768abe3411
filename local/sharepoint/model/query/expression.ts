export type ComparisonOperator = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export type Literal =
  | { readonly kind: 'literal'; readonly type: 'string' | 'datetime' | 'guid'; readonly value: string }
  | { readonly kind: 'literal'; readonly type: 'number'; readonly value: number }
  | { readonly kind: 'literal'; readonly type: 'boolean'; readonly value: boolean }
  | { readonly kind: 'literal'; readonly type: 'null'; readonly value: null };

export interface Path {
  readonly kind: 'path';
  readonly segments: readonly string[];
}

export interface Call {
  readonly kind: 'call';
  /** Lower case. */
  readonly name: string;
  readonly operands: readonly Expression[];
}

export interface Comparison {
  readonly kind: 'compare';
  readonly operator: ComparisonOperator;
  readonly left: Expression;
  readonly right: Expression;
}

/** Syntax tree of a `$filter`; CAML's `Where` becomes the same tree. */
export type Expression =
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | Comparison
  | Call
  | Path
  | Literal;

/** Turns a comparison round, so that the path stands left: `5 lt Id` becomes `Id gt 5`. */
export function pathFirst(comparison: Comparison): Comparison {
  if (comparison.left.kind !== 'literal' || comparison.right.kind === 'literal') return comparison;
  const turned: Record<ComparisonOperator, ComparisonOperator> = { eq: 'eq', ne: 'ne', gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };
  return { kind: 'compare', operator: turned[comparison.operator], left: comparison.right, right: comparison.left };
}

/** Every path that a filter names. */
export function pathsOf(expression: Expression): Path['segments'][] {
  switch (expression.kind) {
    case 'and':
    case 'or':
    case 'call':
      return expression.operands.flatMap(pathsOf);
    case 'not':
      return pathsOf(expression.operand);
    case 'compare':
      return [...pathsOf(expression.left), ...pathsOf(expression.right)];
    case 'path':
      return [expression.segments];
    default:
      return [];
  }
}
