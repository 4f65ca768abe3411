import * as React from 'react';

interface Row {
  readonly id: number;
}

export interface RowFocus {
  /** Does the focus go to this row when it is shown next? */
  takes(row: Row): boolean;
  added(row: Row): void;
  /** The rows as they were. */
  removed(rows: readonly Row[], index: number): void;
}

/** Of rows that are added and removed: the one that was just added, or the one beside it that was just removed, takes the focus. */
export function useRowFocus(): RowFocus {
  const inFocus = React.useRef<number>();
  return {
    takes: ({ id }) => inFocus.current === id,
    added: ({ id }) => void (inFocus.current = id),
    removed: (rows, index) => void (inFocus.current = (rows[index + 1] ?? rows[index - 1])?.id)
  };
}
