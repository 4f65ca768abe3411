import type { RequestContext } from '../context';
import { refusal } from '../../errors';
import type { SqlValue } from '../../storage/database';
import type { ListRow } from '../../storage/list-store';
import { filterSql, type SqlCondition } from './filter-sql';
import type { PageMark, Selection, SelectionPage } from './item-query';
import { itemTable, type ItemRow } from '../../storage/items/item-table';
import { operandOf, type OperandScope } from './operand';
import { requireWithinThreshold } from './threshold';
import { visibleRows } from './visibility';

/** What paths of a list are looked up in. */
export function operandScope(context: RequestContext, list: ListRow): OperandScope {
  return { service: context.service, site: context.site.n, list, fields: context.service.fields.ofList(list.n), visible: (other) => visibleRows(context, other, 't') };
}

/**
 * Runs a query: at most `limit` rows that the user may see.
 * @throws SharePointError `thresholdExceeded` when SharePoint would have to touch too many rows
 */
export function selectItems(context: RequestContext, list: ListRow, selection: Selection): SelectionPage {
  const scope = { ...operandScope(context, list), caml: selection.caml === true };
  if (selection.trusted !== true) requireWithinThreshold(context, scope, selection);
  const orderings = selection.orderBy.map(({ path, descending }) => ({ operand: operandOf(scope, path, 'order'), descending }));
  if (orderings.some(({ operand }) => operand.any !== undefined)) throw refusal('badRequest', '$orderby');
  const byId = orderings.findIndex(({ operand }) => operand.raw === 'i.id');
  const keys = byId < 0 ? orderings : orderings.slice(0, byId);
  const idDescending = byId < 0 ? false : (orderings[byId]?.descending ?? false);
  const conditions = conditionsOf(context, scope, selection);
  if (selection.after !== undefined) conditions.push(afterMark(keys, idDescending, selection.after));
  const columns = keys.map(({ operand }, index) => `, ${operand.sql} AS sort_${index}`).join('');
  const order = [...keys.map(({ operand, descending }) => `${operand.sql}${descending ? ' DESC' : ''}`), `i.id${idDescending ? ' DESC' : ''}`];
  const where = conditions.filter(({ sql }) => sql !== '').map(({ sql }) => sql).join(' AND ');
  const rows = context.service.database.all<ItemRow>(
    `SELECT i.*${columns} FROM ${itemTable(list.n)} i${where === '' ? '' : ` WHERE ${where}`} ORDER BY ${order.join(', ')} LIMIT ?`,
    ...conditions.flatMap(({ values }) => values),
    selection.limit + 1
  );
  if (rows.length <= selection.limit) return { rows };
  const page = rows.slice(0, selection.limit);
  const last = page.at(-1);
  if (last === undefined) return { rows: page };
  return { rows: page, next: { id: last.id, values: keys.map((_, index) => last[`sort_${index}`] ?? null) } };
}

/** Number of rows of a selection that the user may see. */
export function countItems(context: RequestContext, list: ListRow, selection: Omit<Selection, 'limit' | 'after' | 'orderBy'>): number {
  const scope = operandScope(context, list);
  requireWithinThreshold(context, scope, { ...selection, orderBy: [], limit: 1 });
  const conditions = conditionsOf(context, scope, selection).filter(({ sql }) => sql !== '');
  const where = conditions.map(({ sql }) => sql).join(' AND ');
  return (
    context.service.database.get<{ count: number }>(
      `SELECT count(*) AS count FROM ${itemTable(list.n)} i${where === '' ? '' : ` WHERE ${where}`}`,
      ...conditions.flatMap(({ values }) => values)
    )?.count ?? 0
  );
}

function conditionsOf(context: RequestContext, scope: OperandScope, selection: Omit<Selection, 'limit' | 'orderBy'>): SqlCondition[] {
  const conditions: SqlCondition[] = [{ sql: visibleRows(context, scope.list), values: [] }];
  const { folder, kind } = selection;
  if (folder !== undefined) {
    if (!folder.recursive) conditions.push({ sql: 'i.parent = ?', values: [folder.id] });
    else if (folder.id !== 0) conditions.push({ sql: `i.parent IN (${context.service.items.foldersBelow(scope.list, folder.id).join(',')})`, values: [] });
  }
  if (kind !== undefined) conditions.push({ sql: `i.kind = ${kind === 'folders' ? 1 : 0}`, values: [] });
  if (selection.where !== undefined) conditions.push(filterSql(scope, selection.where));
  return conditions;
}

interface SortKey {
  readonly operand: { readonly sql: string };
  readonly descending: boolean;
}

/** Rows behind a mark: `a > x OR (a = x AND (b > y OR …))`, with a plain bound on the first key so that its index is entered there. */
function afterMark(keys: readonly SortKey[], idDescending: boolean, mark: PageMark): SqlCondition {
  let sql = `i.id ${idDescending ? '<' : '>'} ?`;
  let values: SqlValue[] = [mark.id];
  for (let index = keys.length - 1; index >= 0; index--) {
    const key = keys[index];
    if (key === undefined) continue;
    const value = mark.values[index] ?? null;
    const beyond = beyondValue(key, value);
    sql = `(${beyond.sql} OR (${key.operand.sql} IS ? AND ${sql}))`;
    values = [...beyond.values, value, ...values];
  }
  const [first] = keys;
  const start = mark.values[0] ?? null;
  if (first !== undefined && !first.descending && start !== null) return { sql: `${first.operand.sql} >= ? AND ${sql}`, values: [start, ...values] };
  return { sql, values };
}

/** Missing values sort first, as in SQL Server. */
function beyondValue({ operand, descending }: SortKey, value: SqlValue): SqlCondition {
  if (value === null) return { sql: descending ? '0' : `${operand.sql} IS NOT NULL`, values: [] };
  return descending ? { sql: `(${operand.sql} < ? OR ${operand.sql} IS NULL)`, values: [value] } : { sql: `${operand.sql} > ?`, values: [value] };
}
