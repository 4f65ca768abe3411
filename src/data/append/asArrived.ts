import { orderOfArrival } from '../../domain/arrival/orderOfArrival';
import type { Stored } from '../items/Table';

/** SharePoint may stamp the creation and the last change of a new item a moment apart. */
const SAME_MOMENT_MS = 60_000;

type Stamped = Pick<Stored<unknown>, 'id' | 'author' | 'editor' | 'created' | 'modified'>;

/** What nobody may change was changed, or stamped by its sender. */
export function isAltered({ author, editor, created, modified }: Omit<Stamped, 'id'>): boolean {
  return author.id !== editor.id || Math.abs(modified.getTime() - created.getTime()) > SAME_MOMENT_MS;
}

/**
 * Rows with the time at which the server received them: ids and times rise together, so a time, or an id, that its sender chose
 * gains him nothing and says that his row is not as it was stored (see docs/decisions/0010-ballot-box.md).
 */
export function asArrived<R extends Stamped>(rows: readonly R[]): readonly R[] {
  const arrivals = rows.map((row) => ({ id: row.id, created: row.created, authorId: row.author.id, altered: isAltered(row) }));
  const late = new Map(orderOfArrival(arrivals).filter(({ item, isOutOfStep }) => isOutOfStep && !item.altered).map(({ item, at }) => [item.id, at]));
  return late.size === 0 ? rows : rows.map((row) => ({ ...row, created: late.get(row.id) ?? row.created }));
}
