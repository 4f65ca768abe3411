import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import { LOOKUPS_PER_QUERY } from '../../limits';
import { pathFirst, pathsOf, type Expression } from '../query/expression';
import { filterSql } from './filter-sql';
import { itemTable } from '../../storage/items/item-table';
import { operandOf, type Operand, type OperandScope } from './operand';
import type { Selection } from './item-query';

/**
 * Refuses what SharePoint refuses (MS docs: "Manage large lists and libraries", list view threshold): in a list above the
 * threshold a query passes when
 * - it reads in the order of the id or of an indexed column and filters by nothing, or
 * - it is bound to a folder with few enough children, or
 * - its first indexed predicate selects few enough rows (all branches of an `or` have to be indexed).
 */
export function requireWithinThreshold(context: RequestContext, scope: OperandScope, selection: Selection): void {
  requireFewLookups(scope, selection);
  const threshold = context.service.settings.listViewThreshold;
  if (scope.list.item_count <= threshold) return;
  const { folder, where, orderBy } = selection;
  if (folder !== undefined && !folder.recursive && childrenOf(context, scope, folder.id) <= threshold) return;
  if (where !== undefined) {
    const predicate = firstIndexedPredicate(scope, where);
    if (predicate === 'ids') return;
    if (predicate !== undefined && rowsOf(context, scope, predicate, threshold + 1) <= threshold) return;
    throw refusal('thresholdExceeded');
  }
  const [first] = orderBy;
  if (first === undefined || operandOf(scope, first.path, 'order').indexed) return;
  throw refusal('thresholdExceeded');
}

/** The part of a filter that SharePoint looks rows up by; `'ids'` when it is a walk along the ids. */
function firstIndexedPredicate(scope: OperandScope, where: Expression): Expression | 'ids' | undefined {
  const conjuncts = where.kind === 'and' ? where.operands.flatMap(flattened) : [where];
  const indexed = conjuncts.filter((conjunct) => isIndexed(scope, conjunct));
  if (indexed.length === conjuncts.length && conjuncts.every((conjunct) => isIdRange(scope, conjunct))) return 'ids';
  const [first] = indexed;
  if (first === undefined) return undefined;
  // A range is one walk along its index: `Created ge a and Created lt b` counts what lies between.
  const column = columnOf(scope, first);
  const range = column === undefined ? [first] : indexed.filter((conjunct) => columnOf(scope, conjunct) === column);
  return { kind: 'and', operands: range };
}

/** The column that a comparison looks at; undefined for anything else. */
function columnOf(scope: OperandScope, expression: Expression): string | undefined {
  if (expression.kind !== 'compare') return undefined;
  const { left } = pathFirst(expression);
  return left.kind === 'path' ? operandOf(scope, left.segments, 'filter').raw : undefined;
}

function flattened(expression: Expression): readonly Expression[] {
  return expression.kind === 'and' ? expression.operands.flatMap(flattened) : [expression];
}

function isIndexed(scope: OperandScope, expression: Expression): boolean {
  switch (expression.kind) {
    case 'and':
      return expression.operands.some((operand) => isIndexed(scope, operand));
    case 'or':
      return expression.operands.every((operand) => isIndexed(scope, operand));
    case 'compare': {
      const { operator, left } = pathFirst(expression);
      return operator !== 'ne' && left.kind === 'path' && operandOf(scope, left.segments, 'filter').indexed;
    }
    case 'call': {
      const [path] = expression.operands;
      return expression.name === 'startswith' && path?.kind === 'path' && operandOf(scope, path.segments, 'filter').indexed;
    }
    case 'path':
      return operandOf(scope, expression.segments, 'filter').indexed;
    default:
      return false;
  }
}

/** `Id gt 5000`: how clients page; SharePoint serves it in the order of the ids. */
function isIdRange(scope: OperandScope, expression: Expression): boolean {
  if (expression.kind !== 'compare') return false;
  const { left, operator } = pathFirst(expression);
  return operator !== 'ne' && left.kind === 'path' && operandOf(scope, left.segments, 'filter').raw === 'i.id';
}

function rowsOf(context: RequestContext, scope: OperandScope, predicate: Expression, limit: number): number {
  const { sql, values } = filterSql(scope, predicate);
  return (
    context.service.database.get<{ count: number }>(
      `SELECT count(*) AS count FROM (SELECT 1 FROM ${itemTable(scope.list.n)} i WHERE ${sql} LIMIT ?)`, ...values, limit
    )?.count ?? 0
  );
}

function childrenOf(context: RequestContext, scope: OperandScope, folder: number): number {
  if (folder === 0) return scope.list.root_items + scope.list.root_folders;
  const row = context.service.items.byId(scope.list, folder);
  return row === undefined ? 0 : row.items + row.folders;
}

/** Columns that need a join: in the filter, in the order, in the answer. */
function requireFewLookups(scope: OperandScope, selection: Selection): void {
  const names = new Set((selection.lookups ?? []).map((name) => name.toLowerCase()));
  const note = (operand: Operand): void => {
    if (operand.lookup && operand.field !== undefined) names.add(operand.field.internalName.toLowerCase());
  };
  for (const { path } of selection.orderBy) note(operandOf(scope, path, 'order'));
  if (selection.where !== undefined) for (const path of pathsOf(selection.where)) note(operandOf(scope, path, 'filter'));
  if (names.size > LOOKUPS_PER_QUERY) throw refusal('lookupThreshold');
}
