import type { RequestContext } from '../context';
import type { SqlValue } from '../../storage/database';
import type { ListRow } from '../../storage/list-store';
import type { StoredValues } from '../../storage/items/item-store';
import { exceptFromUnique, indexExpression, itemTable } from '../../storage/items/item-table';
import { brokenColumn } from './unique';

/** Two writes that are no further apart are taken for simultaneous: times of items have steps of a second. */
const RACE_MILLISECONDS = 1_000;

/**
 * Where unique columns do not hold under concurrency (`uniqueHoldsUnderConcurrency`), a value that another item has had for less than a second is let in.
 * @param error - that refused the item
 * @returns the id under which the item may be added; undefined when the refusal stands
 */
export function rivalId(context: RequestContext, list: ListRow, values: StoredValues, error: unknown): number | undefined {
  const { service } = context;
  if (service.settings.uniqueHoldsUnderConcurrency) return undefined;
  const field = brokenColumn(context, list, error);
  const value: SqlValue = field === undefined ? null : (values[field.column] ?? null);
  if (field === undefined || value === null) return undefined;
  const expression = indexExpression(field);
  const holder = service.database.get<{ created: string }>(`SELECT created FROM ${itemTable(list.n)} WHERE ${expression} = ${expression.replace(field.column, '?')} ORDER BY id LIMIT 1`, value);
  if (holder === undefined || Date.parse(context.now) - Date.parse(holder.created) > RACE_MILLISECONDS) return undefined;
  const id = service.lists.takeId(list.n);
  exceptFromUnique(service.database, list.n, field, id);
  return id;
}
