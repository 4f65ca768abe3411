/** By which column rows stand in order. */
export interface SortOrder {
  readonly key: string;
  readonly isDescending: boolean;
}

interface Sortable<R> {
  readonly key: string;
  readonly compare?: (left: R, right: R) => number;
}

/** The rows in an order; those that compare as equal stay as they stood, in both directions. */
export function sortRows<R>(rows: readonly R[], order: SortOrder | undefined, columns: readonly Sortable<R>[]): readonly R[] {
  const compare = columns.find(({ key }) => key === order?.key)?.compare;
  if (!order || !compare) return rows;
  return [...rows].sort((left, right) => (order.isDescending ? compare(right, left) : compare(left, right)));
}
