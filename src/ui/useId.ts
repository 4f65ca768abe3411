import * as React from 'react';

let last = 0;

/** An id for `aria-` references, the same at each render. */
export function useId(prefix: string): string {
  return React.useState(() => `parvis-${prefix}-${++last}`)[0];
}
