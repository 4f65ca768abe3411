import * as React from 'react';
import type { MoreRows } from './MoreRowsButton';

interface FirstRows<R> {
  readonly rows: readonly R[];
  readonly more: MoreRows;
}

/** Of rows that are all there only the first ones are drawn, and as many again with each press of the button under a `DataTable`: what it takes of both. */
export function useFirstRows(step: number): <R>(rows: readonly R[]) => FirstRows<R> {
  const [count, setCount] = React.useState(step);
  return (rows) => ({ rows: rows.slice(0, count), more: { hasMore: rows.length > count, isLoading: false, load: () => setCount(count + step) } });
}
